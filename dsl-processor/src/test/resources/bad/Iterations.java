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

  @LoadTest(value = Shopper.class, users = 5, iterations = 1000, extend = 0)
  @Slo("p99 < 1s")
  void fine() {}

  @LoadTest(
      value = Shopper.class,
      // KD084 at: -1
      iterations = -1)
  @Slo("p99 < 1s")
  void negative() {}

  @LoadTest(
      value = Shopper.class,
      iterations = 1000,
      // KD084 at: 10
      iterationsPerUser = 10,
      // KD084 at: 1
      extend = 1)
  @Slo("p99 < 1s")
  void contradicted() {}

  @LoadTest(
      value = Shopper.class,
      arrivalRate = "5/s",
      // KD056 at: 10
      iterationsPerUser = 10)
  @Slo("p99 < 1s")
  void arriving() {}
}
