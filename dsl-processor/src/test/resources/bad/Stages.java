package app;

import io.katydid.api.Http;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.junit.Compare;
import io.katydid.junit.LoadTest;

@User
class Shopper {

  @Task
  void browse(Http http) {}
}

final class Stages {

  static final String HOLD = "50 users for 2m";

  // KD084 at: "50 people over 30s"
  @LoadTest(value = Shopper.class, stages = {HOLD, "50 people over 30s"})
  @Slo("p95 < 100ms")
  void unreadable() {}

  // KD084 at: {HOLD, "20/s for 1m"}
  @LoadTest(value = Shopper.class, stages = {HOLD, "20/s for 1m"})
  @Slo("p95 < 100ms")
  void mixed() {}

  // KD084 at: {HOLD, "50 users for 20s warm-up"}
  @LoadTest(value = Shopper.class, stages = {HOLD, "50 users for 20s warm-up"})
  @Slo("p95 < 100ms")
  void warmUpLate() {}

  // KD056 at: "5m"
  @LoadTest(value = Shopper.class, stages = HOLD, runTime = "5m")
  @Slo("p95 < 100ms")
  void withRunTime() {}

  // KD056 at: 10
  @LoadTest(value = Shopper.class, stages = HOLD, users = 10)
  @Slo("p95 < 100ms")
  void withUsers() {}

  @LoadTest(value = Shopper.class, stages = HOLD)
  // KD090 at: 2
  @Slo(value = "p95 < 100ms", stage = 2)
  void unknownStage() {}

  @LoadTest(value = Shopper.class, stages = {"50 users for 20s warm-up", HOLD})
  // KD090 at: 1)
  @Slo(value = "p95 < 100ms", stage = 1)
  void warmUpStage() {}

  @LoadTest(value = Shopper.class, stages = {HOLD, HOLD})
  // KD090 at: "throughput > 1/s"
  @Slo("throughput > 1/s")
  void throughputOfAll() {}

  @LoadTest(value = Shopper.class, users = 5)
  // KD090 at: -1
  @Slo(value = "p95 < 100ms", stage = -1)
  // KD090 at: 1)
  @Slo(value = "p90 < 100ms", stage = 1)
  void noStages() {}

  // KD056 at: "5m"
  @Compare(value = Shopper.class, a = "http://a", b = "http://b", stages = HOLD, runTime = "5m")
  void comparedForATime() {}
}
