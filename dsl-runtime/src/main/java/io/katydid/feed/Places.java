package io.katydid.feed;

import java.util.BitSet;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The places of users who share no row, from 0: each has one of its own while there are rows for
 * it, and else that of a user that has ended. Thread-safe.
 */
final class Places {

  private final long rows;
  private final ReentrantLock lock = new ReentrantLock();
  private final BitSet left = new BitSet();
  private int next;

  Places(long rows) {
    this.rows = rows;
  }

  /**
   * The place of a user that is made.
   *
   * @param most how many users there are at most at the same time
   */
  int take(int most) {
    lock.lock();
    try {
      int again = left.nextSetBit(0);
      if (again < 0 || next < Math.min(most, rows)) {
        return next++;
      }
      left.clear(again);
      return again;
    } finally {
      lock.unlock();
    }
  }

  /** The user of this place has ended. */
  void leave(int place) {
    lock.lock();
    try {
      left.set(place);
    } finally {
      lock.unlock();
    }
  }
}
