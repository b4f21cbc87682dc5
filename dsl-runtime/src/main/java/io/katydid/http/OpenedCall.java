package io.katydid.http;

import java.time.Duration;

/**
 * A request that is opened, while it is being built: what all kinds of them have. Not thread-safe.
 *
 * @param <T> the kind, as user code has it
 */
abstract class OpenedCall<T> {

  private final HttpCall call;
  private boolean opened;

  OpenedCall(HttpCall call) {
    this.call = call;
  }

  /** This one. */
  abstract T self();

  HttpCall call() {
    return call;
  }

  /** It is opened now; once. */
  void open(String another) {
    if (opened) {
      throw new IllegalStateException(call.name() + " was opened before: build a new " + another);
    }
    opened = true;
  }

  public T header(String name, String value) {
    call.header(name, value);
    return self();
  }

  public T query(String name, Object value) {
    call.query(name, value);
    return self();
  }

  public T bearerAuth(String token) {
    call.bearerAuth(token);
    return self();
  }

  public T name(String name) {
    call.name(name);
    return self();
  }

  public T timeout(Duration timeout) {
    call.timeout(timeout);
    return self();
  }

  public T expect(int... statuses) {
    call.expect(statuses);
    return self();
  }
}
