package io.katydid.http;

import static io.katydid.api.Body.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Response;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For how long connections are kept, as either side announces it or a server is known for. */
class KeepAliveTest {

  private static final String LARGE = "x".repeat(100_000);

  /** A server that closes after each response, and does not say so. */
  private static StubServer closingSilently(String response) {
    return StubServer.scripted((request, exchange) -> {
      exchange.write(response);
      exchange.close();
    });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Connection: close\r\nConnection: keep-alive", "Connection: close, Keep-Alive"})
  void server_sendsCloseAndKeepAlive_isNotUsedAgain(String headers) {
    try (StubServer server = StubServer.answering(StubServer.response("200 OK", "x", headers));
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.post("/", text("x"));
      fixture.http.post("/", text("x"));
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void server_keepAliveTimeout_isObeyed() {
    try (StubServer server =
            StubServer.answering(
                StubServer.response("200 OK", "x", "Keep-Alive: timeout=5, max=100"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.get("/");
      fixture.pass(Duration.ofMillis(3_999));
      fixture.http.get("/");
      assertThat(server.connections()).isEqualTo(1);
      fixture.pass(Duration.ofSeconds(4));
      fixture.http.get("/");
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void server_keepAliveTimeout_isObeyedInAPool() {
    try (StubServer server =
            StubServer.answering(StubServer.response("200 OK", "x", "keep-alive: Timeout=1"));
        HttpFixture fixture = new HttpFixture(server.url(), ConnectionStrategy.pool(1))) {
      fixture.http.get("/");
      fixture.pass(Duration.ofMillis(799));
      fixture.newUser().get("/");
      assertThat(server.connections()).isEqualTo(1);
      fixture.pass(Duration.ofMillis(800));
      fixture.newUser().get("/");
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"timeout", "timeout=", "timeout=x", "max=3", "", "timeout=99999999999"})
  void server_keepAliveWithoutATimeout_keepsTheConnection(String value) {
    try (StubServer server =
            StubServer.answering(StubServer.response("200 OK", "x", "Keep-Alive: " + value));
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.get("/");
      fixture.pass(Duration.ofHours(1));
      fixture.http.get("/");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  /**
   * A server that does as it is asked: closes a little after the response, which does not say so.
   */
  @ParameterizedTest
  @ValueSource(strings = {"close", "Close", "x, close", "close,x"})
  void user_asksToClose_isGivenANewConnectionEachTime(String value) {
    try (StubServer server = StubServer.answering(StubServer.ok("x"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.defaultHeader("Connection", value);
      for (int i = 0; i < 3; i++) {
        fixture.http.post("/", text("x"));
      }
      assertThat(server.connections()).isEqualTo(3);
      assertThat(server.requests())
          .allSatisfy(request -> assertThat(request.header("Connection")).isEqualTo(value));
    }
  }

  @Test
  void user_asksForAnotherOption_keepsTheConnection() {
    try (StubServer server = StubServer.answering(StubServer.ok("x"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.defaultHeader("Connection", "keep-alive, closed");
      fixture.http.defaultHeader("X-Connection", "close");
      fixture.http.get("/");
      fixture.http.get("/");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  /** Without a wait: what comes after these is so usual that it is always looked for. */
  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "204", "304", "upload"})
  void server_closesAfterWhatOftenGoesWrong_isNoticedWithoutAWait(String what) {
    String response =
        switch (what) {
          case "204" -> "HTTP/1.1 204 No Content\r\n\r\n";
          case "304" -> "HTTP/1.1 304 Not Modified\r\n\r\n";
          default -> "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
        };
    try (StubServer server = closingSilently(response);
        HttpFixture fixture = new HttpFixture(server.url())) {
      for (int i = 0; i < 3; i++) {
        Response answer =
            switch (what) {
              case "HEAD" -> fixture.http.head("/");
              case "upload" -> fixture.http.post("/", text(LARGE));
              default -> fixture.http.post("/", text("x"));
            };
        server.awaitNoConnections();
        assertThat(answer.isFailed()).isFalse();
      }
      assertThat(server.connections()).isEqualTo(3);
      assertThat(fixture.recorded().total().failures()).isZero();
      assertThat(fixture.recorded().retries()).isZero();
    }
  }

  @Test
  void server_closedAfterAnUpload_isNotTrustedAfterAnother() {
    AtomicInteger requests = new AtomicInteger();
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              exchange.write(StubServer.ok("x"));
              if (requests.incrementAndGet() == 1) {
                exchange.close();
              }
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.post("/", text(LARGE));
      server.awaitNoConnections();
      fixture.http.post("/", text(LARGE));
      fixture.http.post("/", text("x"));
      fixture.http.post("/", text("x"));
      assertThat(server.connections()).isEqualTo(3);
    }
  }
}
