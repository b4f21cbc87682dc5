package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
// KD007 at: class Shopper
class Shopper {

  private Shopper() {}

  @Task
  void browse(Http http) {}
}
