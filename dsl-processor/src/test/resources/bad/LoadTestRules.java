package app;

import io.katydid.api.Http;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.junit.LoadTest;

@User
class Shopper {

  @Task
  void browse(Http http) {}
}

class Test {

  @LoadTest(
      value = Shopper.class,
      warmUp = "auto",
      extend = 0,
      strict = true,
      abortIf = "failures > 50% for 10s")
  @Slo("p99 < 1s")
  void fine() {}

  @LoadTest(
      value = Shopper.class,
      warmUp = "auto",
      // KD061 at: true
      failFast = true)
  @Slo("p99 < 1s")
  void unsure() {}

  @LoadTest(
      value = Shopper.class,
      // KD015 at: "automatic"
      warmUp = "automatic",
      // KD059 at: 3
      extend = 3,
      // KD060 at: "failures > 50%"
      abortIf = "failures > 50%")
  @Slo("p99 < 1s")
  void wrong() {}

  @LoadTest(
      value = Shopper.class,
      // KD059 at: -1
      extend = -1)
  @Slo("p99 < 1s")
  void negative() {}
}
