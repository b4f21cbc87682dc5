package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

class Outer {

  @User
  // KD002 at: class Shopper
  private static class Shopper {

    @Task
    void browse(Http http) {}
  }
}
