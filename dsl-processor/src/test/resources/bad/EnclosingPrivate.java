package app;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

class Outer {

  private static class Between {

    @User
    // KD006 at: static class Shopper
    static class Shopper {

      @Task
      void browse(Http http) {}
    }
  }
}
