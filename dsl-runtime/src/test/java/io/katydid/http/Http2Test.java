package io.katydid.http;

import static io.katydid.http.Http2Peer.DATA;
import static io.katydid.http.Http2Peer.END_HEADERS;
import static io.katydid.http.Http2Peer.END_STREAM;
import static io.katydid.http.Http2Peer.GOAWAY;
import static io.katydid.http.Http2Peer.HEADERS;
import static io.katydid.http.Http2Peer.OK;
import static io.katydid.http.Http2Peer.PING;
import static io.katydid.http.Http2Peer.RST_STREAM;
import static io.katydid.http.Http2Peer.SETTINGS;
import static io.katydid.http.Http2Peer.WINDOW_UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Body;
import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Connections.Per;
import io.katydid.api.Response;
import io.katydid.http.Http2Peer.Frame;
import io.katydid.http.Http2Peer.Script;
import io.katydid.http.Http2Peer.Wire;
import io.katydid.net.Network;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests by HTTP/2, with a server that does what it may do. */
@Timeout(20)
class Http2Test {

  private static final int MAX_HEADER_LIST_SIZE = 6;

  private static HttpFixture fixture(Http2Peer server, ConnectionStrategy strategy) {
    return new HttpFixture(
        new Network(server.url(), null, Map.of(), Duration.ZERO, List.of(), List.of(), true),
        strategy);
  }

  private static HttpFixture fixture(Http2Peer server) {
    return fixture(server, ConnectionStrategy.PER_USER);
  }

  /** Answers each request by its number. */
  private static void serve(Wire wire) throws IOException {
    wire.greet();
    while (true) {
      int stream = wire.request();
      wire.answer(stream, "stream " + stream);
    }
  }

  @Test
  void request_twice_areTwoStreamsOfOneConnection() throws Exception {
    try (Http2Peer server = new Http2Peer(Http2Test::serve);
        HttpFixture fixture = fixture(server)) {
      assertThat(fixture.http.get("/").text()).isEqualTo("stream 1");
      Response second = fixture.http.get("/items/{id}", 7);

      assertThat(second.text()).isEqualTo("stream 3");
      assertThat(second.status()).isEqualTo(200);
      assertThat(server.connections()).isEqualTo(1);
      assertThat(fixture.recorded().connections().reused()).isEqualTo(1);
    }
  }

  /** A server may end the whole connection for that, or answer by 431 where nobody looks. */
  @Test
  void request_headLargerThanTheServerTakes_isRefusedHere() throws Exception {
    Script script =
        wire -> {
          wire.greet(MAX_HEADER_LIST_SIZE, 300);
          while (true) {
            int stream = wire.request();
            wire.answer(stream, "stream " + stream);
          }
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = fixture(server)) {
      assertThat(fixture.http.get("/").text()).isEqualTo("stream 1");
      fixture.http.request("GET", "/").header("X-Long", "x".repeat(300)).send();

      assertThat(fixture.failure())
          .startsWith("head too large: the head of the request has ")
          .contains(" bytes, and the server takes 300 (SETTINGS_MAX_HEADER_LIST_SIZE): send fewer");
      assertThat(fixture.http.get("/").text()).isEqualTo("stream 3");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void perRequest_twoRequests_areTwoConnections() throws Exception {
    try (Http2Peer server = new Http2Peer(Http2Test::serve);
        HttpFixture fixture = fixture(server, ConnectionStrategy.per(Per.REQUEST))) {
      fixture.http.get("/");

      assertThat(fixture.http.get("/").text()).isEqualTo("stream 1");
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void headers_ofEachKind_comeAsTheyWereSent() throws Exception {
    byte[] block = {
      (byte) 0x88, 0x40, 3, 'x', '-', 'a', 1, 'b', 0x00, 3, 'x', '-', 'c', 0, (byte) 0xBE
    };
    Script script =
        wire -> {
          wire.greet();
          int stream = wire.request();
          wire.send(HEADERS, END_HEADERS | END_STREAM, stream, block);
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = fixture(server)) {
      Response response = fixture.http.get("/");

      assertThat(response.headers("X-A")).containsExactly("b", "b");
      assertThat(response.header("x-c")).contains("");
      assertThat(response.bytes()).isEmpty();
    }
  }

  @Test
  void response_withInterimPaddedContinuedAndTrailers_isRead() throws Exception {
    Script script =
        wire -> {
          wire.greet();
          int stream = wire.request();
          wire.send(HEADERS, END_HEADERS, stream, new byte[] {0x08, 3, '1', '0', '3'});
          wire.send(HEADERS, 0x28, stream, new byte[] {2, 0, 0, 0, 0, 16, (byte) 0x88, 0, 0});
          wire.send(Http2Peer.CONTINUATION, 0, stream, new byte[] {0x00, 1, 'a'});
          wire.send(Http2Peer.CONTINUATION, END_HEADERS, stream, new byte[] {1, 'b'});
          wire.send(DATA, 0x8, stream, new byte[] {3, 'h', 'i', 0, 0, 0});
          wire.send(HEADERS, END_HEADERS | END_STREAM, stream, new byte[] {0, 1, 't', 1, 'u'});
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = fixture(server)) {
      Response response = fixture.http.get("/");

      assertThat(response.text()).isEqualTo("hi");
      assertThat(response.header("a")).contains("b");
      assertThat(response.header("t")).isEmpty();
    }
  }

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
        HttpFixture fixture = fixture(server)) {
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
        HttpFixture fixture = fixture(server)) {
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
        HttpFixture fixture = fixture(server)) {
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
        HttpFixture fixture = fixture(server)) {
      fixture.http.request("GET", "/").receive((bytes, offset, length) -> reset.join()).send();

      assertThat(fixture.failure())
          .isEqualTo("malformed response: more of its body came than was allowed");
    }
  }

  @Test
  void pool_moreUsersThanStreams_wait() throws Exception {
    CompletableFuture<Integer> next = new CompletableFuture<>();
    Script script =
        wire -> {
          wire.greet(3, 2);
          wire.answer(wire.request(), "");
          int[] first = {wire.request(), wire.request()};
          wire.send(PING, 0, 0, new byte[8]);
          Frame frame = wire.read();
          while (frame.type() != HEADERS && frame.type() != PING) {
            frame = wire.read();
          }
          next.complete(frame.type());
          for (int stream : first) {
            wire.answer(stream, "");
          }
          while (true) {
            wire.answer(wire.request(), "");
          }
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = fixture(server, ConnectionStrategy.pool(1))) {
      fixture.http.get("/");
      List<Thread> users =
          IntStream.range(0, 5)
              .mapToObj(i -> fixture.newUser())
              .map(user -> Thread.ofVirtual().start(() -> user.get("/")))
              .toList();
      for (Thread user : users) {
        user.join();
      }

      assertThat(next.get()).isEqualTo(PING);
      assertThat(server.connections()).isEqualTo(1);
      assertThat(fixture.only().failures()).isZero();
    }
  }

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
        HttpFixture fixture = fixture(server)) {
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
        HttpFixture fixture = fixture(server)) {
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
        HttpFixture fixture = fixture(server)) {
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
        HttpFixture fixture = fixture(server)) {
      fixture.http.get("/");

      assertThat(fixture.http.get("/").text()).isEqualTo("connection 2");
    }
  }

