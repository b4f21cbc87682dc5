package io.katydid.measure;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Numbers that one thread at a time writes, and any thread reads. Who writes next must have been
 * given that right by the thread that wrote last, as a {@link Stripe} does; then writing needs no
 * atomic operation. Who reads a number sees all that was written before it.
 *
 * <p>No cache line holds numbers of two of these, so that processors that write to different ones
 * do not wait for each other.
 */
final class Counts {

  /** Behind the numbers: two cache lines, as processors fetch them in pairs. */
  private static final int APART = 16;

  private final AtomicLongArray values;

  Counts(int size) {
    values = new AtomicLongArray(size + APART);
  }

  void add(int index, long amount) {
    values.setRelease(index, values.getPlain(index) + amount);
  }

  /** Adds to a number that may grow beyond a long, and is always used as a double. */
  void addDouble(int index, double amount) {
    double sum = Double.longBitsToDouble(values.getPlain(index)) + amount;
    values.setRelease(index, Double.doubleToRawLongBits(sum));
  }

  /** Makes a number at least this one. */
  void raise(int index, long value) {
    if (value > values.getPlain(index)) {
      values.setRelease(index, value);
    }
  }

  long get(int index) {
    return values.getAcquire(index);
  }

  double getDouble(int index) {
    return Double.longBitsToDouble(get(index));
  }

  /** Makes a 0 a 1, by an atomic operation: any thread may try to. */
  boolean trySet(int index) {
    return values.compareAndSet(index, 0, 1);
  }

  /** Makes a 1 a 0 again; the thread that makes it a 1 next sees all that was written before. */
  void clear(int index) {
    values.setRelease(index, 0);
  }
}
