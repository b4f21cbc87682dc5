package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A server that falls silent, or nearly: the request ends when it is overdue, not with the server.
 */
class StallTest {

  /** Passed by the server, once it has sent what it sends; the client's clock stands still else. */
  private interface Passing {
    void pass(Duration time);
  }

  private interface Stall {
    void answer(StubServer.Exchange exchange, Passing clock) throws IOException;
  }

  /** The second request, without faults, shows that the user goes on. */
  private static void assertFails(Stall stall, String type) {
    AtomicReference<HttpFixture> client = new AtomicReference<>();
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              if (request.path().equals("/slow")) {
                stall.answer(exchange, client.get()::pass);
              } else {
                exchange.write(StubServer.ok("well again"));
              }
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      client.set(fixture);
      Duration timeout = Duration.ofSeconds(type.equals("timeout") ? 1 : 3);
      assertThat(fixture.http.request("GET", "/slow").timeout(timeout).send().status()).isZero();
      assertThat(fixture.http.get("/").text()).isEqualTo("well again");
      assertThat(fixture.failureType()).isEqualTo(type);
      assertThat(fixture.recorded().total().failures()).isEqualTo(1);
      assertThat(fixture.recorded().total().count())
          .isEqualTo(2)
          .isEqualTo(server.requests().size());
    }
  }

  @Test
  void server_silentBeforeItsResponse_failsAsResponseTimeout() {
    assertFails((exchange, clock) -> clock.pass(HttpFixture.RESPONSE_TIMEOUT), "response timeout");
  }

  @Test
  void server_silentInItsHead_failsAsResponseTimeout() {
    assertFails(
        (exchange, clock) -> {
          exchange.write("HTTP/1.1 200 OK\r\nContent-Le");
          clock.pass(HttpFixture.RESPONSE_TIMEOUT);
        },
        "response timeout");
  }

  @ParameterizedTest
  @CsvSource({"Content-Length: 10", "Transfer-Encoding: chunked", "Connection: close"})
  void server_silentInItsBody_failsAsTimeout(String framing) {
    assertFails(
        (exchange, clock) -> {
          exchange.write("HTTP/1.1 200 OK\r\n" + framing + "\r\n\r\n5\r\nab");
          clock.pass(Duration.ofSeconds(1));
        },
        "timeout");
  }

  /** Each byte is in time, and the whole never comes. Time passes with each byte. */
  @ParameterizedTest
  @CsvSource({"Content-Length: 1000000", "Transfer-Encoding: chunked", "Connection: close"})
  void server_dripsBody_failsAsTimeout(String framing) {
    assertFails(
        (exchange, clock) -> {
          exchange.write("HTTP/1.1 200 OK\r\n" + framing + "\r\n\r\nfffff\r\n");
          for (int millis = 0; millis < 1000; millis += 20) {
            exchange.write("x");
            clock.pass(Duration.ofMillis(20));
          }
        },
        "timeout");
  }
}
