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

  // KD035 at: -1
  @LoadTest(value = Shopper.class, spawnRate = -1)
  @Slo("p99 < 1s")
  void negative() {}

  // KD035 at: 0.0 / 0.0
  @LoadTest(value = Shopper.class, spawnRate = 0.0 / 0.0)
  @Slo("p99 < 1s")
  void notANumber() {}

  // KD035 at: Double.POSITIVE_INFINITY
  @LoadTest(value = Shopper.class, spawnRate = Double.POSITIVE_INFINITY)
  @Slo("p99 < 1s")
  void infinite() {}
}
