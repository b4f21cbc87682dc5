package io.katydid.message;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * A rate that the bytes of a body may have at most, by the clock of a run.
 *
 * <p>Thread-safe as far as the clock is: each stream counts by itself.
 *
 * @param bytesPerSecond more than 0
 * @param nanoTime the clock
 * @param parkUntil waits until a time of that clock; may return early
 */
public record ByteRateLimit(double bytesPerSecond, LongSupplier nanoTime, LongConsumer parkUntil) {

  /** Of a second: what is received meanwhile, or a timeout, is seen soon. */
  private static final int PIECES = 20;

  private static final double NANOS = 1e9;

  /**
   * The same bytes at this rate: each piece of them comes when a line of it would have it all.
   * Reading waits, and returns earlier if the thread is interrupted. Not thread-safe.
   */
  public InputStream paced(InputStream in) {
    return new FilterInputStream(in) {
      private final long start = nanoTime.getAsLong();
      private long passed;

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, Math.min(length, piece()));
        passed += Math.max(0, read);
        await(start + (long) (passed * NANOS / bytesPerSecond));
        return read;
      }
    };
  }

  private int piece() {
    return Math.clamp((long) (bytesPerSecond / PIECES), 1, Integer.MAX_VALUE);
  }

  /** An interrupt ends the wait: what is done next finds it. */
  private void await(long due) {
    while (nanoTime.getAsLong() < due && !Thread.currentThread().isInterrupted()) {
      parkUntil.accept(due);
    }
  }
}
