package io.katydid.encoding;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A body from which its Content-Encoding cannot be taken. */
public final class UndecodableBody extends IOException {

  /** The type of failure. */
  public static final String TYPE = "undecodable body";

  private static final long serialVersionUID = 1L;

  /**
   * A body.
   *
   * @param message why, and what can be done about it
   */
  UndecodableBody(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
