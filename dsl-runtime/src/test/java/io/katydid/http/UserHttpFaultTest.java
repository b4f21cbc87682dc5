package io.katydid.http;

import static io.katydid.api.Body.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.StubServer;
import io.katydid.api.Response;
import io.katydid.measure.Snapshot;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real faults over real sockets: each ends as one counted failure of its type, and the user goes
 * on.
 */
class UserHttpFaultTest {

  private static void assertFails(StubServer.Script script, String type) {
    AtomicInteger requests = new AtomicInteger();
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              if (requests.getAndIncrement() == 0) {
                script.answer(request, exchange);
              } else {
                exchange.write(StubServer.ok("well again"));
              }
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      Response response = fixture.http.post("/", text("x"));
      assertThat(response.status()).isZero();
      assertThat(response.isFailed()).isTrue();
      assertThatThrownBy(response::text)
          .isInstanceOf(AssertionError.class)
          .hasMessage("POST / has no response: " + type);
      assertThat(fixture.http.post("/", text("x")).text()).isEqualTo("well again");
      assertThat(fixture.failureType()).isEqualTo(type);
      assertThat(fixture.only().failures()).isEqualTo(1);
      assertThat(fixture.only().count()).isEqualTo(2).isEqualTo(server.requests().size());
      assertThat(fixture.recorded().retries()).isZero();
    }
  }

  @Test
  void server_closesBeforeResponse_failsAsConnectionClosed() {
    assertFails((request, exchange) -> exchange.close(), "connection closed");
  }

  @Test
  void server_closesItsHalf_failsAsConnectionClosed() {
    assertFails((request, exchange) -> exchange.socket().shutdownOutput(), "connection closed");
  }

  @Test
  void server_resetsInBody_failsAsConnectionReset() {
    assertFails(
        (request, exchange) -> {
          exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort");
          exchange.reset();
        },
        "connection reset");
  }

  @Test
  void server_resets_failsAsConnectionReset() {
    assertFails((request, exchange) -> exchange.reset(), "connection reset");
  }

  @Test
  void server_truncatesBody_failsAsConnectionClosed() {
    assertFails(
        (request, exchange) -> {
          exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort");
          exchange.close();
        },
        "response cut short");
  }

  @Test
  void server_truncatesChunk_failsAsConnectionClosed() {
    assertFails(
        (request, exchange) -> {
          exchange.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab");
          exchange.close();
        },
        "response cut short");
  }

  @ParameterizedTest
  @CsvSource({
    "garbage",
    "HTTP/1.1 abc OK",
    "HTTP/1.1 200 OK~Content-Length: -5~~",
    "HTTP/1.1 200 OK~Content-Length: 5x~~",
    "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~zz~~",
  })
  void server_answersGarbage_failsAsMalformedResponse(String response) {
    assertFails(
        (request, exchange) -> {
          exchange.write(response.replace("~", "\r\n") + "\r\n\r\n");
          exchange.close();
        },
        "malformed response");
  }

  @Test
  void server_sendsEndlessHead_failsAsMalformedResponse() {
    assertFails(
        (request, exchange) -> {
          exchange.write("HTTP/1.1 200 OK\r\nX-Long: " + "x".repeat(100_000) + "\r\n\r\n");
          exchange.close();
        },
        "malformed response");
  }

  @Test
  void server_announcesHugeBody_failsAsBodyTooLarge() {
    assertFails(
        (request, exchange) ->
            exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n"),
        "body too large");
  }

  @Test
  void server_notThere_failsAsConnectionRefused() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    for (String host : List.of("127.0.0.1", "localhost")) {
      try (HttpFixture fixture = new HttpFixture("http://" + host + ":" + free)) {
        assertThat(fixture.http.get("/").status()).isZero();
        assertThat(fixture.failure())
            .startsWith("connection refused: nothing listens at " + host + ":" + free)
            .endsWith(", or a firewall refuses");
      }
    }
  }

  @Test
  void host_unknown_failsAsUnknownHost() {
    try (HttpFixture fixture = new HttpFixture("http://no-such-host.invalid")) {
      assertThat(fixture.http.get("/").status()).isZero();
      assertThat(fixture.failureType()).isEqualTo("unknown host");
    }
  }

  /** A server that closes each connection at its second request, without a byte of an answer. */
  private static StubServer closingAtSecondRequest() {
    Set<Socket> known = ConcurrentHashMap.newKeySet();
    return StubServer.scripted((request, exchange) -> {
      if (known.add(exchange.socket())) {
        exchange.write(StubServer.ok("first"));
      } else {
        exchange.close();
      }
    });
  }

  @Test
  void keptAliveConnection_closedByServer_getIsSentOnceMoreAndCounted() {
    try (StubServer server = closingAtSecondRequest();
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.get("/");
      assertThat(fixture.http.get("/").text()).isEqualTo("first");
      Snapshot recorded = fixture.recorded();
      assertThat(recorded.retries()).isEqualTo(1);
      assertThat(recorded.total().count()).isEqualTo(2);
      assertThat(recorded.total().failures()).isZero();
    }
  }

  @Test
  void keptAliveConnection_closedByServer_postFailsAndIsNotSentAgain() {
    try (StubServer server = closingAtSecondRequest();
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.post("/", text("1"));
      assertThat(fixture.http.post("/", text("2")).status()).isZero();
      assertThat(server.requests()).hasSize(2);
      assertThat(fixture.recorded().retries()).isZero();
      assertThat(fixture.failureType()).isEqualTo("connection closed between requests");
    }
  }

  @Test
  void keptAliveConnection_closedWhileIdle_isReplacedWithoutARetry() {
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              exchange.write(StubServer.ok("x"));
              exchange.close();
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.post("/", text("1"));
      server.awaitNoConnections();
      fixture.pass(Duration.ofSeconds(1));
      assertThat(fixture.http.post("/", text("2")).status()).isEqualTo(200);
      assertThat(server.connections()).isEqualTo(2);
      assertThat(fixture.recorded().retries()).isZero();
    }
  }

  @Test
  void connection_serverAsksToClose_isReplaced() {
    try (StubServer server =
            StubServer.answering(StubServer.response("200 OK", "x", "Connection: close"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.get("/");
      fixture.http.get("/");
      assertThat(server.connections()).isEqualTo(2);
      assertThat(fixture.recorded().total().failures()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1 100 Continue~~HTTP/1.1 200 OK~Content-Length: 4~~body",
    "HTTP/1.1 103 Early Hints~Link: x~~HTTP/1.1 200 OK~Content-Length: 4~~body",
    "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2;ext=1~bo~2~dy~0~Trailer: 1~~",
  })
  void response_unusualButRight_isRead(String response) {
    try (StubServer server = StubServer.answering(response.replace("~", "\r\n"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.get("/").text()).isEqualTo("body");
      assertThat(fixture.http.get("/").text()).isEqualTo("body");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"HTTP/1.1 204 No Content~~", "HTTP/1.1 304 Not Modified~Content-Length: 10~~"})
  void response_withoutBody_leavesTheConnectionUsable(String response) {
    try (StubServer server = StubServer.answering(response.replace("~", "\r\n"));
        HttpFixture fixture = new HttpFixture(server.url())) {
      assertThat(fixture.http.get("/").text()).isEmpty();
      assertThat(fixture.http.get("/").text()).isEmpty();
      assertThat(server.connections()).isEqualTo(1);
    }
  }
}
