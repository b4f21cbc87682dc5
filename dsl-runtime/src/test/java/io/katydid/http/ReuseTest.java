package io.katydid.http;

import static io.katydid.api.Body.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Response;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * When a connection that was used before is used again, and what becomes of it if its bytes are out of step.
 */
class ReuseTest {

  private static final String LARGE = "x".repeat(100_000);

  private static final String SWITCH =
      """
      HTTP/1.1 101 Switching Protocols\r
      Connection: Upgrade\r
      Upgrade: x\r
      \r
      """;

  /** A server that closes after each response, and does not say so. */
  private static StubServer closingSilently(String response) {
    return StubServer.scripted((request, exchange) -> {
      exchange.write(response);
      exchange.close();
    });
  }

  @ParameterizedTest
  @CsvSource({"1, false", "300, false", "1, true", "300, true"})
  void server_closesSilently_isNoticedAfterAnyWait(int millis, boolean shared) {
    ConnectionStrategy strategy = shared ? ConnectionStrategy.pool(1) : ConnectionStrategy.PER_USER;
    try (StubServer server = closingSilently(StubServer.ok("x"));
        HttpFixture fixture = new HttpFixture(server.url(), strategy)) {
      for (int i = 0; i < 5; i++) {
        assertThat(fixture.http.post("/", text("x")).status()).isEqualTo(200);
        server.awaitNoConnections();
        fixture.pass(Duration.ofMillis(millis));
      }
      assertThat(server.connections()).isEqualTo(5);
      assertThat(fixture.recorded().retries()).isZero();
    }
  }

