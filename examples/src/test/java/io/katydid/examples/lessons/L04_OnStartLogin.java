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
import io.katydid.api.WaitTime;
import io.katydid.examples.server.DemoServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * My users must log in first, each as somebody else. Where do they keep who they are?
 *
 * <p>In fields. Each virtual user is an object of its own, used by one thread only, so a field
 * needs neither {@code static} nor {@code synchronized}. What a user needs for all of its life
 * comes through the constructor; what it does once before its first task is {@code @OnStart}.
 *
 * <p>What to see: one login per user, and every user is answered as the one it logged in as.
 */
class L04_OnStartLogin {

  @User
  @WaitTime("20ms")
  static class Member {

    private final Http http;
    private final String name;

    Member(Http http, VirtualUser me) {
      this.http = http;
      this.name = "member-" + me.id();
    }

    @OnStart
    void logIn() {
      String token = http.post("/login", json(Map.of("name", name))).json("/token", String.class);
      http.bearerAuth(token);
    }

    @Task
    void readProfile() {
      assertThat(http.get("/me").json("/name", String.class)).isEqualTo(name);
    }
  }

  @Test
  void members_loggedInAtTheirStart_readTheirOwnProfiles() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Member.class)
              .host(server.host())
              .users(10)
              .iterationsPerUser(5)
              .runTime("1m")
              .execute();

      assertThat(result.request("POST /login").count()).isEqualTo(10);
      assertThat(result.request("GET /me").count()).isEqualTo(50);
      assertThat(result.total().failures()).isZero();
    }
  }
}
