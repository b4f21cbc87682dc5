package app;

import io.katydid.api.Http;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.junit.LoadTest;

@User
class Shopper {

  @Task
  void browse(Http http) {
    http.get("/");
  }
}

class Test {

  // KD036 at: "60s"
  @LoadTest(value = Shopper.class, runTime = "1m", warmUp = "60s")
  @Slo("p99 < 1s")
  void test() {}

  // KD036 at: "10s"
  @LoadTest(value = Shopper.class, warmUp = "10s")
  @Slo("p99 < 1s")
  void byDefault() {}
}
