package io.katydid.http;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.LongSupplier;

/**
 * What goes over one connection for one request: how many bytes, and when the first one came back.
 * Not thread-safe.
 */
final class Traffic {

  private final LongSupplier nanoTime;
  private long sent;
  private long received;
  private long firstReceivedAt;

  Traffic(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Makes ready for another request. */
  void next() {
    sent = 0;
    received = 0;
  }

  long sent() {
    return sent;
  }

  long received() {
    return received;
  }

  /** When the first byte came, if one has come. */
  long firstReceivedAt() {
    return firstReceivedAt;
  }

  private void received(int bytes) {
    if (received == 0) {
      firstReceivedAt = nanoTime.getAsLong();
    }
    received += Math.max(0, bytes);
  }

  InputStream counted(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int value = super.read();
        received(value < 0 ? 0 : 1);
        return value;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) throws IOException {
        int bytes = in.read(buffer, offset, length);
        received(bytes);
        return bytes;
      }
    };
  }

  OutputStream counted(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int value) throws IOException {
        out.write(value);
        sent++;
      }

      @Override
      public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
        sent += length;
      }
    };
  }
}
