package io.katydid.examples.lessons;

import static io.katydid.api.Body.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.ObjectiveResult;
import io.katydid.RequestResult;
import io.katydid.api.Feed;
import io.katydid.api.Http;
import io.katydid.api.Measure;
import io.katydid.api.Once;
import io.katydid.api.Sequential;
import io.katydid.api.Tag;
import io.katydid.api.Task;
import io.katydid.api.Transaction;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.examples.server.DemoServer;
import io.katydid.result.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What my users wait for is not one request but a step that takes several of them.
 *
 * <p>{@code @Transaction} measures a task as a whole, and {@code measure.transaction} a part of
 * one. It has a row of its own, is judged by the objectives of its name, and fails if a request in
 * it fails. Pauses in it are no time of it.
 *
 * <p>{@code @Tag} says what several tasks have in common: an objective can be of the requests of
 * all that read, and a load of these tasks alone.
 *
 * <p>What to see: a transaction is no request, so the totals are those of the requests alone.
 */
class L22_Transaction {

  @User
  @Sequential
  static class Buyer {

    @Task
    @Once
    @Transaction("checkout")
    void checkOut(Http http) {
      http.get("/books/{id}", 42);
      http.post("/items/", json(Map.of("name", "Dune", "price", 9.5)));
    }

    @Task
    @Once
    void visit(Http http, Measure measure, VirtualUser me) {
      http.get("/");
      measure.transaction(
          "search",
          () -> {
            http.get("/books");
            me.pause("20ms");
            http.get("/books/{id}", 42);
          });
    }
  }

  @Test
  void buyers_eachTransactionOnce_haveItCountedOnceApartFromRequests() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Buyer.class).host(server.host()).users(10).runTime("1m").execute();

      assertThat(result.measures())
          .extracting(RequestResult::name, RequestResult::count, RequestResult::failures)
          .containsExactlyInAnyOrder(tuple("checkout", 10L, 0L), tuple("search", 10L, 0L));
      assertThat(result.total().count()).isEqualTo(50);
      assertThat(result.request("checkout").max())
          .isGreaterThanOrEqualTo(result.request("POST /items/").max());
    }
  }

  @User
  static class Refused {

    @Task
    @Transaction("checkout")
    void checkOut(Http http, VirtualUser me) {
      me.stop();
      http.get("/");
      http.post("/items/", json(Map.of("name", "Dune")));
    }
  }

  @Test
  void buyers_oneRequestRefused_failTheTransaction() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Refused.class)
              .host(server.host())
              .users(10)
              .runTime("1m")
              .slo("checkout", "failures < 50%")
              .execute();

      assertThat(result.request("checkout").failures()).isEqualTo(10);
      assertThat(result.total().failures()).isEqualTo(10);
      assertThat(result.isPass()).isFalse();
      assertThat(result.objectives())
          .filteredOn(ObjectiveResult::isBeyond)
          .extracting(ObjectiveResult::request)
          .contains("checkout");
    }
  }

  record Book(int id, String title, double price) {}

  /** Chooses a book of a list, and buys it. */
  @User
  @Sequential
  static class Shopper {

    private Book chosen = new Book(0, "", 0);

    @Task
    @Once
    @Tag("read")
    void choose(Http http, @Feed("books.csv") Book book) {
      http.get("/books");
      http.get("/books/{id}", book.id());
      chosen = book;
    }

    @Task
    @Once
    @Tag("write")
    @Transaction("checkout")
    void checkOut(Http http) {
      http.get("/books/{id}", chosen.id());
      http.post("/items/", json(Map.of("name", chosen.title(), "price", chosen.price())));
    }
  }

  @Test
  void shoppers_objectivesOfTags_areOfTheRequestsOfTheirTasks() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          shoppers(server)
              .slo("checkout", "failures <= 0")
              .slo("max < 1m of tag read")
              .slo("failures <= 0 of tag write")
              .execute();

      assertThat(result.objectives())
          .extracting(
              ObjectiveResult::expression, ObjectiveResult::outcome, ObjectiveResult::samples)
          .contains(
              tuple("failures <= 0", Outcome.PASS, 10L),
              tuple("max < 1m of tag read", Outcome.PASS, 20L),
              tuple("failures <= 0 of tag write", Outcome.PASS, 20L));
    }
  }

  @Test
  void shoppers_writingLeftOut_readOnly() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result = shoppers(server).excludeTags("write").execute();

      assertThat(result.requests())
          .extracting(RequestResult::name, RequestResult::count)
          .containsExactlyInAnyOrder(tuple("GET /books", 10L), tuple("GET /books/{id}", 10L));
      assertThat(result.measures()).isEmpty();
    }
  }

  private static LoadRun shoppers(DemoServer server) {
    return LoadRun.of(Shopper.class).host(server.host()).users(10).runTime("1m");
  }
}
