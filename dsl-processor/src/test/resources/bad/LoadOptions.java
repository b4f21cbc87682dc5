package app;

import static io.katydid.api.Arrivals.EVEN;

import io.katydid.api.Http;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.junit.Capacity;
import io.katydid.junit.Compare;
import io.katydid.junit.LoadTest;

@User
class Shopper {

  @Task
  void browse(Http http) {
    http.get("/");
  }
}

class Test {

  @LoadTest(
      value = Shopper.class,
      connections = "50",
      resolve = "a.example=127.0.0.1; b.example=unix:/run/b.sock",
      resolveEvery = "5s",
      sourceAddresses = "127.0.0.2, 127.0.0.3",
      allowHost = "shop.example, [2001:db8::1]",
      maxRate = "500/s")
  @Slo("p99 < 1s")
  void fine() {}

  @LoadTest(
      value = Shopper.class,
      // KD084 at: "task"
      connections = "task",
      // KD084 at: "a.example"
      resolve = "a.example",
      // KD015 at: "soon"
      resolveEvery = "soon",
      // KD084 at: "here"
      sourceAddresses = "here",
      // KD084 at: "https://shop.example"
      allowHost = "https://shop.example",
      // KD054 at: "500"
      maxRate = "500",
      // KD015 at: ""
      gracePeriod = "")
  @Slo("p99 < 1s")
  void unreadable() {}

  @LoadTest(
      value = Shopper.class,
      arrivalRate = "10/s",
      // KD056 at: "500/s"
      maxRate = "500/s")
  @Slo("p99 < 1s")
  void open() {}

  @LoadTest(
      value = Shopper.class,
      // KD084 at: "0/s"
      maxRate = "0/s")
  @Slo("p99 < 1s")
  void never() {}

  @Capacity(
      value = Shopper.class,
      from = "1/s",
      to = "10/s",
      // KD084 at: "0"
      connections = "0",
      // KD016 at: "P10001D"
      gracePeriod = "P10001D")
  @Slo("p99 < 1s")
  void search() {}

  @Compare(
      value = Shopper.class,
      a = "http://localhost:8001",
      b = "http://localhost:8002",
      // KD057 at: EVEN
      arrivals = EVEN,
      // KD060 at: "failures"
      abortIf = "failures",
      // KD084 at: "here"
      sourceAddresses = "here")
  void comparison() {}
}
