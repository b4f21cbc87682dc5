package io.katydid.http;

import io.katydid.api.Body;
import io.katydid.api.EventRequest;
import io.katydid.api.EventStream;
import java.time.Duration;

/** A request for a stream of events, while it is being built. Not thread-safe. */
final class EventCall implements EventRequest {

  private final UserHttp http;
  private final HttpCall call;
  private long idleNanos = Long.MAX_VALUE;
  private String wholeType = "";
  private boolean opened;

  EventCall(UserHttp http, HttpCall call) {
    this.http = http;
    this.call = call;
  }

  @Override
  public EventRequest header(String name, String value) {
    call.header(name, value);
    return this;
  }

  @Override
  public EventRequest query(String name, Object value) {
    call.query(name, value);
    return this;
  }

  @Override
  public EventRequest body(Body body) {
    call.body(body);
    return this;
  }

  @Override
  public EventRequest json(Object value) {
    call.json(value);
    return this;
  }

  @Override
  public EventRequest bearerAuth(String token) {
    call.bearerAuth(token);
    return this;
  }

  @Override
  public EventRequest name(String name) {
    call.name(name);
    return this;
  }

  @Override
  public EventRequest timeout(Duration timeout) {
    call.timeout(timeout);
    return this;
  }

  @Override
  public EventRequest idleTimeout(Duration timeout) {
    idleNanos = HttpCall.nanos(timeout);
    return this;
  }

  @Override
  public EventRequest expect(int... statuses) {
    call.expect(statuses);
    return this;
  }

  @Override
  public EventRequest orWhole(String contentType) {
    wholeType = contentType;
    return this;
  }

  @Override
  public EventStream open() {
    if (opened) {
      throw new IllegalStateException(call.name() + " was opened before: build a new request");
    }
    opened = true;
    return http.open(this);
  }

  HttpCall call() {
    return call;
  }

  /** How long each event may be waited for. */
  long idleNanos() {
    return idleNanos;
  }

  /** The content type of a response that is one event; empty if there is none. */
  String wholeType() {
    return wholeType;
  }
}
