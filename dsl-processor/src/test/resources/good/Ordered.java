package app;

import io.katydid.api.Http;
import io.katydid.api.Once;
import io.katydid.api.Probability;
import io.katydid.api.Repeat;
import io.katydid.api.Sequential;
import io.katydid.api.Task;
import io.katydid.api.Then;
import io.katydid.api.User;

final class Ordered {

  private Ordered() {}

  @Sequential
  abstract static class Start {

    @Task
    @Once
    void logIn(Http http) {
      http.post("/login");
    }
  }

  @User
  static class Steps extends Start {

    @Task
    @Repeat(3)
    void browse(Http http) {
      http.get("/items/");
    }

    @Task
    @Probability(0.2)
    void pay(Http http) {
      http.post("/orders/");
    }
  }

  @User
  @Sequential
  static class Chain {

    @Task
    @Then(task = "view", weight = 3)
    @Then(task = "pay")
    void home(Http http) {
      http.get("/");
    }

    @Task
    @Then(task = "view")
    @Then(task = "home", weight = 2)
    void view(Http http) {
      http.get("/items/{id}", 1);
    }

    @Task
    void pay(Http http) {
      http.post("/orders/");
    }
  }

  @User
  static class Mostly {

    @Task(5)
    void browse(Http http) {
      http.get("/items/");
    }

    @Task
    @Once
    @Then(task = "browse")
    void register(Http http) {
      http.post("/users/");
    }
  }
}
