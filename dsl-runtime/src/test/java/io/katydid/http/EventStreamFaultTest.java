package io.katydid.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.StubServer;
import io.katydid.api.EventStream;
import io.katydid.api.ServerEvent;
import io.katydid.api.Timing;
import io.katydid.measure.StreamCount;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams of events that break, that are none, or that code finds wrong. */
class EventStreamFaultTest extends EventStreams {

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

  @Test
  void endless_ofATaskThatIsRunOnce_endsByItsTimeout() {
    http.show(line -> {});
    answering(CHUNKED + chunk("data: a\n\n"));
    try (EventStream events =
        http.events("GET", "/events").endless().timeout(Duration.ofMillis(50)).open()) {
      assertThat(events.next()).isPresent();
      AtomicBoolean ended = new AtomicBoolean();
      Thread time = Thread.ofVirtual().start(() -> passUntil(ended));
      assertThat(events.next()).isEmpty();
      ended.set(true);
      assertThat(time.isVirtual()).isTrue();
      assertThat(events.isFailed()).isFalse();
    }
    assertThat(only().streams().count(StreamCount.ENDED_WITH_LOAD)).isEqualTo(1);
  }

  @Test
  void endless_brokenByTheServer_isAFailure() {
    script =
        (request, exchange) -> {
          exchange.write(CHUNKED + chunk("data: a\n\n") + "ff\r\ndata");
          exchange.close();
        };
    try (EventStream events = http.events("GET", "/events").endless().open()) {
      assertThat(data(events)).containsExactly("a");
    }
    assertThat(failure()).startsWith("response cut short: ");
    assertThat(only().streams().count(StreamCount.BROKEN)).isEqualTo(1);
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
}
