package io.katydid.http;

import static io.katydid.http.Http2Peer.DATA;
import static io.katydid.http.Http2Peer.END_HEADERS;
import static io.katydid.http.Http2Peer.END_STREAM;
import static io.katydid.http.Http2Peer.HEADERS;
import static io.katydid.http.Http2Peer.RST_STREAM;
import static io.katydid.http.Http2Peer.WINDOW_UPDATE;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Body;
import io.katydid.api.EventStream;
import io.katydid.api.Response;
import io.katydid.api.ServerEvent;
import io.katydid.api.Timing;
import io.katydid.http.Http2Peer.Frame;
import io.katydid.http.Http2Peer.Script;
import io.katydid.http.Http2Peer.Wire;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.StreamCount;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Streams of events, and bodies that are read or sent by and by, by HTTP/2. */
@Timeout(20)
class Http2StreamsTest {

  /** Status 200, and a content type. */
  static void head(Wire wire, int stream) throws IOException {
    byte[] type = "text/event-stream".getBytes(US_ASCII);
    byte[] block = new byte[4 + type.length];
    block[0] = (byte) 0x88;
    block[1] = 0x0F;
    block[2] = 0x10;
    block[3] = (byte) type.length;
    System.arraycopy(type, 0, block, 4, type.length);
    wire.send(HEADERS, END_HEADERS, stream, block);
  }

  private static void event(Wire wire, int stream, String data, int flags) throws IOException {
    wire.send(DATA, flags, stream, ("data: " + data + "\n\n").getBytes(US_ASCII));
  }

  /** The second event comes when the first has been read, and another request been answered. */
  @Test
  void events_requestMeanwhile_isOnTheSameConnection() throws Exception {
    Script script =
        wire -> {
          wire.greet();
          int events = wire.request();
          head(wire, events);
          event(wire, events, "a", 0);
          wire.answer(wire.request(), "other");
          event(wire, events, "b", END_STREAM);
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      try (EventStream events = fixture.http.events("GET", "/events").open()) {
        assertThat(events.next().map(ServerEvent::data)).contains("a");
        assertThat(fixture.http.get("/").text()).isEqualTo("other");
        assertThat(events.next().map(ServerEvent::data)).contains("b");
        assertThat(events.next()).isEmpty();
      }

      assertThat(server.connections()).isEqualTo(1);
      RequestSnapshot requests = fixture.recorded().request("GET /events").orElseThrow();
      assertThat(requests.failures()).isZero();
      assertThat(requests.streams().count(StreamCount.ENDED)).isEqualTo(1);
      assertThat(requests.times(Timing.FIRST_EVENT).count()).isEqualTo(1);
      assertThat(requests.times(Timing.BETWEEN_EVENTS).count()).isEqualTo(1);
    }
  }

  @Test
  void events_streamIsReset_isAFailureAfterWhatCame() throws Exception {
    Script script =
        wire -> {
          wire.greet();
          int events = wire.request();
          head(wire, events);
          event(wire, events, "a", 0);
          wire.send(RST_STREAM, 0, events, Wire.number(2));
          wire.answer(wire.request(), "other");
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      try (EventStream events = fixture.http.events("GET", "/events").open()) {
        assertThat(events).extracting(ServerEvent::data).containsExactly("a");
        assertThat(events.isFailed()).isTrue();
      }

      assertThat(fixture.http.get("/").text()).isEqualTo("other");
      assertThat(fixture.failure()).startsWith("RST_STREAM INTERNAL_ERROR: ");
      RequestSnapshot requests = fixture.recorded().request("GET /events").orElseThrow();
      assertThat(requests.streams().count(StreamCount.BROKEN)).isEqualTo(1);
    }
  }

  /** The server is told that nobody reads on, and the connection is used again. */
  @Test
  void events_closedBeforeTheEnd_areReset() throws Exception {
    CountDownLatch reset = new CountDownLatch(1);
    Script script =
        wire -> {
          wire.greet();
          int events = wire.request();
          head(wire, events);
          event(wire, events, "a", 0);
          if (wire.read(RST_STREAM).stream() == events) {
            reset.countDown();
          }
          wire.answer(wire.request(), "other");
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      try (EventStream events = fixture.http.events("GET", "/events").open()) {
        assertThat(events.next()).isPresent();
      }
      reset.await();

      assertThat(fixture.http.get("/").text()).isEqualTo("other");
      assertThat(server.connections()).isEqualTo(1);
      assertThat(fixture.recorded().groups()).isEmpty();
    }
  }

  /** Gives back what is taken of the windows. */
  private static int readBody(Wire wire, int stream) throws IOException {
    int received = 0;
    while (true) {
      Frame frame = wire.read(DATA);
      int length = frame.payload().length;
      received += length;
      if (frame.has(END_STREAM)) {
        return received;
      }
      if (length > 0) {
        wire.send(WINDOW_UPDATE, 0, stream, Wire.number(length));
        wire.send(WINDOW_UPDATE, 0, 0, Wire.number(length));
      }
    }
  }

  private static void receiving(Wire wire) throws IOException {
    wire.greet();
    while (true) {
      int stream = wire.request();
      wire.answer(stream, String.valueOf(readBody(wire, stream)));
    }
  }

  @Test
  void uploadRate_ofAStreamedBody_isKept() throws Exception {
    try (Http2Peer server = new Http2Peer(Http2StreamsTest::receiving);
        HttpFixture fixture = server.users()) {
      Response response =
          fixture
              .http
              .request("POST", "/")
              .body(Body.stream("text/csv", () -> new ByteArrayInputStream(new byte[300_000])))
              .uploadRate("200KB/s")
              .send();

      assertThat(response.text()).isEqualTo("300000");
      assertThat(response.time()).hasMillis(1500);
    }
  }

  @Test
  void downloadRate_isKept() throws Exception {
    Script script =
        wire -> {
          wire.greet();
          wire.answer(wire.request(), "x".repeat(15_000));
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      Response response = fixture.http.request("GET", "/").downloadRate("10KB/s").send();

      assertThat(response.text()).hasSize(15_000);
      assertThat(response.time()).hasMillis(1500);
    }
  }
}
