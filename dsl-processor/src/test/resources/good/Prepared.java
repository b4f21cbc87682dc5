package app;

import io.katydid.api.AfterRun;
import io.katydid.api.BeforeRun;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

class Prepared {

  abstract static class Base {

    @BeforeRun
    static void login(Http http) throws Exception {}

    @BeforeRun
    static void hidden() {}
  }

  @User
  static class Shopper extends Base {

    @BeforeRun
    static void load() {}

    @BeforeRun
    static void hidden() {}

    @Task
    void browse(Http http) {}

    @AfterRun
    static void clear(Http http) {}
  }
}
