package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.katydid.StubServer;
import io.katydid.api.EventStream;
import io.katydid.api.Timing;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.StreamCount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Streams of events over real sockets. What an event is is in {@code EventParserTest}. */
class EventStreamTest extends EventStreams {

  @Test
  void clientCertificate_whileAStreamIsOpen_isRefused() {
    answering(events("a"));
    try (EventStream events = http.events("GET", "/events").open()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> http.clientCertificate("ann.pem"))
          .withMessage(
              "the stream of GET /events is open: close it before another certificate is shown");
      assertThat(data(events)).containsExactly("a");
    }
  }

  @Test
  void events_inChunks_areGivenAndTimedAndTheConnectionIsKept() {
    answering(events("a", "b", "c"));
    assertThat(read()).containsExactly("a", "b", "c");
    assertThat(read()).containsExactly("a", "b", "c");
    assertThat(server.connections()).isEqualTo(1);
    assertThat(server.requests().getFirst().header("Accept")).isEqualTo("text/event-stream");
    RequestSnapshot requests = only();
    assertThat(requests.name()).isEqualTo("GET /events");
    assertThat(requests.count()).isEqualTo(2);
    assertThat(requests.failures()).isZero();
    assertThat(requests.times(Timing.FIRST_EVENT).count()).isEqualTo(2);
    assertThat(requests.times(Timing.BETWEEN_EVENTS).count()).isEqualTo(4);
    assertThat(requests.streams().count(StreamCount.EVENTS)).isEqualTo(6);
    assertThat(requests.streams().count(StreamCount.ENDED)).isEqualTo(2);
  }

  @Test
  void events_untilTheConnectionCloses_areAll() {
    script =
        (request, exchange) -> {
          exchange.write(HEAD + "\r\ndata: a\n\ndata: b");
          exchange.close();
        };
    assertThat(read()).containsExactly("a");
    assertThat(only().failures()).isZero();
  }

  @Test
  void events_beforeTheNextIsSent_areGiven() {
    CountDownLatch given = new CountDownLatch(1);
    script =
        (request, exchange) -> {
          exchange.write(CHUNKED + chunk("data: first\n\n"));
          await(given);
          exchange.write(chunk("data: second\n\n") + "0\r\n\r\n");
        };
    try (EventStream events = http.events("GET", "/events").open()) {
      assertThat(events.next().orElseThrow().data()).isEqualTo("first");
      given.countDown();
      assertThat(events.next().orElseThrow().data()).isEqualTo("second");
      assertThat(events.next()).isEmpty();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void events_compressed_areDecodedWhileTheyCome() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    GZIPOutputStream gzip = new GZIPOutputStream(bytes, true);
    gzip.write("data: first\n\n".getBytes(StandardCharsets.UTF_8));
    gzip.flush();
    byte[] first = bytes.toByteArray();
    gzip.write("data: second\n\n".getBytes(StandardCharsets.UTF_8));
    gzip.close();
    byte[] all = bytes.toByteArray();
    CountDownLatch given = new CountDownLatch(1);
    script =
        (request, exchange) -> {
          exchange.write(
              HEAD + "Content-Encoding: gzip\r\nContent-Length: " + all.length + "\r\n\r\n");
          exchange.socket().getOutputStream().write(all, 0, first.length);
          await(given);
          exchange.socket().getOutputStream().write(all, first.length, all.length - first.length);
        };
    try (EventStream events =
        http.events("GET", "/events").header("Accept-Encoding", "gzip").open()) {
      assertThat(events.next().orElseThrow().data()).isEqualTo("first");
      given.countDown();
      assertThat(events.next().orElseThrow().data()).isEqualTo("second");
      assertThat(events.next()).isEmpty();
      assertThat(events.isFailed()).isFalse();
    }
  }

  @Test
  void done_event_endsTheStreamAndIsNotGiven() {
    answering(events("a", "[DONE]"));
    try (EventStream events = http.events("POST", "/v1/chat/completions").json(Map.of()).open()) {
      assertThat(data(events)).containsExactly("a");
      assertThat(events.isDone()).isTrue();
    }
    assertThat(only().streams().count(StreamCount.EVENTS)).isEqualTo(1);
    read();
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void done_bodyIsLeftOpen_waitForItsEndIsInNoTime() {
    script = (request, exchange) -> exchange.write(CHUNKED + chunk("data: a\n\ndata: [DONE]\n\n"));
    AtomicBoolean ended = new AtomicBoolean();
    try (EventStream events = http.events("GET", "/events").open()) {
      assertThat(events.next()).isPresent();
      Thread.ofVirtual().start(() -> passUntil(ended));
      assertThat(events.next()).isEmpty();
      ended.set(true);
    }
    assertThat(only().responseTime().max()).isZero();
    assertThat(only().failures()).isZero();
  }

  @Test
  void events_ofAStreamThatHasNotEnded_areInNoMeanOfStreams() {
    answering(events("a", "b"));
    read();
    try (EventStream events = http.events("GET", "/events").open()) {
      assertThat(events.next()).isPresent();

      assertThat(only().streams().count(StreamCount.EVENTS)).isEqualTo(3);
      assertThat(only().streams().count(StreamCount.EVENTS_OF_ENDED)).isEqualTo(2);
      assertThat(only().streams().count(StreamCount.ENDED)).isEqualTo(1);
    }
  }

  @Test
  void requests_whileAStreamIsOpen_areMeasuredAndUseAnotherConnection() {
    script =
        (request, exchange) ->
            exchange.write(
                request.path().equals("/events")
                    ? CHUNKED + chunk("data: a\n\n")
                    : StubServer.ok("hello"));
    try (EventStream events = http.events("GET", "/events").open()) {
      assertThat(events.next()).isPresent();
      http.get("/other");
      http.get("/other");
    }
    assertThat(server.connections()).isEqualTo(2);
    assertThat(fixture.recorded().requests())
        .extracting(RequestSnapshot::name, RequestSnapshot::count, RequestSnapshot::failures)
        .containsExactlyInAnyOrder(tuple("GET /events", 1L, 0L), tuple("GET /other", 2L, 0L));
  }

  @Test
  void takeUnsent_streamLeftOpen_isClosedAndComplainedAbout() {
    answering(CHUNKED + chunk("data: a\n\n"));
    EventStream events = http.events("GET", "/events").open();
    assertThat(events.isFailed()).isFalse();
    assertThat(http.takeUnsent())
        .hasMessage(
            "the stream of GET /events was not closed: open it in try (EventStream events = ..)");
    assertThat(http.takeUnsent()).isNull();
    server.awaitNoConnections();
  }

  @Test
  void tokens_withUsage_areThoseOfTheServer() {
    answering(events("a", "b", "c"));
    try (EventStream events = http.events("GET", "/events").open()) {
      events.next();
      events.next();
      events.tokens(1);
      events.next();
      events.tokens(1);
      events.usage(5, 11);
    }
    RequestSnapshot requests = only();
    assertThat(requests.streams().count(StreamCount.TOKENS)).isEqualTo(11);
    assertThat(requests.streams().count(StreamCount.PROMPT_TOKENS)).isEqualTo(5);
    assertThat(requests.streams().count(StreamCount.TOKEN_EVENTS)).isEqualTo(2);
    assertThat(requests.streams().count(StreamCount.WITH_USAGE)).isEqualTo(1);
    assertThat(requests.times(Timing.FIRST_TOKEN).count()).isEqualTo(1);
    assertThat(requests.times(Timing.BETWEEN_TOKENS).count()).isEqualTo(1);
  }

  @Test
  void tokens_ofNothing_areRefused() {
    answering(events("a"));
    try (EventStream events = http.events("GET", "/events").open()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> events.tokens(1))
          .withMessage("GET /events has had no event that could have brought tokens");
      for (long wrong : new long[] {-1, 1L << 31}) {
        String message = "tokens are a number from 0 to 2147483647, not " + wrong;
        assertThatIllegalArgumentException()
            .isThrownBy(() -> events.tokens(wrong))
            .withMessage(message);
        assertThatIllegalArgumentException()
            .isThrownBy(() -> events.usage(wrong, 0))
            .withMessage(message);
        assertThatIllegalArgumentException()
            .isThrownBy(() -> events.usage(0, wrong))
            .withMessage(message);
      }
    }
  }

  @Test
  void retry_ofTheServer_isReported() {
    answering(CHUNKED + chunk("retry: 250\ndata: a\n\n") + "0\r\n\r\n");
    try (EventStream events = http.events("GET", "/events").open()) {
      assertThat(events.retry()).isEmpty();
      events.next();
      assertThat(events.retry()).contains(Duration.ofMillis(250));
    }
  }
}
