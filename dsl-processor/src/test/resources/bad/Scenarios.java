package app;

import io.katydid.api.Http;
import io.katydid.api.Slo;
import io.katydid.api.Steps;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.junit.Capacity;
import io.katydid.junit.Compare;
import io.katydid.junit.LoadTest;
import io.katydid.junit.Scenario;

@User
class Shopper {

  @Task
  void browse(Http http) {
    http.get("/shop");
  }
}

@User(fixedCount = 3)
class Admin {

  @Task
  void look(Http http) {
    http.get("/office");
  }
}

final class Scenarios {

  @LoadTest(value = Shopper.class, users = 100)
  @Scenario(value = Admin.class, users = 3)
  @Scenario(value = Shopper.class, name = "Late", arrivalRate = "2/s", startDelay = "5s")
  @Scenario(value = Shopper.class, name = "Ramp", stages = {"5 users over 2s", "5 users for 3s"})
  @Slo(value = "p99 < 50ms", request = "GET /office")
  void sound() {}

  @LoadTest(runTime = "1m")
  @Scenario(value = Admin.class, users = 3, startDelay = "30s")
  @Scenario(value = Shopper.class, users = 1)
  @Slo(value = "p99 < 50ms", scenario = "Admin")
  @Slo(value = "p99 < 50ms", scenario = "Shopper")
  void soundInPlaceOfTheValue() {}

  @LoadTest(Shopper.class)
  @Scenario(value = Admin.class, users = 3)
  // KD185 at: "Admins"
  @Slo(value = "p99 < 50ms", scenario = "Admins")
  void unknownScenario() {}

  @LoadTest(Shopper.class)
  // KD185 at: "Clerk"
  @Slo(value = "p99 < 50ms", scenario = "Clerk")
  void unknownScenarioOfOne() {}

  @LoadTest(Shopper.class)
  @Scenario(value = Admin.class, users = 3)
  // KD186 at: "Admin"
  @Slo(value = "p99 < 50ms", scenario = "Admin", request = "GET /office")
  void scenarioAndRequest() {}

  @LoadTest(Shopper.class)
  @Scenario(value = Admin.class, users = 3)
  // KD187 at: "Admin"
  @Slo(value = "errors < 1%", scenario = "Admin")
  void errorsOfAScenario() {}

  // KD032 at: @LoadTest
  @LoadTest
  @Slo("p99 < 50ms")
  void none() {}

  @LoadTest(Shopper.class)
  // KD084 at: @Scenario
  @Scenario(value = Shopper.class, name = "Other")
  @Slo("p99 < 50ms")
  void withoutLoad() {}

  @LoadTest(runTime = "1m")
  // KD084 at: @Scenario
  @Scenario(value = Shopper.class, startDelay = "1s")
  @Scenario(value = Admin.class, users = 3)
  @Slo("p99 < 50ms")
  void firstWithoutLoad() {}

  @LoadTest(
      value = Shopper.class,
      // KD084 at: {}
      stages = {})
  @Slo("p99 < 50ms")
  void noStage() {}

  @LoadTest(
      value = Shopper.class,
      // KD084 at: ""
      stages = "")
  @Slo("p99 < 50ms")
  void emptyStage() {}

  @LoadTest(Shopper.class)
  // KD056 at: 3
  @Scenario(value = Shopper.class, name = "Other", users = 3, arrivalRate = "2/s")
  // KD090 at: 1)
  @Slo(value = "p99 < 50ms", stage = 1)
  void usersAndArrivals() {}

  @LoadTest(Shopper.class)
  // KD084 at: @Scenario
  @Scenario(value = Shopper.class, users = 5)
  @Slo("p99 < 50ms")
  void sameName() {}

  @LoadTest(Shopper.class)
  @Scenario(value = Admin.class, users = 3)
  // KD084 at: "Admin"
  @Scenario(value = Shopper.class, name = "Admin", users = 5)
  @Slo("p99 < 50ms")
  void sameNameAsAnother() {}

  @LoadTest(Shopper.class)
  // KD084 at: "10s"
  @Scenario(value = Admin.class, users = 3, startDelay = "10s")
  @Slo("p99 < 50ms")
  void tooLate() {}

  @LoadTest(runTime = "2s")
  // KD084 at: "30s"
  @Scenario(value = Shopper.class, users = 2, startDelay = "30s")
  @Slo("p99 < 50ms")
  void firstIsTooLate() {}

  @LoadTest(Shopper.class)
  // KD084 at: "5 users for 20s"
  @Scenario(value = Shopper.class, name = "Ramp", stages = "5 users for 20s")
  @Slo("p99 < 50ms")
  void tooLong() {}

  @LoadTest(Shopper.class)
  // KD084 at: {"5 users for 2s warm-up", "5 users for 2s"}
  @Scenario(value = Shopper.class, name = "R", stages = {"5 users for 2s warm-up", "5 users for 2s"})
  @Slo("p99 < 50ms")
  void warmUpOfAnother() {}

  @LoadTest(Shopper.class)
  // KD034 at: 0
  @Scenario(value = Shopper.class, name = "Few", users = 0)
  @Slo("p99 < 50ms")
  void noUsers() {}

  @LoadTest(Shopper.class)
  // KD054 at: "often"
  @Scenario(value = Shopper.class, name = "Often", arrivalRate = "often")
  @Slo("p99 < 50ms")
  void unreadable() {}

  @LoadTest(Shopper.class)
  // KD033 at: String.class
  @Scenario(value = String.class, users = 5)
  @Slo("p99 < 50ms")
  void noUserClass() {}

  // KD184 at: Steps.class
  @LoadTest(shape = Steps.class)
  // KD084 at: @Scenario(value = Shopper.class, name = "Early", startDelay = "0s")
  @Scenario(value = Shopper.class, name = "Early", startDelay = "0s")
  @Scenario(value = Admin.class, users = 3)
  @Slo("p99 < 50ms")
  void shapeOfWhich() {}

  // KD184 at: 5
  @LoadTest(users = 5)
  @Scenario(value = Shopper.class, users = 10)
  @Slo("p99 < 50ms")
  void loadWithoutAClass() {}

  @Capacity(value = Shopper.class, from = "10/s", to = "100/s")
  // KD183 at: @Scenario
  @Scenario(value = Admin.class, users = 5)
  @Slo("p99 < 50ms")
  void capacity() {}

  @Compare(value = Shopper.class, a = "http://localhost:1", b = "http://localhost:2")
  // KD183 at: @Scenario
  @Scenario(value = Admin.class, users = 5)
  void comparison() {}

  // KD183 at: @Scenario
  @Scenario(value = Shopper.class, users = 5)
  void noLoadTest() {}

  @LoadTest(Shopper.class)
  // KD083 at: 0.1
  @Scenario(value = Shopper.class, name = "Slow", users = 50, spawnRate = 0.1)
  @Slo("p99 < 50ms")
  void slow() {}
}
