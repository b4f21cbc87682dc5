package app;

import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.junit.LoadTest;

@User(
    // KD014 at: "localhost"
    host = "localhost",
    // KD012 at: -3
    weight = -3,
    // KD016 at: "0s"
    timeout = "0s")
@WaitTime(
    // KD020 at: "2s"
    min = "2s",
    max = "1s")
class Shopper {

  // KD028 at: name
  Shopper(String name) {}

  // KD012 at: 0
  @Task(0)
  // KD021 at: browse
  // KD026 at: browse
  // KD028 at: count
  private int browse(Http http, int count) {
    return count;
  }

  @OnStart
  // KD022 at: login
  static void login() {}
}

@User
// KD009 at: class Idle
class Idle {}

class Test {

  // KD034 at: 0
  // KD036 at: "1h"
  @LoadTest(value = Shopper.class, users = 0, warmUp = "1h")
  // KD037 at: "p99"
  @Slo("p99")
  void test() {}
}
