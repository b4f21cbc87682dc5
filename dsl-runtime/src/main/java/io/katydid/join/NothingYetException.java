package io.katydid.join;

import java.io.Serial;
import java.net.SocketTimeoutException;

/**
 * Nothing is there to read, and the thread is one that does not wait. TLS, and those that read
 * records and frames, keep the part that has come, and go on with it at the next read.
 */
final class NothingYetException extends SocketTimeoutException {

  @Serial private static final long serialVersionUID = 1L;

  /** Many are thrown, and none is seen. */
  @Override
  public synchronized Throwable fillInStackTrace() {
    return this;
  }
}
