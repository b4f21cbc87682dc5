package app;

import io.katydid.api.AfterRun;
import io.katydid.api.BeforeRun;
import io.katydid.api.Http;
import io.katydid.api.Measure;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;

abstract class Base {

  @BeforeRun
  // KD191 at: me
  static void ofUser(VirtualUser me) {}
}

@User
class Shopper {

  @Task
  void browse(Http http) {}

  @BeforeRun
  // KD190 at: login
  void login(Http http) {}

  @BeforeRun
  // KD021 at: hidden
  private static void hidden() {}

  @AfterRun
  // KD026 at: count
  static int count() {
    return 0;
  }

  @AfterRun
  // KD024 at: any
  static <T> void any() {}

  @AfterRun
  // KD025 at: many
  static void many(Http... http) {}

  @AfterRun
  // KD191 at: measure
  static void timed(Http http, Measure measure) {}
}

class NoUser {

  // KD031 at: @BeforeRun
  @BeforeRun
  static void login(Http http) {}
}
