package app;

import io.katydid.api.Arrivals;
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

final class Replays {

  // KD290 at: "rates-backwards.csv"
  @LoadTest(value = Shopper.class, replay = "rates-backwards.csv")
  @Slo("p95 < 100ms")
  void isBackwards() {}

  // KD290 at: "rates-negative.csv"
  @LoadTest(value = Shopper.class, replay = "rates-negative.csv")
  @Slo("p95 < 100ms")
  void isNegative() {}

  // KD290 at: "empty.csv"
  @LoadTest(value = Shopper.class, replay = "empty.csv")
  @Slo("p95 < 100ms")
  void isEmpty() {}

  // KD290 at: "access.log"
  @LoadTest(value = Shopper.class, replay = "access.log")
  @Slo("p95 < 100ms")
  void hasNoTimeWithAnOffset() {}

  @LoadTest(value = Shopper.class, replay = "rates.csv", warmUp = "10s")
  @Slo("p95 < 100ms")
  void isRight() {}

  @LoadTest(value = Shopper.class, replay = "is-left-to-the-run.csv")
  @Slo("p95 < 100ms")
  void isUnseen() {}

  // KD056 at: "5m"
  @LoadTest(value = Shopper.class, replay = "rates.csv", runTime = "5m")
  @Slo("p95 < 100ms")
  void withARunTime() {}

  // KD084 at: Arrivals.POISSON
  @LoadTest(value = Shopper.class, replay = "unseen.log", arrivals = Arrivals.POISSON)
  @Slo("p95 < 100ms")
  void logWithArrivals() {}
}
