package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
// KD005 at: class Shopper
class Shopper<T> {

  @Task
  void browse(Http http) {}
}
