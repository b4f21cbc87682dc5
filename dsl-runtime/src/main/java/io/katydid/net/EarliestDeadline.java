package io.katydid.net;

import java.util.concurrent.atomic.AtomicLong;

/**
 * When the first of many {@linkplain Deadline deadlines} passes, at the earliest: until then, none
 * of them need be looked at. Thread-safe.
 */
public final class EarliestDeadline {

  private final AtomicLong due = new AtomicLong(Deadline.NONE);

  /** There is a deadline at this time; most are later than one that is known. */
  void add(long nanoTime) {
    if (nanoTime < due.get()) {
      due.accumulateAndGet(nanoTime, Math::min);
    }
  }

  /**
   * Whether a deadline may have passed. If so, those that have not are to be added anew, by {@link
   * Deadline#expire}.
   */
  public boolean takePassed(long now) {
    boolean passed = due.get() <= now;
    if (passed) {
      due.set(Deadline.NONE);
    }
    return passed;
  }
}