  @Test
  void timeout_noResponse_resetsTheStreamAlone() throws Exception {
    CompletableFuture<Frame> reset = new CompletableFuture<>();
    CountDownLatch asked = new CountDownLatch(1);
    Script script =
        wire -> {
          wire.greet();
          wire.request();
          asked.countDown();
          reset.complete(wire.read(RST_STREAM));
          wire.answer(wire.request(), "later");
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = fixture(server)) {
      Thread clock =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  asked.await();
                  fixture.pass(HttpFixture.RESPONSE_TIMEOUT.plusNanos(1));
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              });
      Response response = fixture.http.get("/");
      clock.join();

      assertThat(response.isFailed()).isTrue();
      assertThat(reset.get().payload()).isEqualTo(Wire.number(8));
      assertThat(fixture.http.get("/").text()).isEqualTo("later");
      assertThat(fixture.failureType()).isEqualTo("response timeout");
    }
  }

  @Test
  void ping_ofTheServer_isAnswered() throws Exception {
    byte[] content = {1, 2, 3, 4, 5, 6, 7, 8};
    Script script =
        wire -> {
          wire.greet();
          int stream = wire.request();
          wire.send(PING, 0, 0, content);
          Frame answer = wire.read(PING);
          wire.answer(stream, answer.has(Http2Peer.ACK) ? String.valueOf(answer.payload()[7]) : "");
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = fixture(server)) {
      assertThat(fixture.http.get("/").text()).isEqualTo("8");
    }
  }

  @Test
  void request_settings_refusePushes() throws Exception {
    CompletableFuture<byte[]> settings = new CompletableFuture<>();
    Script script =
        wire -> {
          wire.greet();
          settings.complete(wire.read(SETTINGS).payload());
          wire.answer(wire.request(), "");
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = fixture(server)) {
      fixture.http.get("/");

      assertThat(settings.get()).startsWith(0, 2, 0, 0, 0, 0);
    }
  }

  @Test
  void head_largerThanAFrame_isContinued() throws Exception {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    Script script =
        wire -> {
          wire.greet();
          Frame frame = wire.read(HEADERS);
          head.writeBytes(frame.payload());
          while (!frame.has(END_HEADERS)) {
            frame = wire.read();
            head.writeBytes(frame.payload());
          }
          wire.answer(1, frame.type() == Http2Peer.CONTINUATION ? "continued" : "whole");
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = fixture(server)) {
      Response response =
          fixture.http.request("GET", "/").header("X-Large", "{".repeat(20_000)).send();

      assertThat(response.text()).isEqualTo("continued");
      assertThat(head.size()).isGreaterThan(20_000);
    }
  }
}
