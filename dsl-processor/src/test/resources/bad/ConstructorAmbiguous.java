package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
// KD008 at: class Shopper
class Shopper {

  Shopper() {}

  Shopper(Http http) {}

  private Shopper(int ignored) {}

  @Task
  void browse(Http http) {}
}
