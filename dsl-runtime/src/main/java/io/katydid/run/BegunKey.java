package io.katydid.run;

import java.util.concurrent.atomic.AtomicInteger;

/** A key that one user has begun, until all have ended it or its time is over. Thread-safe. */
final class BegunKey {

  private static final int OVER = -1;

  final Object key;
  final long start;
  final long longestNanos;
  final long due;
  private final int receivers;
  private final AtomicInteger received = new AtomicInteger();

  /**
   * A key.
   *
   * @param longestNanos how long it may take
   * @param receivers how many will end it; 0 if that is not known
   */
  BegunKey(Object key, long start, long longestNanos, int receivers) {
    this.key = key;
    this.start = start;
    this.longestNanos = longestNanos;
    this.due = Clock.later(start, longestNanos);
    this.receivers = receivers;
  }

  /** Ends it once; returns whether there was somebody left to do so. */
  boolean end() {
    int before = received.getAndUpdate(it -> isOpen(it) ? it + 1 : it);
    return isOpen(before);
  }

  private boolean isOpen(int count) {
    return count != OVER && (receivers == 0 || count < receivers);
  }

  /** Whether all have ended it who are known to. */
  boolean isComplete() {
    return receivers > 0 && received.get() == receivers;
  }

  /** Whether somebody has not ended it who is to, as far as is known. */
  boolean isMissed() {
    int count = received.get();
    return receivers == 0 ? count == 0 : isOpen(count);
  }

  /** Ends its time, once; returns by how many it was not received who were to. */
  int expire() {
    int count = received.getAndSet(OVER);
    if (count == OVER) {
      return 0;
    }
    return receivers == 0 ? (count == 0 ? 1 : 0) : receivers - count;
  }
}
