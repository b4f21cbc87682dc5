package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
// KD003 at: abstract class Shopper
abstract class Shopper {

  @Task
  void browse(Http http) {}
}
