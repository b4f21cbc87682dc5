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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that no request asked for, on a connection that is kept. */
class UnaskedResponseTest {

  private static final String SWITCH =
      """
      HTTP/1.1 101 Switching Protocols\r
      Connection: Upgrade\r
      Upgrade: x\r
      \r
      """;

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
}
