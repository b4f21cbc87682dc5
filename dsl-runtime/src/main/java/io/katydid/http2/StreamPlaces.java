package io.katydid.http2;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The places for streams on one connection, as many as the server allows at once (RFC 9113, section
 * 5.1.2). Thread-safe.
 */
final class StreamPlaces {

  /** As long as the server has not given its limit (RFC 9113, section 6.5.2). */
  private static final int FIRST_LIMIT = 100;

  private final AtomicInteger taken = new AtomicInteger();
  private volatile int limit = FIRST_LIMIT;

  /** Used by the one who reads. */
  private boolean isLimited;

  /** Takes one, if one is free; returns whether one was. */
  boolean take() {
    int known = taken.get();
    while (known < limit) {
      if (taken.compareAndSet(known, known + 1)) {
        return true;
      }
      known = taken.get();
    }
    return false;
  }

  /** Gives one back; returns whether none is taken any more. */
  boolean giveBack() {
    return taken.decrementAndGet() == 0;
  }

  int taken() {
    return taken.get();
  }

  /** Whether one is free. */
  boolean isFree() {
    return taken.get() < limit;
  }

  /** Whether more are taken than the server allows by now. */
  boolean isExceeded() {
    return taken.get() > limit;
  }

  /** Whether the server allows none at all. */
  boolean isNone() {
    return limit == 0;
  }

  /** The server allows so many. */
  void limit(int most) {
    isLimited = true;
    limit = most;
  }

  /** The first settings of the server have come: without a limit among them, there is none. */
  void hasSettings() {
    if (!isLimited) {
      limit = Integer.MAX_VALUE;
    }
  }
}
