package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.api.Http;
import io.katydid.api.ResourceProvider;
import io.katydid.api.User;
import io.katydid.api.UserContext;
import io.katydid.api.VirtualUser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user class has run once in a run, in this JVM or in that of the load. */
class OncePerRunTest {

  /** Users that send what was fetched before them, and leave. */
  @User
  static final class Member {

    private static String token = "";

    static void login(Http http) {
      token = http.get("/token").text();
    }

    static void logout(Http http) {
      http.delete("/token");
    }

    void read(Http http, VirtualUser me) {
      http.bearerAuth(token);
      http.get("/me");
      me.stop();
    }
  }

  /** What the users share, as the server sees it. */
  static final class Database implements ResourceProvider<String> {

    private String host = "";

    @Override
    public void beforeRun(String host) throws IOException {
      this.host = host;
      call("/connect");
    }

    @Override
    public String open(UserContext user) {
      return host;
    }

    @Override
    public void afterRun() throws IOException {
      call("/disconnect");
    }

    private void call(String path) throws IOException {
      try (InputStream answer = URI.create(host + path).toURL().openStream()) {
        answer.readAllBytes();
      }
    }
  }

  private static LoadRun run(StubServer server, int fork) {
    return LoadRun.of(Member.class)
        .host(server.url())
        .users(3)
        .runTime("1h")
        .fork(fork)
        .slo("none");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void methods_ofTheRun_areRunOnceAroundItsUsersAndAreInNoFigure(int fork) {
    try (StubServer server = StubServer.answering(StubServer.ok("secret"))) {
      LoadResult result = run(server, fork).execute();

      assertThat(server.requests())
          .extracting(request -> request.method() + " " + request.path())
          .containsExactly(
              "GET /token",
              "GET /connect",
              "GET /me",
              "GET /me",
              "GET /me",
              "GET /disconnect",
              "DELETE /token");
      assertThat(server.requests().get(2).header("Authorization")).isEqualTo("Bearer secret");
      assertThat(result.requests()).extracting(RequestResult::name).containsExactly("GET /me");
      assertThat(result.total().count()).isEqualTo(3);
      assertThat(result.reasons()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void before_fails_endsTheRunWithItsReason(int fork) {
    try (StubServer server = StubServer.answering(StubServer.response("503 Busy", ""))) {
      LoadRun run = run(server, fork);

      assertThatIllegalStateException()
          .isThrownBy(run::execute)
          .withMessageStartingWith(
              "@BeforeRun OncePerRunTest.Member.login() failed: GET /token: HTTP 503");
      assertThat(server.requests()).hasSize(2);
    }
  }
}
