package io.katydid.examples.lessons;

import static io.katydid.api.Body.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.examples.server.DemoServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Nobody reads all day: a guest logs in, looks at a few books, and leaves, and another comes.
 *
 * <p>With {@code replaced = true}, a new user takes the place of one that stops itself, so that
 * there are always as many. What one of them does is a session: it logs in, and has cookies and
 * connections of its own. {@code lifetime = "3 iterations"} has users leave by themselves.
 *
 * <p>What to see: five users at a time, and twenty sessions in the report and at the server.
 */
class L24_Sessions {

  @User(replaced = true)
  static class Guest {

    private int seen;

    @OnStart
    void logIn(Http http) {
      http.post("/login", json(Map.of("name", "guest")));
    }

    @Task
    void look(Http http, VirtualUser me) {
      http.get("/books/{id}", 42);
      if (++seen == 3) {
        me.stop();
      }
    }
  }

  @Test
  void guests_thatStop_areReplaced() {
    check(Guest.class);
  }

  @User(lifetime = "3 iterations")
  static class BriefGuest {

    @OnStart
    void logIn(Http http) {
      http.post("/login", json(Map.of("name", "guest")));
    }

    @Task
    void look(Http http) {
      http.get("/books/{id}", 42);
    }
  }

  @Test
  void guests_withALifetime_areReplaced() {
    check(BriefGuest.class);
  }

  /** Each of five places has twelve iterations, which is four sessions. */
  private static void check(Class<?> guest) {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(guest)
              .host(server.host())
              .users(5)
              .iterationsPerUser(12)
              .runTime("1m")
              .execute();

      assertThat(result.startedUsers()).isEqualTo(5);
      assertThat(result.text()).containsPattern("20\\s+sessions,\\s+as\\s+users\\s+were");
      assertThat(server.counts())
          .containsEntry("POST /login", 20L)
          .containsEntry("GET /books/{id}", 60L);
    }
  }
}
