package app;

import io.katydid.api.Http;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.junit.Capacity;
import io.katydid.junit.LoadTest;

@User(fixedCount = 3)
class Monitor {

  @Task
  void look(Http http) {
    http.get("/health");
  }
}

@User
class Shopper {

  @Task
  void browse(Http http) {
    http.get("/");
  }
}

@User(
    // KD150 at: -1
    fixedCount = -1)
class Negative {

  @Task
  void browse(Http http) {}
}

@User(
    fixedCount = 2,
    // KD151 at: 5
    weight = 5)
class Both {

  @Task
  void browse(Http http) {}
}

class Test {

  @LoadTest(
      value = {Monitor.class, Shopper.class},
      users = 3)
  @Slo("p99 < 1s")
  void fine() {}

  @LoadTest(
      value = {Monitor.class, Shopper.class},
      // KD153 at: 2
      users = 2)
  @Slo("p99 < 1s")
  void tooFew() {}

  @LoadTest(
      value = Monitor.class,
      // KD153 at: 10
      users = 10)
  @Slo("p99 < 1s")
  void tooMany() {}

  @LoadTest(
      value = {Monitor.class, Shopper.class},
      // KD153 at: "5/s"
      arrivalRate = "5/s")
  @Slo("p99 < 1s")
  void arriving() {}

  // KD153 at: @Capacity
  @Capacity(value = Monitor.class, from = "1/s", to = "10/s")
  @Slo("p99 < 1s")
  void search() {}
}
