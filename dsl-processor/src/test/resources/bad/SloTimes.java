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
    http.events("GET", "/ticks").open();
  }
}

final class SloTimes {

  @LoadTest(value = Shopper.class, users = 5)
  // KD192 at: true
  @Slo(value = "throughput > 1/s", warmUp = true)
  // KD192 at: true
  @Slo(value = "events > 1/s", warmUp = true)
  // KD192 at: true
  @Slo(value = "users >= 50%", warmUp = true)
  // KD188 at: "GET /"
  @Slo(value = "users >= 40%", request = "GET /")
  @Slo(value = "p99 < 1s", warmUp = true)
  @Slo("p99 < 1s")
  void warmingUp() {}

  @LoadTest(
      value = Shopper.class,
      stages = {"5 users for 1m", "9 users for 1m"})
  // KD189 at: 1)
  @Slo(value = "users >= 50%", stage = 1)
  // KD193 at: true
  @Slo(value = "p99 < 1s", stage = 1, warmUp = true)
  // KD090 at: "events > 1/s"
  @Slo("events > 1/s")
  @Slo(value = "events > 2/s", stage = 2)
  void inStages() {}
}
