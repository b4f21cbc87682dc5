package app;

import io.katydid.api.Http;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.junit.LoadTest;

@User(
    // KD015 at: "10 sec"
    connectTimeout = "10 sec",
    // KD015 at: "1"
    responseTimeout = "1",
    // KD015 at: "-1s"
    timeout = "-1s")
@WaitTime(
    // KD015 at: "10m s"
    min = "10m s",
    // KD015 at: "soon"
    max = "soon")
class Shopper {

  @Task
  void browse(Http http) {}
}

class Test {

  @LoadTest(
      value = Shopper.class,
      // KD015 at: "5 minutes"
      runTime = "5 minutes",
      // KD015 at: "30S"
      warmUp = "30S",
      // KD015 at: ""
      gracePeriod = "")
  @Slo("p99 < 1s")
  void test() {}
}

@User
// KD015 at: "s"
@WaitTime("s")
class Waiting {

  @Task
  void browse(Http http) {}
}
