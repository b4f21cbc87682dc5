package io.katydid.http;

import static io.katydid.http.Http2Peer.ACK;
import static io.katydid.http.Http2Peer.CONTINUATION;
import static io.katydid.http.Http2Peer.DATA;
import static io.katydid.http.Http2Peer.END_HEADERS;
import static io.katydid.http.Http2Peer.HEADERS;
import static io.katydid.http.Http2Peer.OK;
import static io.katydid.http.Http2Peer.PING;
import static io.katydid.http.Http2Peer.PRIORITY;
import static io.katydid.http.Http2Peer.RST_STREAM;
import static io.katydid.http.Http2Peer.SETTINGS;
import static io.katydid.http.Http2Peer.WINDOW_UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.EventStream;
import io.katydid.http.Http2Peer.Script;
import io.katydid.http.Http2Peer.Wire;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames without end that cost more than they bring (RFC 9113, section 10.5). */
@Timeout(20)
class Http2FloodTest {

  private static final String CALM = "HTTP/2 protocol error: ENHANCE_YOUR_CALM: ";
  private static final String USELESS = CALM + "it has sent 10,000 frames in a row";
  private static final int ALTSVC = 10;
  private static final int UNKNOWN = 0x42;

  /** The status 103, without other fields. */
  private static final byte[] INTERIM = {0x08, 3, '1', '0', '3'};

  private static byte[] payload(String kind) {
    return switch (kind) {
      case "nothing" -> new byte[0];
      case "interim" -> INTERIM;
      case "ok" -> OK;
      case "one" -> Wire.number(1);
      case "table" -> new byte[] {0, 1, 0, 0, 16, 0};
      default -> new byte[Integer.parseInt(kind)];
    };
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "empty DATA, " + DATA + ", 0, 1, nothing",
    "empty SETTINGS, " + SETTINGS + ", 0, 0, nothing",
    "changed tables, " + SETTINGS + ", 0, 0, table",
    "acknowledged SETTINGS, " + SETTINGS + ", " + ACK + ", 0, nothing",
    "PING, " + PING + ", 0, 0, 8",
    "acknowledged PING, " + PING + ", " + ACK + ", 0, 8",
    "PRIORITY, " + PRIORITY + ", 0, 1, 5",
    "windows of the connection, " + WINDOW_UPDATE + ", 0, 0, one",
    "windows of the stream, " + WINDOW_UPDATE + ", 0, 1, one",
    "ALTSVC, " + ALTSVC + ", 0, 1, 2",
    "unknown frames, " + UNKNOWN + ", 0, 1, nothing"
  })
  void frames_withoutEndOnAnOpenStream_endTheConnection(
      String name, int type, int flags, int stream, String payload) throws Exception {
    Script script =
        wire -> {
          wire.greet();
          wire.request();
          wire.send(HEADERS, END_HEADERS, 1, OK);
          for (int i = 0; i < 11_000; i++) {
            wire.send(type, flags, stream, payload(payload));
          }
          wire.readToEnd();
        };
    assertThat(failureOf(script)).as(name).startsWith(USELESS);
  }

  @Test
  void interimHeads_withoutEnd_endTheConnection() throws Exception {
    Script script =
        wire -> {
          wire.greet();
          wire.request();
          for (int i = 0; i < 11_000; i++) {
            wire.send(HEADERS, END_HEADERS, 1, INTERIM);
          }
          wire.readToEnd();
        };
    assertThat(failureOf(script)).startsWith(USELESS);
  }

  @Test
  void continuations_withoutEnd_endTheConnection() throws Exception {
    Script script =
        wire -> {
          wire.greet();
          wire.request();
          wire.send(HEADERS, 0, 1, OK);
          for (int i = 0; i < 100; i++) {
            wire.send(CONTINUATION, 0, 1, new byte[0]);
          }
          wire.readToEnd();
        };
    assertThat(failureOf(script)).startsWith(CALM + "a head goes on for too many frames");
  }

  /** Another stream is open meanwhile, and ends with the connection. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "heads, " + HEADERS + ", " + END_HEADERS + ", ok",
    "empty DATA, " + DATA + ", 0, nothing",
    "resets, " + RST_STREAM + ", 0, one",
    "windows, " + WINDOW_UPDATE + ", 0, one"
  })
  void frames_withoutEndOnAStreamThatHasEnded_endTheConnection(
      String name, int type, int flags, String payload) throws Exception {
    Script script =
        wire -> {
          wire.greet();
          Http2StreamsTest.head(wire, wire.request());
          int ended = wire.request();
          wire.answer(ended, "");
          for (int i = 0; i < 11_000; i++) {
            wire.send(type, flags, ended, payload(payload));
          }
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      try (EventStream events = fixture.http.events("GET", "/events").open()) {
        fixture.http.get("/");
        assertThat(events.next()).isEmpty();
      }

      assertThat(fixture.failure()).as(name).startsWith(USELESS);
    }
  }

  /** What comes in between makes each PING allowed, and their answers fill the memory. */
  @Test
  void answers_thatTheServerDoesNotTake_endTheConnection() throws Exception {
    ByteArrayOutputStream pings = new ByteArrayOutputStream();
    for (int i = 0; i < 1_000; i++) {
      pings.writeBytes(new byte[] {0, 0, 8, PING, 0, 0, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8});
    }
    Script script =
        wire -> {
          wire.greet();
          wire.request();
          wire.send(HEADERS, END_HEADERS, 1, OK);
          while (true) {
            wire.raw(pings.toByteArray());
            wire.send(DATA, 0, 1, new byte[1]);
          }
        };
    ServerSocket listener = new ServerSocket();
    listener.setReceiveBufferSize(4 << 10);
    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    try (Http2Peer server = new Http2Peer(listener, script);
        HttpFixture fixture = server.users()) {
      fixture.http.get("/");

      assertThat(fixture.failure()).isEqualTo(CALM + "it asks more than it takes answers");
    }
  }

  private static String failureOf(Script script) throws Exception {
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      fixture.http.get("/");
      return fixture.failure();
    }
  }
}
