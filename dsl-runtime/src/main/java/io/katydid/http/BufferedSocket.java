package io.katydid.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * A socket that is read through a buffer. TLS asks for the five octets of a record's header, and
 * then for the rest of the record: without a buffer these are two calls of the system.
 */
final class BufferedSocket extends Socket {

  /** Holds a small response; of a larger record, the rest goes past it. */
  private static final int SIZE = 4 << 10;

  private @Nullable InputStream in;

  /** The same stream each time, as the buffer may hold what was not read yet. */
  @Override
  public synchronized InputStream getInputStream() throws IOException {
    if (in == null) {
      in = new BufferedInputStream(super.getInputStream(), SIZE);
    }
    return in;
  }
}
