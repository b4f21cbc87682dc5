package io.katydid.http;

import static io.katydid.http.Http2Peer.ACK;
import static io.katydid.http.Http2Peer.PING;
import static io.katydid.http.Http2Peer.RST_STREAM;
import static io.katydid.http.Http2Peer.SETTINGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Response;
import io.katydid.http.Http2Peer.Frame;
import io.katydid.http.Http2Peer.Script;
import io.katydid.http.Http2Peer.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that do not answer by HTTP/2: slow ones, and those that are gone without a word. */
@Timeout(20)
class Http2TimeoutTest {

  private static final int MAX_CONCURRENT_STREAMS = 3;
  private static final Duration PROBE = Duration.ofSeconds(1);

  /** Lets a request time out, once it has come to the server. */
  private static Response timedOut(HttpFixture fixture, Semaphore asked) throws Exception {
    Thread clock = passing(fixture, asked, HttpFixture.RESPONSE_TIMEOUT);
    Response response = fixture.http.get("/");
    clock.join();
    return response;
  }

  private static Thread passing(HttpFixture fixture, Semaphore after, Duration time) {
    return Thread.ofVirtual()
        .start(() -> {
          after.acquireUninterruptibly();
          fixture.pass(time.plusNanos(1));
        });
  }

  @Test
  void timeout_serverAnswersPing_resetsTheStreamAlone() throws Exception {
    CompletableFuture<Frame> reset = new CompletableFuture<>();
    Semaphore asked = new Semaphore(0);
    Script script =
        wire -> {
          wire.greet();
          wire.answer(wire.request(), "first");
          wire.request();
          asked.release();
          reset.complete(wire.read(RST_STREAM));
          wire.send(PING, ACK, 0, wire.read(PING).payload());
          wire.answer(wire.request(), "later");
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      assertThat(fixture.http.get("/").text()).isEqualTo("first");
      assertThat(timedOut(fixture, asked).isFailed()).isTrue();
      assertThat(reset.get().payload()).isEqualTo(Wire.number(8));
      assertThat(fixture.http.get("/").text()).isEqualTo("later");
      assertThat(fixture.failureType()).isEqualTo("response timeout");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  /** Says nothing more on the first connection, as a server whose machine is gone. */
  private static void silentAtFirst(Wire wire, Semaphore asked) throws IOException {
    if (wire.number() > 1) {
      wire.serve();
    }
    wire.greet();
    wire.answer(wire.request(), "first");
    wire.request();
    asked.release();
    wire.read(PING);
    asked.release();
    wire.readToEnd();
  }

  @Test
  void timeout_serverIsGone_nextRequestWaitsForTheAnswerToPingAndTakesAnotherConnection()
      throws Exception {
    Semaphore asked = new Semaphore(0);
    try (Http2Peer server = new Http2Peer(wire -> silentAtFirst(wire, asked));
        HttpFixture fixture = server.users()) {
      assertThat(fixture.http.get("/").text()).isEqualTo("first");
      assertThat(timedOut(fixture, asked).isFailed()).isTrue();
      Thread clock = passing(fixture, asked, PROBE);

      assertThat(fixture.http.get("/").text()).isEqualTo("stream 1");
      clock.join();
      assertThat(server.connections()).isEqualTo(2);
      assertThat(fixture.failureType()).isEqualTo("response timeout");
    }
  }

  @Test
  void timeout_serverIsGoneAndThePoolHasRoom_nextRequestDoesNotWait() throws Exception {
    Semaphore asked = new Semaphore(0);
    try (Http2Peer server = new Http2Peer(wire -> silentAtFirst(wire, asked));
        HttpFixture fixture = server.users(ConnectionStrategy.pool(2))) {
      assertThat(fixture.http.get("/").text()).isEqualTo("first");
      assertThat(timedOut(fixture, asked).isFailed()).isTrue();

      assertThat(fixture.http.get("/").text()).isEqualTo("stream 1");
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  /** The limit of a server comes with its first response, and is 0. */
  @Test
  void limit_ofNoStreams_failsTheRequestAfterTheResponseTimeout() throws Exception {
    try (Http2Peer server = new Http2Peer(wire -> wire.serve(MAX_CONCURRENT_STREAMS, 0));
        HttpFixture fixture = server.users()) {
      assertThat(fixture.http.get("/").text()).isEqualTo("stream 1");
      Thread user = Thread.ofVirtual().start(() -> fixture.http.get("/"));
      // It may not have begun to wait yet.
      while (!user.join(Duration.ofMillis(1))) {
        fixture.pass(HttpFixture.RESPONSE_TIMEOUT);
      }

      assertThat(fixture.failure())
          .startsWith("no free stream: the server allows no requests on its connections")
          .contains("(SETTINGS_MAX_CONCURRENT_STREAMS is 0)", "look in its logs");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void limit_ofNoStreamsIsRaised_waitingRequestIsSent() throws Exception {
    Semaphore raise = new Semaphore(0);
    Script script =
        wire -> {
          wire.greet(MAX_CONCURRENT_STREAMS, 0);
          wire.answer(wire.request(), "first");
          raise.acquireUninterruptibly();
          wire.send(SETTINGS, 0, 0, new byte[] {0, MAX_CONCURRENT_STREAMS, 0, 0, 0, 1});
          wire.answer(wire.request(), "second");
          wire.readToEnd();
        };
    try (Http2Peer server = new Http2Peer(script);
        HttpFixture fixture = server.users()) {
      assertThat(fixture.http.get("/").text()).isEqualTo("first");
      raise.release();

      assertThat(fixture.http.get("/").text()).isEqualTo("second");
    }
  }
}
