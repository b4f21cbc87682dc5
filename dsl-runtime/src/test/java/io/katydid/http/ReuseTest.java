package io.katydid.http;

import static io.katydid.api.Body.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.ConnectionStrategy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a connection that ends while nobody looks at it. */
class ReuseTest {

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
