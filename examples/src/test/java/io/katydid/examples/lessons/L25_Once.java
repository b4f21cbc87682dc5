package io.katydid.examples.lessons;

import static io.katydid.api.Body.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.examples.server.DemoServer;
import io.katydid.result.Outcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Is my script right at all, before a thousand users run it?
 *
 * <p>{@code executeOnce()} runs each task once, in the order in which they are written, without
 * waits, and prints what is sent and received: a smoke test, and a place to start a debugger. There
 * are no statistics. The command has it as {@code katydid run Reader --once}; {@code
 * -Dkatydid.once=true} has each {@code @LoadTest} of a build do so in place of its load.
 *
 * <p>What to see: each request with its response, the one that fails, and that the others are made
 * all the same.
 */
class L25_Once {

  @User
  @WaitTime("1h")
  static class Reader {

    @Task(1000)
    void open(Http http) {
      http.get("/");
    }

    @Task
    void look(Http http) {
      http.get("/books/{id}", 42);
    }
  }

  @Test
  void tasks_ofAnyWeight_areRunOnceEach() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Reader.class)
              .host(server.host())
              .users(1000)
              .console(System.out)
              .executeOnce();

      assertThat(result.outcome()).isEqualTo(Outcome.PASS);
      assertThat(server.counts()).containsEntry("GET /", 1L).containsEntry("GET /books/{id}", 1L);
    }
  }

  @User
  static class Seller {

    @Task
    void offer(Http http) {
      http.post("/items/", json(Map.of("name", "Dune", "prize", 9.5)));
    }

    @Task
    void look(Http http) {
      assertThat(http.get("/books/{id}", 42).json("/id", Integer.class)).isEqualTo(42);
    }
  }

  @Test
  void tasks_oneWithAMistake_failWithItsReason() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Seller.class).host(server.host()).console(System.out).executeOnce();

      assertThat(result.outcome()).isEqualTo(Outcome.FAIL);
      assertThat(result.reasons()).singleElement().asString().startsWith("POST /items/: HTTP 4");
      assertThat(server.counts())
          .containsEntry("POST /items/", 1L)
          .containsEntry("GET /books/{id}", 1L);
    }
  }
}