  /** What may not be sent twice is looked for without a wait, too; what may, is sent twice. */
  @ParameterizedTest
  @CsvSource({"POST, false, 0", "POST, true, 0", "GET, false, 4"})
  void server_closesSilently_isNoticedWithoutAWaitBeforeWhatIsSentOnce(
      String method, boolean shared, int retries) {
    ConnectionStrategy strategy = shared ? ConnectionStrategy.pool(1) : ConnectionStrategy.PER_USER;
    try (StubServer server = closingSilently(StubServer.ok("x"));
        HttpFixture fixture = new HttpFixture(server.url(), strategy)) {
      for (int i = 0; i < 5; i++) {
        assertThat(fixture.http.request(method, "/").send().status()).isEqualTo(200);
        server.awaitNoConnections();
      }
      assertThat(fixture.recorded().retries()).isEqualTo(retries);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Connection: close\r\nConnection: keep-alive", "Connection: close, Keep-Alive"})
  void server_saysCloseAndKeepAlive_isNotUsedAgain(String headers) {
    try (StubServer server = StubServer.answering(StubServer.response("200 OK", "x", headers));
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.post("/", text("x"));
      fixture.http.post("/", text("x"));
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  /** A server that works on a request before it gives up was not idle. */
  @Test
  void connection_diesLongAfterTheRequestWasSent_isNotBlamedOnItsReuse() {
    AtomicInteger requests = new AtomicInteger();
    AtomicReference<HttpFixture> user = new AtomicReference<>();
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              if (requests.incrementAndGet() == 1) {
                exchange.write(StubServer.ok("x"));
              } else {
                user.get().pass(Duration.ofMillis(1_500));
                exchange.close();
              }
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      user.set(fixture);
      fixture.http.get("/");
      fixture.http.get("/");

      assertThat(fixture.failure()).startsWith("connection closed: ");
      assertThat(fixture.recorded().retries()).isZero();
    }
  }

  /** A response to nothing, such as a 408 to a connection that is idle, is no body of the last. */
  @Test
  void server_sendsAResponseAfterNoContent_isNoBodyOfIt() {
    AtomicInteger requests = new AtomicInteger();
    String none = "HTTP/1.1 204 No Content\r\n\r\n";
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              exchange.write(none);
              if (requests.incrementAndGet() == 1) {
                exchange.write("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n");
                exchange.close();
              }
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.delete("/thing");
      server.awaitNoConnections();
      for (int i = 0; i < 3; i++) {
        assertThat(fixture.http.delete("/thing").status()).isEqualTo(204);
      }
      assertThat(server.connections()).isEqualTo(2);
      fixture.remark();
      assertThat(fixture.recorded().groups()).isEmpty();
    }
  }

  @Test
  void server_closesSilentlyAtTheOtherEndOfARedirect_isNoticed() {
    try (StubServer there = closingSilently(StubServer.ok("there"));
        StubServer here =
            StubServer.answering(
                StubServer.response(
                    "307 Temporary Redirect", "", "Location: " + there.url() + "/"));
        HttpFixture fixture = new HttpFixture(here.url())) {
      for (int i = 0; i < 3; i++) {
        assertThat(fixture.http.post("/", text("x")).text()).isEqualTo("there");
        there.awaitNoConnections();
        fixture.pass(Duration.ofMillis(1));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "CLOSE", "reset"})
  void connection_diesWithoutAByteOnItsSecondRequest_failsAsClosedBetweenRequests(String how) {
    AtomicInteger requests = new AtomicInteger();
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              if (requests.incrementAndGet() == 1) {
                exchange.write(StubServer.ok("x"));
              } else if (how.equals("reset")) {
                exchange.reset();
              } else {
                exchange.close();
              }
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.post("/", text("x"));
      fixture.pass(Duration.ofMillis(5_010));
      fixture.http.post("/", text("x"));

      assertThat(fixture.failure())
          .isEqualTo(
              "connection closed between requests: nothing of a response came on a connection that"
                  + " was used before, and then idle for 1 to 10 s");
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

  @Test
  void server_switchesProtocols_isNotSentARequestOnThatConnection() {
    Set<Object> switched = ConcurrentHashMap.newKeySet();
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              if (request.path().equals("/ws")) {
                switched.add(exchange.socket());
                exchange.write(SWITCH);
              } else {
                exchange.write(
                    StubServer.ok(switched.contains(exchange.socket()) ? "frame" : "page"));
              }
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      Response response = fixture.http.request("GET", "/ws").header("Connection", "Upgrade").send();
      assertThat(response.status()).isEqualTo(101);
      assertThat(fixture.http.get("/").text()).isEqualTo("page");
    }
  }

  /** Its second response is there before the next request is written. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void server_answersTwice_isNotTakenForTheAnswerToTheNextRequest(boolean shared) {
    ConnectionStrategy strategy = shared ? ConnectionStrategy.pool(1) : ConnectionStrategy.PER_USER;
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              exchange.write(StubServer.ok(request.path()));
              exchange.write(StubServer.ok("dup"));
              if (request.path().equals("/1")) {
                exchange.close();
              }
            });
        HttpFixture fixture = new HttpFixture(server.url(), strategy)) {
      assertThat(fixture.http.get("/1").text()).isEqualTo("/1");
      server.awaitNoConnections();
      fixture.pass(Duration.ofMillis(20));
      assertThat(fixture.http.get("/2").text()).isEqualTo("/2");
      assertThat(server.connections()).isEqualTo(2);
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

  /** The body comes when the next request has been sent. */
  @Test
  void server_answersHeadWithABody_isNamedAndNotAskedAgainOnThatConnection() {
    Set<Object> owed = ConcurrentHashMap.newKeySet();
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              if (owed.remove(exchange.socket())) {
                exchange.write("a page\r\n\r\n");
              } else if (request.method().equals("HEAD")) {
                owed.add(exchange.socket());
                exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n");
              } else {
                exchange.write(StubServer.ok("x"));
              }
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.head("/small");
      assertThat(fixture.http.get("/").text()).isEqualTo("x");
      assertThat(fixture.recorded().retries()).isEqualTo(1);
      fixture.http.head("/large");
      assertThat(fixture.http.post("/", text("x")).status()).isEqualTo(200);
      assertThat(server.connections()).isEqualTo(3);
      assertThat(fixture.recorded().total().failures()).isZero();
    }
  }

  @Test
  void post_afterHeadWithABody_failsAndNamesTheHead() {
    try (StubServer server =
            StubServer.scripted((request, exchange) ->
                exchange.write(
                    request.method().equals("HEAD")
                        ? "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n"
                        : "a page\r\n\r\n"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.head("/small");
      fixture.http.post("/", text("x"));
      assertThat(fixture.failure())
          .isEqualTo(
              "malformed response: it begins with a body of the response before it, as HEAD /small"
                  + " was answered with one, which it must not be");
    }
  }

  @Test
  void timeout_beyondAllTimes_leavesTheResponseTimeoutAsItIs() throws InterruptedException {
    AtomicInteger arrived = new AtomicInteger();
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              arrived.incrementAndGet();
              exchange.socket().getInputStream().readAllBytes();
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.pass(Duration.ofSeconds(1));
      Thread user =
          Thread.ofVirtual()
              .start(() ->
                  fixture
                      .http
                      .request("GET", "/")
                      .timeout(Duration.ofNanos(Long.MAX_VALUE))
                      .send());
      while (arrived.get() == 0) {
        Thread.onSpinWait();
      }
      fixture.pass(HttpFixture.RESPONSE_TIMEOUT);
      user.join();
      assertThat(fixture.failureType()).isEqualTo("response timeout");
    }
  }
}
