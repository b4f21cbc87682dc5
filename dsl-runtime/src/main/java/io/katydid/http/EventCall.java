package io.katydid.http;

import io.katydid.api.Body;
import io.katydid.api.EventRequest;
import io.katydid.api.EventStream;
import java.time.Duration;

/** A request for a stream of events, while it is being built. Not thread-safe. */
final class EventCall extends OpenedCall<EventRequest> implements EventRequest {

  private final UserHttp http;
  private long idleNanos = Long.MAX_VALUE;
  private String wholeType = "";
  private boolean endless;

  EventCall(UserHttp http, HttpCall call) {
    super(call);
    this.http = http;
  }

  @Override
  EventRequest self() {
    return this;
  }

  @Override
  public EventRequest body(Body body) {
    call().body(body);
    return this;
  }

  @Override
  public EventRequest json(Object value) {
    call().json(value);
    return this;
  }

  @Override
  public EventRequest idleTimeout(Duration timeout) {
    idleNanos = HttpCall.nanos(timeout);
    return this;
  }

  @Override
  public EventRequest endless() {
    endless = true;
    return this;
  }

  @Override
  public EventRequest orWhole(String contentType) {
    wholeType = contentType;
    return this;
  }

  @Override
  public EventStream open() {
    open("request");
    return http.open(this);
  }

  /** How long each event may be waited for. */
  long idleNanos() {
    return idleNanos;
  }

  /** Whether it ends with the load. */
  boolean isEndless() {
    return endless;
  }

  /** The content type of a response that is one event; empty if there is none. */
  String wholeType() {
    return wholeType;
  }
}
