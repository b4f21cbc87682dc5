package io.katydid.join;

import java.io.IOException;
import java.io.Serial;

/** The connection brought nothing of the other side, so that nobody may be behind it yet. */
final class UnansweredException extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  /** It was closed, or broken off, which are the same to who waits for somebody. */
  static UnansweredException closed() {
    return new UnansweredException("it closed the connection without a word");
  }

  /**
   * It brought nothing.
   *
   * @param reason how that was seen
   */
  UnansweredException(String reason) {
    super(reason);
  }
}
