package io.katydid.message;

import io.katydid.net.Failure;
import io.katydid.text.Thrown;
import java.io.IOException;
import java.util.Objects;

/**
 * The body of a request that should be read while it is sent, and cannot: nothing is wrong with the
 * server.
 */
public final class UnreadableBody extends IOException {

  private static final long serialVersionUID = 1L;

  /**
   * A body whose source failed.
   *
   * @param cause what it threw
   */
  public UnreadableBody(Exception cause) {
    super(cause);
  }

  /** What becomes of the request. */
  public Failure failure() {
    return new Failure(
        "request body unreadable",
        "what the body is read from failed, so that the request could not be sent to its end: "
            + Thrown.reason(Objects.requireNonNull(getCause())));
  }
}
