package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.Body;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Connections.Per;
import io.katydid.api.EventStream;
import io.katydid.api.Response;
import io.katydid.measure.ConnectionCounts;
import io.katydid.measure.Phase;
import io.katydid.net.Failure;
import io.katydid.net.Network;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;

/** Requests by a client of Apache's that we have set up: measured and judged as by our own. */
class ApacheClientTest {

  private static HttpFixture users(StubServer server, ConnectionStrategy strategy) {
    return new HttpFixture(Network.to(server.url()), ApachePlan.ours(strategy));
  }

  private static HttpFixture users(StubServer server) {
    return users(server, ConnectionStrategy.PER_USER);
  }

  @Test
  void get_twice_isSentOnOneConnectionAndMeasured() {
    try (StubServer server = StubServer.answering(StubServer.ok("café"));
        HttpFixture fixture = users(server)) {
      assertThat(fixture.http.get("/items/{id}", 1).text()).isEqualTo("café");
      fixture.http.get("/items/{id}", 2);

      var recorded = fixture.recorded();
      var timings = fixture.only().timings();
      assertThat(recorded.connections()).isEqualTo(new ConnectionCounts(1, 1));
      assertThat(timings.of(Phase.CONNECT).count()).isEqualTo(1);
      assertThat(timings.of(Phase.FIRST_BYTE).count()).isEqualTo(2);
      assertThat(timings.of(Phase.TRANSFER).count()).isEqualTo(2);
      assertThat(timings.phases()).doesNotContainKeys(Phase.LEASE, Phase.TLS);
      assertThat(timings.received()).isEqualTo(2L * StubServer.ok("café!").length());
      assertThat(timings.sent()).isPositive();
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void request_whatIsSent_isWhatUserCodeSaysAndNothingThatTheClientWouldAdd() {
    try (StubServer server = StubServer.answering(StubServer.ok(""));
        HttpFixture fixture = users(server)) {
      fixture.http.request("POST", "/a|b?x=[1]").header("X-Id", "7").text("hé").send();
      fixture.http.post("/empty");
      fixture.http.request("GET", "/").header("Host", "shop.example").send();

      StubServer.Received sent = server.requests().getFirst();
      assertThat(sent.path()).isEqualTo("/a%7Cb?x=[1]");
      assertThat(sent.header("X-Id")).isEqualTo("7");
      assertThat(sent.header("Content-Type")).isEqualTo("text/plain; charset=UTF-8");
      assertThat(sent.header("User-Agent")).isEqualTo("Katydid");
      assertThat(sent.headers()).doesNotContainKeys("Accept-Encoding", "Upgrade");
      assertThat(server.requests().get(1).header("Content-Length")).isEqualTo("0");
      assertThat(server.requests().get(2).header("Host")).isEqualTo("shop.example");
    }
  }

  @Test
  void unavailable_serverAsksToComeBack_isAFailureAndNotTriedAgain() {
    try (StubServer server =
            StubServer.answering(StubServer.response("503 Busy", "later", "Retry-After: 1"));
        HttpFixture fixture = users(server)) {
      assertThat(fixture.http.get("/").status()).isEqualTo(503);

      assertThat(fixture.failureType()).isEqualTo("HTTP 503");
      assertThat(fixture.recorded().retries()).isZero();
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void redirectAndCookie_ofTheServer_areOurs() {
    try (StubServer server =
            StubServer.scripted((request, exchange) ->
                exchange.write(
                    request.path().equals("/login")
                        ? StubServer.response("302 Go", "", "Location: /home", "Set-Cookie: id=4")
                        : StubServer.ok("home")));
        HttpFixture fixture = users(server)) {
      Response response = fixture.http.get("/login");

      assertThat(response.text()).isEqualTo("home");
      assertThat(response.redirects()).isEqualTo(1);
      assertThat(server.requests().get(1).header("Cookie")).isEqualTo("id=4");
      assertThat(fixture.recorded().redirects()).isEqualTo(1);
      assertThat(fixture.recorded().retries()).isZero();
    }
  }

  @Test
  void perRequest_each_hasAConnectionThatItClosesAndSaysSo() {
    try (StubServer server = StubServer.answering(StubServer.ok(""));
        HttpFixture fixture = users(server, ConnectionStrategy.per(Per.REQUEST))) {
      fixture.http.get("/");
      fixture.http.get("/");

      assertThat(server.connections()).isEqualTo(2);
      assertThat(server.requests().getFirst().header("Connection")).isEqualTo("close");
      assertThat(fixture.recorded().connections()).isEqualTo(new ConnectionCounts(2, 0));
    }
  }

  @Test
  void pool_ofOne_isSharedAndTheWaitIsItsOwnPhase() {
    try (StubServer server = StubServer.answering(StubServer.ok(""));
        HttpFixture fixture = users(server, ConnectionStrategy.pool(1))) {
      fixture.http.get("/");
      fixture.newUser().get("/");

      assertThat(server.connections()).isEqualTo(1);
      assertThat(fixture.only().timings().of(Phase.LEASE).count()).isEqualTo(2);
    }
  }

  @Test
  void connection_nothingListens_isRefused() {
    StubServer server = StubServer.answering(StubServer.ok(""));
    server.close();
    try (HttpFixture fixture = users(server)) {
      fixture.http.get("/");

      assertThat(fixture.failure())
          .startsWith("connection refused: nothing listens at 127.0.0.1:" + server.port())
          .contains("(HttpHostConnectException: ");
    }
  }

  @Test
  void body_serverClosesInIt_isAFailureWithTheExceptionOfTheClient() {
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf");
              exchange.close();
            });
        HttpFixture fixture = users(server)) {
      fixture.http.get("/");

      assertThat(fixture.failure())
          .startsWith(Failure.CUT_SHORT + ": the connection ended before the body did")
          .contains("ConnectionClosedException: Premature end");
    }
  }

  @Test
  void response_whoseLengthIsNone_isMalformed() {
    try (StubServer server =
            StubServer.answering("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n");
        HttpFixture fixture = users(server)) {
      fixture.http.get("/");

      assertThat(fixture.failure()).startsWith(Failure.MALFORMED).contains("Exception: ");
    }
  }

  @Test
  void response_connectionClosedBeforeIt_isAFailure() {
    try (StubServer server = StubServer.scripted((request, exchange) -> exchange.close());
        HttpFixture fixture = users(server)) {
      fixture.http.get("/");

      assertThat(fixture.failure()).startsWith(Failure.CLOSED).contains("NoHttpResponseException");
    }
  }

  @Test
  void response_doesNotCome_failsWhenItIsOverdue() throws InterruptedException {
    Semaphore received = new Semaphore(0);
    try (StubServer server = StubServer.scripted((request, exchange) -> received.release());
        HttpFixture fixture = users(server)) {
      Thread user = Thread.ofVirtual().start(() -> fixture.http.get("/"));
      received.acquire();
      fixture.pass(HttpFixture.RESPONSE_TIMEOUT.plus(Duration.ofMillis(1)));
      user.join();

      assertThat(fixture.failureType()).isEqualTo("response timeout");
    }
  }

  @Test
  void body_discarded_isReadAndNotKept() {
    try (StubServer server = StubServer.answering(StubServer.ok("x".repeat(100_000)));
        HttpFixture fixture = users(server)) {
      Response response = fixture.http.request("GET", "/").discardBody().send();

      assertThat(response.isFailed()).isFalse();
      assertThat(fixture.only().timings().received()).isGreaterThan(100_000);
    }
  }

  @Test
  void body_large_isKeptWhole() {
    String large = "abcdefghij".repeat(50_000);
    try (StubServer server = StubServer.answering(StubServer.ok(large));
        HttpFixture fixture = users(server)) {
      assertThat(fixture.http.post("/", Body.text("x")).text()).isEqualTo(large);
    }
  }

  @Test
  void body_streamed_isSentAndReceivedPieceByPiece() {
    try (StubServer server = StubServer.answering(StubServer.ok("x".repeat(50_000)));
        HttpFixture fixture = users(server)) {
      ByteArrayOutputStream received = new ByteArrayOutputStream();
      fixture
          .http
          .request("PUT", "/")
          .body(Body.stream("text/plain", 10, () -> new ByteArrayInputStream(new byte[10])))
          .receive(received::write)
          .send();

      assertThat(received.size()).isEqualTo(50_000);
      assertThat(server.requests().getFirst().body()).hasSize(10);
    }
  }

  @Test
  void events_requestMeanwhile_isSentOnAnotherConnection() {
    try (StubServer server =
            StubServer.scripted((request, exchange) ->
                exchange.write(
                    request.path().equals("/events")
                        ? "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: a\n\n"
                        : StubServer.ok("other")));
        HttpFixture fixture = users(server)) {
      try (EventStream events = fixture.http.events("GET", "/events").open()) {
        assertThat(events.next().orElseThrow().data()).isEqualTo("a");
        assertThat(fixture.http.get("/").text()).isEqualTo("other");
      }
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void host_public_isNotConnectedTo() {
    try (HttpFixture fixture =
        new HttpFixture(
            Network.to("http://192.0.2.1:9"), ApachePlan.ours(ConnectionStrategy.PER_USER))) {
      fixture.http.get("/");

      assertThat(fixture.failureType()).isEqualTo(Failure.NOT_ALLOWED);
    }
  }
}
