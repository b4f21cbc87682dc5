package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.Http;
import io.katydid.api.User;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Loads whose users leave and are replaced, or are of a fixed number. */
class SessionsTest {

  /** A user that leaves after two iterations. */
  @User(lifetime = "2 iterations")
  static final class Guest {

    void visit(Http http) {
      http.get("/");
    }
  }

  /** One of three that watch. */
  @User(fixedCount = 3)
  static final class Monitor {

    void look(Http http) {
      http.get("/health");
    }
  }

  private static LoadResult run(LoadRun load) {
    try (StubServer server = StubServer.answering(StubServer.ok("ok"))) {
      return load.host(server.url()).runTime("10m").execute();
    }
  }

  @Test
  void execute_usersAreReplaced_countsSessionsInEveryReport() {
    LoadResult result = run(LoadRun.of(Guest.class).users(2).iterationsPerUser(8).slo("mean < 1m"));

    assertThat(result.text()).containsPattern("8\\s+sessions,\\s+as\\s+users\\s+were\\s+replaced");
    assertThat(result.json()).contains("\"users\": 2", "\"spawned\": 2", "\"sessions\": 8");
    assertThat(result.verdict().reasons()).isEmpty();
  }

  @Test
  void execute_usersOfAStageAreReplaced_countsSessions() {
    try (StubServer server = StubServer.answering(StubServer.ok("ok"))) {
      LoadResult result =
          LoadRun.of(Guest.class)
              .host(server.url())
              .stages("2 users for 1s")
              .slo("mean < 1m")
              .execute();

      assertThat(result.text())
          .containsPattern("in 1 stage;\\s[0-9,]+\\s+sessions,\\s+as\\s+users\\s+were\\s+replaced");
    }
  }

  @Test
  void execute_iterations_areSaidBeforeTheRun() {
    ByteArrayOutputStream console = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(console, true, StandardCharsets.UTF_8);

    run(LoadRun.of(Monitor.class).users(3).iterationsPerUser(2).slo("none").console(out));
    run(LoadRun.of(Monitor.class).users(3).iterations(1).slo("none").console(out));

    assertThat(console.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " "))
        .containsPattern("Starting 3 users of Monitor on .* for 2 iterations of each, at most 10m")
        .containsPattern("Starting 3 users of Monitor on .* for 1 iteration, at most 10m");
  }

  @Test
  void execute_nobodyIsReplaced_hasAsManySessionsAsUsers() {
    LoadResult result = run(LoadRun.of(Monitor.class).users(3).iterationsPerUser(1).slo("none"));

    assertThat(result.text()).doesNotContain("session");
    assertThat(result.json()).contains("\"sessions\": 3");
  }

  @Test
  void execute_fixedCount_isTheNumberOfItsUsers() {
    LoadResult result =
        run(
            LoadRun.of(Guest.class, Monitor.class)
                .users(5)
                .spawnRate(1000)
                .iterationsPerUser(1)
                .slo("none"));

    assertThat(List.of(count(result, "GET /health"), count(result, "GET /")))
        .containsExactly(3L, 2L);
  }

  private static long count(LoadResult result, String request) {
    return result.request(request).count();
  }

  @Test
  void execute_fixedCountThatIsNotPossible_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LoadRun.of(Monitor.class).users(2).execute())
        .withMessage(
            "the fixed counts of the user classes are 3 in all, and users is 2: write users = 3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LoadRun.of(Monitor.class).arrivalRate("5/s").execute())
        .withMessageStartingWith("with an arrival rate, users start as they are needed");
  }
}
