package io.katydid.http;

import static io.katydid.http.Http2Peer.END_HEADERS;
import static io.katydid.http.Http2Peer.GOAWAY;
import static io.katydid.http.Http2Peer.HEADERS;
import static io.katydid.http.Http2Peer.RST_STREAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Body;
import io.katydid.api.Response;
import io.katydid.http.Http2Peer.Script;
import io.katydid.http.Http2Peer.Wire;
import io.katydid.measure.Phase;
import io.katydid.measure.Timings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Streams and connections of HTTP/2 that end before their requests are answered. */
@Timeout(20)
class Http2EndingsTest {

  @Test
  void goAway_streamAbove_isSentAgainOnAnotherConnection() throws Exception {
    Script script =
        wire -> {
          wire.greet();
          int stream = wire.request();
          if (wire.number() == 1) {
            wire.send(GOAWAY, 0, 0, new byte[8]);
          } else {
            wire.answer(stream, "second");
          }
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      assertThat(fixture.http.post("/", Body.text("once")).text()).isEqualTo("second");
      assertThat(fixture.recorded().retries()).isEqualTo(1);
    }
  }

  @Test
  void goAway_streamBelow_isAnsweredAndTheNextIsElsewhere() throws Exception {
    Script script =
        wire -> {
          wire.greet();
          int stream = wire.request();
          wire.send(GOAWAY, 0, 0, new byte[] {0, 0, 0, 1, 0, 0, 0, 0});
          wire.answer(stream, "connection " + wire.number());
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      assertThat(fixture.http.get("/").text()).isEqualTo("connection 1");
      assertThat(fixture.http.get("/").text()).isEqualTo("connection 2");
      assertThat(fixture.recorded().retries()).isZero();
    }
  }

  @Test
  void refusedStream_once_isSentAgain() throws Exception {
    Script script =
        wire -> {
          wire.greet();
          wire.send(RST_STREAM, 0, wire.request(), Wire.number(7));
          wire.answer(wire.request(), "taken");
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      assertThat(fixture.http.post("/").text()).isEqualTo("taken");
      assertThat(fixture.recorded().retries()).isEqualTo(1);
    }
  }

  @Test
  void closedBetween_idempotent_isSentAgain() throws Exception {
    Script script =
        wire -> {
          wire.greet();
          wire.answer(wire.request(), "connection " + wire.number());
          wire.request();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      fixture.http.get("/");

      assertThat(fixture.http.get("/").text()).isEqualTo("connection 2");
    }
  }

  /** The phases of all attempts add up to the time of the request. */
  @Test
  void refusedStream_phases_haveTheTimeOfBothAttempts() throws Exception {
    AtomicReference<HttpFixture> client = new AtomicReference<>();
    Script script =
        wire -> {
          wire.greet();
          int first = wire.request();
          client.get().pass(Duration.ofMillis(300));
          wire.send(RST_STREAM, 0, first, Wire.number(7));
          int second = wire.request();
          client.get().pass(Duration.ofMillis(20));
          wire.answer(second, "taken");
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      client.set(fixture);
      Response response = fixture.http.get("/");

      assertThat(response.time()).hasMillis(320);
      Timings timings = fixture.only().timings();
      assertThat(timings.of(Phase.FIRST_BYTE).max()).isEqualTo(320_000_000);
      assertThat(timings.of(Phase.TRANSFER).max()).isZero();
      assertThat(fixture.recorded().retries()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          false | the server wants no more of the request, and sent no response
          true  | the server ended its response before all of it was sent
          """)
  void reset_withoutAnError_saysWhatIsMissing(boolean isAnswered, String message) throws Exception {
    Script script =
        wire -> {
          wire.greet();
          int stream = wire.request();
          if (isAnswered) {
            wire.send(HEADERS, END_HEADERS, stream, Http2Peer.OK);
          }
          wire.send(RST_STREAM, 0, stream, Wire.number(0));
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      fixture.http.get("/");

      assertThat(fixture.failure()).isEqualTo("RST_STREAM NO_ERROR: " + message);
    }
  }
}
