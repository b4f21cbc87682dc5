package app;

import io.katydid.api.Http;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.junit.Compare;

@User
class Shopper {

  @Task
  void browse(Http http) {
    http.get("/");
  }
}

class Test {

  static final String OLD = "http://localhost:8001";
  static final String NEW = "http://localhost:8002";

  // KD032 at: @Compare
  @Compare(value = {}, a = OLD, b = NEW)
  void nobody() {}

  // KD033 at: Test.class
  @Compare(value = Test.class, a = OLD, b = NEW)
  void notAUser() {}

  // KD045 at: Shopper.class}
  @Compare(value = {Test.Known.class, Shopper.class, Shopper.class}, a = OLD, b = NEW)
  void twice() {}

  // KD070 at: @Compare
  @Compare(Shopper.class)
  void noTarget() {}

  // KD071 at: "http://localhost:8001"
  @Compare(value = Shopper.class, a = OLD, b = "http://localhost:8001")
  void withItself() {}

  // KD014 at: "localhost:8001"
  @Compare(value = Shopper.class, a = "localhost:8001", b = NEW)
  void noScheme() {}

  @Compare(
      value = Shopper.class,
      a = OLD,
      b = NEW,
      // KD072 at: {"old", " "}
      names = {"old", " "})
  void blankName() {}

  // KD072 at: "new"
  @Compare(value = Shopper.class, a = OLD, b = NEW, names = "new")
  void oneName() {}

  // KD072 at: {"new", "new"}
  @Compare(value = Shopper.class, a = OLD, b = NEW, names = {"new", "new"})
  void sameNames() {}

  // KD073 at: 5
  @Compare(value = Shopper.class, a = OLD, b = NEW, pairs = 5)
  void fivePairs() {}

  // KD074 at: 5.0
  @Compare(value = Shopper.class, a = OLD, b = NEW, tolerance = 5.0)
  void percentForShare() {}

  // KD075 at: "p90"
  @Compare(value = Shopper.class, a = OLD, b = NEW, figures = {"p50", "p90"})
  void unknownFigure() {}

  @Compare(
      value = Shopper.class,
      a = OLD,
      b = NEW,
      // KD034 at: 0
      users = 0,
      // KD035 at: -1
      spawnRate = -1,
      // KD016 at: "0s"
      runTime = "0s",
      // KD015 at: "5 secs"
      warmUp = "5 secs",
      // KD043 at: 2
      fork = 2)
  void noLoad() {}

  @Compare(
      value = Shopper.class,
      a = OLD,
      b = NEW,
      // KD056 at: 5
      users = 5,
      arrivalRate = "200/s")
  void usersAndArrivals() {}

  @Compare(value = Shopper.class, a = OLD, b = NEW)
  // KD044 at: isPrivate
  private void isPrivate() {}

  @Compare(value = Shopper.class, a = OLD, b = NEW)
  // KD041 at: @Slo
  @Slo("p99 < 50ms")
  void objective() {}

  @Compare(
      value = Shopper.class,
      b = NEW,
      names = {"old", "new"},
      pairs = 10,
      tolerance = 0.1,
      figures = {"p50", "throughput"},
      arrivalRate = "200/s",
      runTime = "30s",
      warmUp = "5s",
      strict = true)
  void right() {}

  @User
  static class Known {

    @Task
    void browse(Http http) {
      http.get("/");
    }
  }
}
