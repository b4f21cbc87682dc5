package io.katydid.http;

import static io.katydid.api.Body.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.ConnectionStrategy;
import io.katydid.measure.Distribution;
import io.katydid.measure.Phase;
import io.katydid.measure.Timings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What the time of requests is spent on. */
class PhaseTest {

  private static final String RESPONSE = StubServer.ok("hello");

  @Test
  void phases_ofANewConnectionAndOfAKeptOne_areThoseThatThereWere() {
    try (StubServer server = StubServer.answering(RESPONSE);
        HttpFixture fixture = new HttpFixture("http://localhost:" + server.port())) {
      fixture.http.get("/");
      fixture.http.get("/");

      Timings timings = fixture.only().timings();
      assertThat(timings.of(Phase.DNS).count()).isEqualTo(1);
      assertThat(timings.of(Phase.CONNECT).count()).isEqualTo(1);
      assertThat(timings.of(Phase.FIRST_BYTE).count()).isEqualTo(2);
      assertThat(timings.of(Phase.TRANSFER).count()).isEqualTo(2);
      assertThat(timings.phases()).doesNotContainKeys(Phase.TLS, Phase.LEASE);
    }
  }

  @Test
  void phases_ofSharedConnections_haveTheWait() {
    try (StubServer server = StubServer.answering(RESPONSE);
        HttpFixture fixture = new HttpFixture(server.url(), ConnectionStrategy.pool(1))) {
      fixture.http.get("/");

      assertThat(fixture.only().timings().of(Phase.LEASE).count()).isEqualTo(1);
    }
  }

  @Test
  void firstByte_slowServer_isTheTimeUntilItAnswers() {
    AtomicReference<HttpFixture> client = new AtomicReference<>();
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              client.get().pass(Duration.ofMillis(10));
              exchange.write(RESPONSE);
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      client.set(fixture);
      fixture.http.get("/");

      Timings timings = fixture.only().timings();
      Distribution firstByte = timings.of(Phase.FIRST_BYTE);
      assertThat(Duration.ofNanos(firstByte.max())).isEqualTo(Duration.ofMillis(10));
      assertThat(timings.of(Phase.TRANSFER).max()).isZero();
    }
  }

  @Test
  void redirect_eachHop_addsToThePhases() {
    AtomicReference<HttpFixture> client = new AtomicReference<>();
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              client.get().pass(Duration.ofMillis(10));
              exchange.write(
                  request.path().equals("/there")
                      ? RESPONSE
                      : StubServer.response("302 Found", "", "Location: /there"));
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      client.set(fixture);
      fixture.http.get("/");

      Distribution firstByte = fixture.only().timings().of(Phase.FIRST_BYTE);
      assertThat(firstByte.count()).isEqualTo(1);
      assertThat(Duration.ofNanos(firstByte.max())).isEqualTo(Duration.ofMillis(20));
    }
  }

  @Test
  void retry_onAFreshConnection_addsToThePhases() {
    AtomicReference<HttpFixture> client = new AtomicReference<>();
    AtomicInteger requests = new AtomicInteger();
    try (StubServer server =
            StubServer.scripted((request, exchange) -> {
              if (requests.incrementAndGet() == 2) {
                client.get().pass(Duration.ofMillis(400));
                exchange.close();
              } else {
                exchange.write(RESPONSE);
              }
            });
        HttpFixture fixture = new HttpFixture(server.url())) {
      client.set(fixture);
      fixture.http.get("/");
      fixture.http.get("/");

      assertThat(fixture.recorded().retries()).isEqualTo(1);
      assertThat(Duration.ofNanos(fixture.only().timings().of(Phase.FIRST_BYTE).max()))
          .isEqualTo(Duration.ofNanos(fixture.only().responseTime().max()))
          .isEqualTo(Duration.ofMillis(400));
    }
  }

  @Test
  void bytes_sentAndReceived_areCountedForFailedRequestsToo() {
    String failure = StubServer.response("500 Internal Server Error", "oh");
    try (StubServer server = StubServer.answering(failure);
        HttpFixture fixture = new HttpFixture(server.url())) {
      fixture.http.post("/", text("x".repeat(100_000)));
      fixture.http.post("/", text("x".repeat(100_000)));

      Timings timings = fixture.only().timings();
      assertThat(timings.received()).isEqualTo(2L * failure.length());
      assertThat(timings.sent()).isBetween(200_000L, 201_000L);
      assertThat(timings.phases()).isEmpty();
    }
  }
}
