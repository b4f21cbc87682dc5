package io.katydid.net;

import java.io.IOException;

/** Where bytes go. */
@FunctionalInterface
public interface ByteSink {

  /** Takes these bytes; they may be overwritten when it returns. */
  void write(byte[] bytes, int offset, int length) throws IOException;

  /**
   * The same of a whole message, after which its sender waits for the response: it may be held back
   * for a moment, to be sent together with those of others.
   */
  default void writeMessage(byte[] bytes, int offset, int length) throws IOException {
    write(bytes, offset, length);
  }
}
