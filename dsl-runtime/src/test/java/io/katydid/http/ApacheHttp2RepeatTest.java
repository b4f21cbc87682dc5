package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Body;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Response;
import io.katydid.measure.Phase;
import io.katydid.measure.Timings;
import io.katydid.net.Network;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests by HTTP/2 of Apache HttpClient for which a server has done nothing. */
@Timeout(20)
class ApacheHttp2RepeatTest {

  private static HttpFixture users(Http2Peer server, ConnectionStrategy strategy) {
    return new HttpFixture(
        new Network(server.url(), null, Map.of(), Duration.ZERO, List.of(), List.of(), true),
        ApachePlan.ours(strategy));
  }

  private static HttpFixture users(Http2Peer server) {
    return users(server, ConnectionStrategy.PER_USER);
  }

  @ParameterizedTest
  @CsvSource({"USER, 2", "USER, 4", "POOL, 2"})
  void refusedStream_isSentAgainAndCounted(String connections, int answered) throws Exception {
    AtomicInteger requests = new AtomicInteger();
    ConnectionStrategy strategy =
        connections.equals("POOL") ? ConnectionStrategy.pool(1) : ConnectionStrategy.PER_USER;
    try (Http2Peer server = new Http2Peer(Http2Scripts.resetting(7, requests, answered));
        HttpFixture fixture = users(server, strategy)) {
      assertThat(fixture.http.post("/", Body.text("once")).text()).isEqualTo("done");

      assertThat(requests).hasValue(answered);
      assertThat(fixture.recorded().retries()).isEqualTo(answered - 1);
      assertThat(fixture.only().count()).isEqualTo(1);
      assertThat(fixture.only().failures()).isZero();
    }
  }

  @Test
  void refusedStream_always_isAFailureAfterFourTimes() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    try (Http2Peer server = new Http2Peer(Http2Scripts.resetting(7, requests, 100));
        HttpFixture fixture = users(server)) {
      fixture.http.get("/");

      assertThat(fixture.failure()).startsWith("RST_STREAM REFUSED_STREAM: ");
      assertThat(requests).hasValue(4);
      assertThat(fixture.recorded().retries()).isEqualTo(3);
    }
  }

  @Test
  void refusedStream_bodyCannotBeSentAgain_isAFailureThatSaysSo() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    try (Http2Peer server = new Http2Peer(Http2Scripts.resetting(7, requests, 2));
        HttpFixture fixture = users(server)) {
      fixture.http.post(
          "/", Body.stream("text/plain", 9, () -> new ByteArrayInputStream(new byte[9])).once());

      assertThat(fixture.failure())
          .startsWith("RST_STREAM REFUSED_STREAM: ")
          .endsWith(", not sent again: .once()");
      assertThat(requests).hasValue(1);
      assertThat(fixture.recorded().retries()).isZero();
    }
  }

  @Test
  void refusedStream_afterTheEndOfTheRecording_isNotSentAgain() throws Exception {
    AtomicReference<HttpFixture> client = new AtomicReference<>();
    try (Http2Peer server =
            new Http2Peer(wire -> {
              wire.greet();
              int stream = wire.request();
              client.get().cutOff();
              wire.send(Http2Peer.RST_STREAM, 0, stream, Http2Peer.Wire.number(7));
              wire.readToEnd();
            });
        HttpFixture fixture = users(server)) {
      client.set(fixture);

      fixture.http.get("/");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void otherReset_isNotSentAgain() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    try (Http2Peer server = new Http2Peer(Http2Scripts.resetting(8, requests, 2));
        HttpFixture fixture = users(server)) {
      fixture.http.get("/");

      assertThat(fixture.failure()).startsWith("RST_STREAM CANCEL: ");
      assertThat(requests).hasValue(1);
    }
  }

  /** HttpClient does not say which requests were begun. */
  @Test
  void goAway_forAReason_isNotSentAgain() throws Exception {
    try (Http2Peer server =
            new Http2Peer(wire -> {
              wire.greet();
              wire.request();
              wire.send(Http2Peer.GOAWAY, 0, 0, new byte[] {0, 0, 0, 0, 0, 0, 0, 11});
              wire.readToEnd();
            });
        HttpFixture fixture = users(server)) {
      fixture.http.get("/");

      assertThat(fixture.failure()).startsWith("GOAWAY ENHANCE_YOUR_CALM: ");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  /** HttpClient waits on for the response, as if the server had begun the request. */
  @Test
  void goAway_streamAbove_isAFailureThatSaysThatItMayBe() throws Exception {
    try (Http2Peer server =
            new Http2Peer(wire -> {
              wire.greet();
              wire.answer(wire.request(), "first");
              wire.request();
              wire.send(Http2Peer.GOAWAY, 0, 0, new byte[] {0, 0, 0, 1, 0, 0, 0, 0});
            });
        HttpFixture fixture = users(server)) {
      assertThat(fixture.http.get("/").text()).isEqualTo("first");
      fixture.http.get("/");

      assertThat(fixture.failure())
          .startsWith("connection closed between requests: it had been used before")
          .contains("HttpClient does not say whether the server ended it by GOAWAY");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  /** The phases of all attempts add up to the time of the request. */
  @Test
  void refusedStream_phases_haveTheTimeOfBothAttempts() throws Exception {
    AtomicReference<HttpFixture> client = new AtomicReference<>();
    Http2Peer.Script script =
        wire -> {
          wire.greet();
          int stream = wire.request();
          if (wire.number() == 1) {
            client.get().pass(Duration.ofMillis(300));
            wire.send(Http2Peer.RST_STREAM, 0, stream, Http2Peer.Wire.number(7));
          } else {
            client.get().pass(Duration.ofMillis(20));
            wire.answer(stream, "taken");
          }
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = users(server)) {
      client.set(fixture);
      Response response = fixture.http.get("/");

      assertThat(response.time()).hasMillis(320);
      Timings timings = fixture.only().timings();
      assertThat(timings.of(Phase.FIRST_BYTE).max()).isEqualTo(320_000_000);
      assertThat(timings.of(Phase.TRANSFER).max()).isZero();
    }
  }
}
