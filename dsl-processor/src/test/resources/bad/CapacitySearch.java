package app;

import io.katydid.api.Http;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.junit.Capacity;

@User
class Shopper {

  @Task
  void browse(Http http) {
    http.get("/");
  }
}

class Test {

  // KD066 at: "6000/m"
  @Capacity(value = Shopper.class, from = "100/s", to = "6000/m")
  @Slo("p99 < 50ms")
  void sameRates() {}

  // KD054 at: "100"
  @Capacity(value = Shopper.class, from = "100", to = "10000/s")
  @Slo("p99 < 50ms")
  void rateWithoutTime() {}

  // KD055 at: "0/s"
  @Capacity(value = Shopper.class, from = "0/s", to = "10000/s")
  @Slo("p99 < 50ms")
  void fromNothing() {}

  // KD067 at: "20000/s"
  @Capacity(value = Shopper.class, from = "1/s", to = "10000/s", atLeast = "20000/s")
  @Slo("p99 < 50ms")
  void moreThanIsTried() {}

  // KD068 at: 1.0
  @Capacity(value = Shopper.class, from = "1/s", to = "10/s", precision = 1.0)
  @Slo("p99 < 50ms")
  void exact() {}

  // KD016 at: "0s"
  @Capacity(value = Shopper.class, from = "1/s", to = "10/s", runTime = "0s")
  @Slo("p99 < 50ms")
  void noTime() {}

  // KD043 at: 2
  @Capacity(value = Shopper.class, from = "1/s", to = "10/s", fork = 2)
  @Slo("p99 < 50ms")
  void twoForks() {}

  @Capacity(value = Shopper.class, from = "1/s", to = "10/s")
  // KD069 at: noObjective
  void noObjective() {}

  @Capacity(value = Shopper.class, from = "1/s", to = "10/s")
  @Slo("none")
  // KD069 at: noneOnPurpose
  void noneOnPurpose() {}

  // KD033 at: Test.class
  @Capacity(value = Test.class, from = "1/s", to = "10/s")
  @Slo("p99 < 50ms")
  void notAUser() {}

  @Capacity(value = Shopper.class, from = "1/s", to = "10/s")
  // KD040 at: "GET /books"
  @Slo(value = "p99 < 50ms", request = "GET /books")
  void unseenRequest() {}

  @Capacity(value = Shopper.class, from = "1/s", to = "10/s", atLeast = "10/s")
  @Slo("p99 < 50ms")
  void right() {}
}
