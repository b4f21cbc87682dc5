package io.katydid.examples.migrating;

import static io.katydid.api.Body.json;

import io.katydid.api.Feed;
import io.katydid.api.Http;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.Then;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime;
import io.katydid.junit.LoadTest;
import io.katydid.junit.Scenario;
import java.util.Map;

/** What Gatling simulations say. */
class FromGatling {

  private FromGatling() {}

  @User
  static class Session {

    @Task
    void visit(Http http, VirtualUser me) {
      http.get("/");
      me.pause("1s");
      http.get("/books");
      me.pause("500ms", "1s");
      http.get("/books/{id}", 7);
    }
  }

  static class Injection {

    @LoadTest(
        value = Session.class,
        stages = {"100/s over 30s", "100/s for 2m"},
        maxUsers = 2000)
    @Slo(value = "p95 < 800ms", stage = 2)
    @Slo(value = "failures < 5%", stage = 2)
    void sessions_at100PerSecond_areFast() {}
  }

  record Book(int id, String title) {}

  @User
  @WaitTime("1s")
  static class Shopper {

    @Task
    void order(Http http, @Feed("books.csv") Book book) {
      String title = http.get("/books/{id}", book.id()).json("/title", String.class);
      http.post("/items/", json(Map.of("name", title, "price", 9.99)));
    }
  }

  @User
  @WaitTime(mean = "2s")
  static class Wanderer {

    @Task
    @Then(task = "search", weight = 60)
    @Then(task = "buy", weight = 40)
    void home(Http http) {
      http.get("/");
    }

    @Task
    @Then(task = "home")
    void search(Http http) {
      http.get("/books");
    }

    @Task
    @Then(task = "home")
    void buy(Http http) {
      http.post("/items/", json(Map.of("name", "lamp", "price", 9.99)));
    }
  }

  static class ClosedModel {

    @LoadTest(
        value = Wanderer.class,
        stages = {"50 users over 1m", "50 users for 5m"})
    @Slo(value = "p99 < 1s", stage = 2)
    void fiftyAtOnce_areServed() {}
  }

  static class Both {

    @LoadTest(value = Wanderer.class, users = 50, runTime = "2m")
    @Scenario(
        value = Session.class,
        stages = {"20/s over 30s", "20/s for 1m"},
        startDelay = "30s")
    @Slo(value = "failures < 1%", scenario = "Session")
    void wanderersAndSessions_areServed() {}
  }
}
