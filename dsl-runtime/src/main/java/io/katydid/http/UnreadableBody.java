package io.katydid.http;

import io.katydid.net.Failure;
import io.katydid.text.Thrown;
import java.io.IOException;
import java.util.Objects;

/** A body that should be read while it is sent, and cannot: nothing is wrong with the server. */
final class UnreadableBody extends IOException {

  private static final long serialVersionUID = 1L;

  UnreadableBody(Exception cause) {
    super(cause);
  }

  /** What becomes of the request. */
  Failure failure() {
    return new Failure(
        "request body unreadable",
        "what the body is read from failed, so that the request could not be sent to its end: "
            + Thrown.reason(Objects.requireNonNull(getCause())));
  }
}
