package io.katydid.join;

import java.io.IOException;
import java.io.Serial;

/** The other side is not let in, or does not let us in; the message says why, and what to do. */
final class RefusedException extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  RefusedException(String reason) {
    super(reason);
  }
}
