package io.katydid.examples.lessons;

import static io.katydid.api.Body.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.BeforeRun;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.examples.server.DemoServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * All of my users share one token. Where is it fetched?
 *
 * <p>A static method with {@code @BeforeRun} runs once in a run, before its first user, in the JVM
 * that makes the load; its requests are in no figure. One with {@code @AfterRun} runs after the
 * last.
 *
 * <p>What to see: one login for all users, which no report has.
 */
class L21_OncePerRun {

  @User
  @WaitTime("20ms")
  static class Member {

    private static volatile String token = "";

    private final Http http;

    Member(Http http) {
      this.http = http;
      http.bearerAuth(token);
    }

    @BeforeRun
    static void logIn(Http http) {
      token = http.post("/login", json(Map.of("name", "team"))).json("/token", String.class);
    }

    @Task
    void readProfile() {
      assertThat(http.get("/me").json("/name", String.class)).isEqualTo("team");
    }
  }

  @Test
  void members_tokenFetchedBeforeTheRun_areAllTheSame() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Member.class)
              .host(server.host())
              .users(10)
              .iterationsPerUser(5)
              .runTime("1m")
              .execute();

      assertThat(result.requests()).extracting(it -> it.name()).containsExactly("GET /me");
      assertThat(result.hasNoFailures()).isTrue();
      assertThat(server.counts()).containsEntry("POST /login", 1L);
    }
  }
}
