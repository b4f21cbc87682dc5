package io.katydid.store;

import java.io.IOException;

/** A stream is not one of frames that can be read here: foreign, of another version, or damaged. */
public sealed class StreamFormatException extends IOException permits ForeignStreamException {

  private static final long serialVersionUID = 1L;

  StreamFormatException(String message) {
    super(message);
  }

  StreamFormatException(String message, Throwable cause) {
    super(message, cause);
  }
}
