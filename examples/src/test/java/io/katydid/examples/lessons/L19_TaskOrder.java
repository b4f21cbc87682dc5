package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Http;
import io.katydid.api.Once;
import io.katydid.api.Probability;
import io.katydid.api.Repeat;
import io.katydid.api.Sequential;
import io.katydid.api.Task;
import io.katydid.api.Then;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.examples.server.DemoServer;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/**
 * My users do not pick tasks at random: they search, look at three things, and some of them buy.
 *
 * <p>{@code @Sequential} has tasks run in the order in which they are declared. {@code @Repeat}
 * runs one several times in a row, {@code @Probability} leaves one out every so often, and
 * {@code @Once} runs one the first time only. Where one task is followed by this or that,
 * {@code @Then} says by which, and how often. What a response decides, {@code goTo} decides.
 *
 * <p>What to see: each user runs exactly the tasks that are written down, in their order.
 */
class L19_TaskOrder {

  @User
  @Sequential
  static class Shopper {

    @Task
    @Once
    void open(Http http) {
      http.get("/");
    }

    @Task
    @Once
    @Repeat(3)
    void look(Http http) {
      http.get("/books/{id}", 42);
    }

    @Task
    @Once
    void leave(Http http) {
      http.get("/books");
    }
  }

  @Test
  void shoppers_allTasksOnce_runEachInOrderAndEnd() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Shopper.class).host(server.host()).users(10).runTime("1m").execute();

      assertThat(result.request("GET /").count()).isEqualTo(10);
      assertThat(result.request("GET /books/{id}").count()).isEqualTo(30);
      assertThat(result.request("GET /books").count()).isEqualTo(10);
      assertThat(result.total().failures()).isZero();
    }
  }

  @User
  @Sequential
  static class Visitor {

    private int looks;

    @Task
    @Then(task = "look", weight = 3)
    @Then(task = "list")
    void home(Http http) {
      http.get("/");
    }

    @Task
    @Then(task = "home")
    void list(Http http) {
      http.get("/books");
    }

    @Task
    @Then(task = "home")
    void look(Http http, VirtualUser me) {
      http.get("/books/{id}", 42);
      if (++looks == 900) {
        me.goTo("end");
      }
    }

    @Task
    void end(VirtualUser me) {
      me.stop();
    }
  }

  @Test
  void visitor_transitionsByWeight_makesThemSoOften() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Visitor.class).host(server.host()).users(1).runTime("1m").seed(1).execute();

      assertThat(result.request("GET /books/{id}").count()).isEqualTo(900);
      assertThat(result.request("GET /books").count())
          .isCloseTo(300, Percentage.withPercentage(20));
    }
  }

  @User
  @Sequential
  static class Buyer {

    private int rounds;

    @Task
    void list(Http http, VirtualUser me) {
      http.get("/books");
      if (++rounds == 1000) {
        me.stop();
      }
    }

    @Task
    @Probability(0.2)
    void look(Http http) {
      http.get("/books/{id}", 42);
    }
  }

  @Test
  void buyer_taskWithProbability_runsItInThatPartOfTheRounds() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Buyer.class).host(server.host()).users(1).runTime("1m").seed(1).execute();

      assertThat(result.request("GET /books").count()).isEqualTo(1000);
      assertThat(result.request("GET /books/{id}").count())
          .isCloseTo(200, Percentage.withPercentage(25));
    }
  }
}
