package io.katydid.net;

import java.io.IOException;

/** Where bytes go. */
@FunctionalInterface
public interface ByteSink {

  /** Takes these bytes; they may be overwritten when it returns. */
  void write(byte[] bytes, int offset, int length) throws IOException;
}
