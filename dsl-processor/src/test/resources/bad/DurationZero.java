package app;

import io.katydid.api.Http;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.junit.LoadTest;

@User(
    // KD016 at: "0s"
    connectTimeout = "0s",
    // KD016 at: "0"
    responseTimeout = "0",
    // KD016 at: "0ms"
    timeout = "0ms")
class Shopper {

  @Task
  void browse(Http http) {}
}

class Test {

  @LoadTest(
      value = Shopper.class,
      // KD016 at: "0s"
      runTime = "0s",
      warmUp = "0s",
      gracePeriod = "0s")
  @Slo("p99 < 1s")
  void test() {}
}
