package io.katydid.net;

import java.io.IOException;

/** Where bytes come from. */
@FunctionalInterface
public interface ByteSource {

  /**
   * Reads what has come, as far as there is room for it; waits for it as long as nothing has.
   *
   * @return how many bytes; or -1 at the end of the stream
   */
  int read(byte[] buffer, int offset, int length) throws IOException;

  /**
   * Waits until there is something to read, so that a buffer is needed only then. May return early:
   * {@link #read} waits for the rest.
   */
  default void awaitRead() throws IOException {}
}
