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
   * The place of a user that takes no other's place.
   *
   * @param most how many users there are at most at the same time
   */
  int take(int most) {
    lock.lock();
    try {
      int again = left.nextSetBit(0);
      return again < 0 || next < Math.min(most, rows) ? next++ : takeAgain(again);
    } finally {
      lock.unlock();
    }
  }

  /**
   * The place of a user that comes after one of this number, which had the place of this number if
   * all users were made in order: its own again, whoever has left since.
   */
  int takeOver(int number, int most) {
    lock.lock();
    try {
      return left.get(number) ? takeAgain(number) : take(most);
    } finally {
      lock.unlock();
    }
  }

  private int takeAgain(int place) {
    left.clear(place);
    return place;
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
