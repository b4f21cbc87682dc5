package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

class Outer {

  @User
  // KD004 at: class Shopper
  class Shopper {

    @Task
    void browse(Http http) {}
  }
}
