package io.katydid.http;

import static io.katydid.http.Http2Peer.DATA;
import static io.katydid.http.Http2Peer.END_HEADERS;
import static io.katydid.http.Http2Peer.END_STREAM;
import static io.katydid.http.Http2Peer.HEADERS;
import static io.katydid.http.Http2Peer.OK;
import static io.katydid.http.Http2Peer.RST_STREAM;
import static io.katydid.http.Http2Peer.SETTINGS;
import static io.katydid.http.Http2Peer.WINDOW_UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Body;
import io.katydid.api.Response;
import io.katydid.http.Http2Peer.Frame;
import io.katydid.http.Http2Peer.Script;
import io.katydid.http.Http2Peer.Wire;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Bodies by HTTP/2, of which no more is sent than the other side allows. */
@Timeout(20)
class Http2WindowsTest {

  @Test
  void upload_largerThanTheWindows_waitsForThem() throws Exception {
    int size = 200_000;
    Script script =
        wire -> {
          wire.greet(4, 1_000);
          int stream = wire.request();
          int received = 0;
          for (boolean more = true; more; ) {
            Frame frame = wire.read(DATA);
            received += frame.payload().length;
            more = !frame.has(END_STREAM);
            if (more && received == 1_000) {
              wire.send(SETTINGS, 0, 0, new byte[] {0, 4, 0, 1, 0, 0});
            } else if (more) {
              wire.send(WINDOW_UPDATE, 0, stream, Wire.number(frame.payload().length));
              wire.send(WINDOW_UPDATE, 0, 0, Wire.number(frame.payload().length));
            }
          }
          wire.answer(stream, String.valueOf(received));
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      // The server's settings are known when the first response has come.
      Response response = fixture.http.post("/", Body.text("x".repeat(size)));

      assertThat(response.text()).isEqualTo(String.valueOf(size));
    }
  }

  @Test
  void download_largerThanTheWindows_isPaidFor() throws Exception {
    int frames = 2_000;
    Script script =
        wire -> {
          wire.greet();
          int stream = wire.request();
          Thread.ofVirtual().start(wire::readToEnd);
          wire.send(HEADERS, END_HEADERS, stream, OK);
          for (int i = 1; i <= frames; i++) {
            wire.send(DATA, i == frames ? END_STREAM : 0, stream, new byte[16_000]);
          }
          wire.request();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      Response response = fixture.http.request("GET", "/").discardBody().send();

      assertThat(response.isFailed()).isFalse();
      assertThat(fixture.only().timings().received()).isGreaterThan(16_000L * frames);
    }
  }

  /** Sends so many frames of 16 KB. */
  private static void send(Wire wire, int stream, int frames, int flags) throws IOException {
    for (int i = 1; i <= frames; i++) {
      wire.send(DATA, i == frames ? flags : 0, stream, new byte[16 << 10]);
    }
  }

  @Test
  void receiver_readsSlowly_hasTheServerWait() throws Exception {
    Script script =
        wire -> {
          wire.greet();
          int stream = wire.request();
          wire.send(HEADERS, END_HEADERS, stream, OK);
          send(wire, stream, 64, 0);
          Frame update = wire.read(WINDOW_UPDATE);
          while (update.stream() != stream) {
            update = wire.read(WINDOW_UPDATE);
          }
          send(wire, stream, 32, END_STREAM);
          wire.readToEnd();
        };
    AtomicLong size = new AtomicLong();
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      Response response =
          fixture
              .http
              .request("GET", "/")
              .receive((bytes, offset, length) -> size.addAndGet(length))
              .send();

      assertThat(response.isFailed()).isFalse();
      assertThat(size).hasValue(96 * (16L << 10));
    }
  }

  @Test
  void receiver_serverDoesNotWait_fails() throws Exception {
    CompletableFuture<Frame> reset = new CompletableFuture<>();
    Script script =
        wire -> {
          wire.greet();
          int stream = wire.request();
          wire.send(HEADERS, END_HEADERS, stream, OK);
          send(wire, stream, 65, 0);
          reset.complete(wire.read(RST_STREAM));
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      fixture.http.request("GET", "/").receive((bytes, offset, length) -> reset.join()).send();

      assertThat(fixture.failure())
          .isEqualTo("malformed response: more of its body came than was allowed");
    }
  }
}
