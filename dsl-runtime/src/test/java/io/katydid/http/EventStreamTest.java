package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.katydid.StubServer;
import io.katydid.api.EventStream;
import io.katydid.api.ServerEvent;
import io.katydid.api.Timing;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.StreamCount;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams of events over real sockets. What an event is is in {@code EventParserTest}. */
class EventStreamTest {

  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n";
  private static final String CHUNKED = HEAD + "Transfer-Encoding: chunked\r\n\r\n";

  private StubServer.Script script = (request, exchange) -> exchange.write(CHUNKED);
  private final StubServer server =
      StubServer.scripted((request, exchange) -> script.answer(request, exchange));
  private final HttpFixture fixture = new HttpFixture(server.url());
  private final UserHttp http = fixture.http;

  @AfterEach
  void close() {
    fixture.close();
    server.close();
  }

  private static String chunk(String text) {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    return Integer.toHexString(length) + "\r\n" + text + "\r\n";
  }

  private static String events(String... data) {
    StringBuilder text = new StringBuilder(CHUNKED);
    for (String each : data) {
      text.append(chunk("data: " + each + "\n\n"));
    }
    return text.append("0\r\n\r\n").toString();
  }

  private void answering(String response) {
    script = (request, exchange) -> exchange.write(response);
  }

  private List<String> read() {
    try (EventStream events = http.events("GET", "/events").open()) {
      return data(events);
    }
  }

  private static List<String> data(EventStream events) {
    List<String> data = new ArrayList<>();
    for (ServerEvent event : events) {
      data.add(event.data());
    }
    return data;
  }

  private RequestSnapshot only() {
    return fixture.only();
  }

  private String failure() {
    return fixture.recorded().groups().getFirst().type()
        + ": "
        + fixture.recorded().groups().getFirst().message();
  }

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

  @SuppressWarnings("ThreadPriorityCheck")
  private void passUntil(AtomicBoolean ended) {
    while (!ended.get()) {
      fixture.pass(Duration.ofMillis(10));
      Thread.yield();
    }
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
  void broken_inMidStream_isAFailureWithThePartThatCame() {
    script =
        (request, exchange) -> {
          exchange.write(CHUNKED + chunk("data: a\n\n") + chunk("data: b\n\n") + "ff\r\ndata");
          exchange.close();
        };
    assertThat(read()).containsExactly("a", "b");
    assertThat(only().failures()).isEqualTo(1);
    assertThat(failure()).startsWith("response cut short: ").endsWith(", the first after 2 events");
    assertThat(server.requests()).hasSize(1);
    assertThat(only().streams().count(StreamCount.BROKEN)).isEqualTo(1);
    assertThat(only().countOf(Timing.BETWEEN_EVENTS)).isEqualTo(2);
    assertThat(only().failuresOf(Timing.FIRST_EVENT)).isZero();
  }

  /** Reads all, while time passes from when the first event was given. */
  private List<String> readLate(EventStream events) {
    List<String> data = new ArrayList<>();
    data.add(events.next().orElseThrow().data());
    AtomicBoolean ended = new AtomicBoolean();
    Thread time = Thread.ofVirtual().start(() -> passUntil(ended));
    data.addAll(data(events));
    ended.set(true);
    assertThat(events.isFailed()).isTrue();
    assertThat(time.isVirtual()).isTrue();
    return data;
  }

  @Test
  void idle_longerThanAllowed_fails() {
    answering(CHUNKED + chunk("data: a\n\n") + chunk(": wait\n"));
    try (EventStream events =
        http.events("GET", "/events").idleTimeout(Duration.ofMillis(50)).open()) {
      assertThat(readLate(events)).containsExactly("a");
    }
    assertThat(failure()).isEqualTo("idle timeout: the first after 1 event");
  }

  @Test
  void whole_longerThanAllowed_fails() {
    answering(CHUNKED + chunk("data: a\n\n"));
    try (EventStream events = http.events("GET", "/events").timeout(Duration.ofMillis(50)).open()) {
      assertThat(readLate(events)).containsExactly("a");
    }
    assertThat(failure()).isEqualTo("timeout: the first after 1 event");
  }

  @Test
  void open_otherContentType_failsAndSaysWhich() {
    answering(StubServer.response("200 OK", "<p>hello", "Content-Type: text/html; charset=utf-8"));
    assertThat(read()).isEmpty();
    assertThat(failure())
        .isEqualTo(
            "no event stream: the Content-Type of the response is text/html, not"
                + " text/event-stream; the first: HTTP 200: <p>hello");
    assertThat(only().failuresOf(Timing.FIRST_EVENT)).isEqualTo(1);
  }

  @Test
  void open_otherStatus_failsAsARequest() {
    answering(StubServer.response("500 Oops", "{\"error\":1}", "Content-Type: application/json"));
    try (EventStream events = http.events("GET", "/events").open()) {
      assertThat(events.status()).isEqualTo(500);
      assertThat(events.isFailed()).isTrue();
      assertThat(events.next()).isEmpty();
    }
    assertThat(failure()).isEqualTo("HTTP 500: first body: {\"error\":1}");
  }

  @Test
  void open_acceptedWithoutBody_hasNoEventAndSucceeds() {
    answering("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n");
    assertThat(read()).isEmpty();
    assertThat(only().failures()).isZero();
  }

  /** A port that is bound, on which nobody listens: a free one may be another server's by now. */
  @Test
  void open_noServer_fails() throws IOException {
    try (Socket taken = new Socket()) {
      taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      String nobody = "http://127.0.0.1:" + taken.getLocalPort() + "/events";
      try (EventStream events = http.events("GET", nobody).open()) {
        assertThat(events.status()).isZero();
        assertThat(data(events)).isEmpty();
      }
    }
    assertThat(only().failures()).isEqualTo(1);
  }

  @Test
  void orWhole_responseOfThatType_isOneEvent() {
    answering(StubServer.response("200 OK", "{\"id\":7}", "Content-Type: application/json"));
    try (EventStream events = http.events("POST", "/mcp").orWhole("application/json").open()) {
      ServerEvent event = events.next().orElseThrow();
      assertThat(event.json("/id", Integer.class)).isEqualTo(7);
      assertThat(event.event()).isEqualTo("message");
      assertThat(events.next()).isEmpty();
      assertThat(events.header("content-type")).contains("application/json");
    }
    assertThat(server.requests().getFirst().header("Accept"))
        .isEqualTo("text/event-stream, application/json");
    assertThat(only().times(Timing.FIRST_EVENT).count()).isEqualTo(1);
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

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void fail_beforeTheNextRequest_failsIt(boolean afterEnd) {
    answering(events("a"));
    EventStream events = http.events("GET", "/events").open();
    events.next();
    if (afterEnd) {
      events.close();
    }
    events.fail("wrong answer");
    events.close();
    assertThat(failure()).startsWith("check: wrong answer");
  }

  @Test
  void fail_afterTheNextRequest_isRefused() {
    answering(events("a"));
    EventStream events = http.events("GET", "/events").open();
    events.close();
    read();
    assertThatIllegalStateException()
        .isThrownBy(() -> events.fail("late"))
        .withMessage(
            "GET /events is recorded already: call fail(..) before the next request is sent");
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
      assertThatIllegalArgumentException()
          .isThrownBy(() -> events.tokens(-1))
          .withMessage("an event brings 0 tokens or more, not -1");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> events.usage(0, -1))
          .withMessage("tokens are 0 or more, not -1");
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
