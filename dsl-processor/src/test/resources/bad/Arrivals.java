package app;

import static io.katydid.api.Arrivals.EVEN;

import io.katydid.api.Http;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.junit.LoadTest;

@User
class Shopper {

  @Task
  void browse(Http http) {}
}

@User
@WaitTime("1s")
class Waiting {

  @Task
  void browse(Http http) {}
}

@User
class Inheriting extends Waiting {}

class Test {

  @LoadTest(value = Shopper.class, arrivalRate = "200/s", arrivals = EVEN, maxUsers = 10)
  @Slo("p99 < 1s")
  void fine() {}

  @LoadTest(
      value = Shopper.class,
      arrivalRate = "200/s",
      // KD056 at: 1
      users = 1,
      // KD056 at: 0
      spawnRate = 0)
  @Slo("p99 < 1s")
  void usersToo() {}

  // KD057 at: EVEN
  // KD057 at: 5
  @LoadTest(value = Shopper.class, arrivals = EVEN, maxUsers = 5)
  @Slo("p99 < 1s")
  void noRate() {}

  // KD034 at: -1
  @LoadTest(value = Shopper.class, arrivalRate = "200/s", maxUsers = -1)
  @Slo("p99 < 1s")
  void negative() {}

  // KD054 at: "200"
  @LoadTest(value = Shopper.class, arrivalRate = "200")
  @Slo("p99 < 1s")
  void noUnit() {}

  // KD055 at: "0/s"
  @LoadTest(value = Shopper.class, arrivalRate = "0/s")
  @Slo("p99 < 1s")
  void zero() {}

  @LoadTest(
      arrivalRate = "200/s",
      value = {
        // KD058 at: Waiting.class
        Waiting.class,
        // KD058 at: Inheriting.class
        Inheriting.class,
        Shopper.class
      })
  @Slo("p99 < 1s")
  void waiting() {}
}
