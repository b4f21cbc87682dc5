package io.katydid.benchmarks;

import io.katydid.measure.Distribution;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The requests that a server has received, in the order in which they arrived. Written by one
 * thread; read by others when that has ended.
 */
final class Served {

  private static final long NANOS_PER_SECOND = 1_000_000_000;

  /**
   * Which part of the requests may precede the schedule that their lag is measured by. A burst at
   * the start does so in some clients, and is not to make all others look late.
   */
  private static final double EARLY_PERCENT = 1;

  private final long[] arrived;
  private final long[] nanos;
  private int count;

  /** None yet, and room for so many. */
  Served(int capacity) {
    this.arrived = new long[capacity];
    this.nanos = new long[capacity];
  }

  /** Adds a request that has arrived at this time, and gives its number. */
  int arrived(long now) {
    if (count < arrived.length) {
      arrived[count] = now;
    }
    return count++;
  }

  /** The request of this number has been answered at this time. */
  void answered(int number, long now) {
    if (number < nanos.length) {
      nanos[number] = now - arrived[number];
    }
  }

  /** How many there were, those that there was no room for among them. */
  int count() {
    return count;
  }

  /** Those that arrived this long, or longer, after the first one. */
  Served from(int seconds) {
    int first = numberAfter(seconds * NANOS_PER_SECOND);
    Served later = new Served(remembered() - first);
    later.count = remembered() - first;
    System.arraycopy(arrived, first, later.arrived, 0, later.count);
    System.arraycopy(nanos, first, later.nanos, 0, later.count);
    return later;
  }

  /** How long each that was answered waited for that, in nanoseconds. */
  Distribution waits() {
    return Distribution.of(
        Arrays.stream(nanos, 0, remembered()).filter(wait -> wait > 0).toArray());
  }

  /**
   * How long each arrived after its time, in nanoseconds: the n-th of even arrivals is due n times
   * 1/rate after the first. That begins at such a time that a hundredth are early.
   */
  Distribution lags(int rate) {
    long[] behind =
        IntStream.range(0, remembered())
            .mapToLong(i -> arrived[i] - arrived[0] - i * NANOS_PER_SECOND / rate)
            .sorted()
            .toArray();
    long early = behind[(int) (behind.length * EARLY_PERCENT / 100)];
    return Distribution.of(LongStream.of(behind).map(lag -> Math.max(0, lag - early)).toArray());
  }

  /** How many arrived in each whole window of this length, from the first one on. */
  long[] counts(long windowNanos) {
    int windows = Math.toIntExact((arrived[remembered() - 1] - arrived[0]) / windowNanos);
    long[] counts = new long[windows];
    for (int i = 0; i < remembered(); i++) {
      long window = (arrived[i] - arrived[0]) / windowNanos;
      if (window < windows) {
        counts[(int) window]++;
      }
    }
    return counts;
  }

  /** Requests per second, from the first one to the last. */
  double rate() {
    return (double) (remembered() - 1)
        * NANOS_PER_SECOND
        / (arrived[remembered() - 1] - arrived[0]);
  }

  private int numberAfter(long elapsed) {
    int number = 0;
    while (number < remembered() && arrived[number] - arrived[0] < elapsed) {
      number++;
    }
    return number;
  }

  private int remembered() {
    return Math.min(count, arrived.length);
  }
}
