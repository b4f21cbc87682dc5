package io.katydid.http;

import io.katydid.StubServer;
import io.katydid.api.EventStream;
import io.katydid.api.ServerEvent;
import io.katydid.measure.RequestSnapshot;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;

/** A user that reads streams of events of a server that a test scripts. */
abstract class EventStreams {

  static final String HEAD =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\n";
  static final String CHUNKED = HEAD + "Transfer-Encoding: chunked\r\n\r\n";

  StubServer.Script script = (request, exchange) -> exchange.write(CHUNKED);
  final StubServer server =
      StubServer.scripted((request, exchange) -> script.answer(request, exchange));
  final HttpFixture fixture = new HttpFixture(server.url());
  final UserHttp http = fixture.http;

  @AfterEach
  final void close() {
    fixture.close();
    server.close();
  }

  static String chunk(String text) {
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    return Integer.toHexString(length) + "\r\n" + text + "\r\n";
  }

  static String events(String... data) {
    StringBuilder text = new StringBuilder(CHUNKED);
    for (String each : data) {
      text.append(chunk("data: " + each + "\n\n"));
    }
    return text.append("0\r\n\r\n").toString();
  }

  final void answering(String response) {
    script = (request, exchange) -> exchange.write(response);
  }

  final List<String> read() {
    try (EventStream events = http.events("GET", "/events").open()) {
      return data(events);
    }
  }

  static List<String> data(EventStream events) {
    List<String> data = new ArrayList<>();
    for (ServerEvent event : events) {
      data.add(event.data());
    }
    return data;
  }

  final RequestSnapshot only() {
    return fixture.only();
  }

  final String failure() {
    return fixture.failure();
  }

  @SuppressWarnings("ThreadPriorityCheck")
  final void passUntil(AtomicBoolean ended) {
    while (!ended.get()) {
      fixture.pass(Duration.ofMillis(10));
      Thread.yield();
    }
  }
}
