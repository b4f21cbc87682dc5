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
  private final BitSet taken = new BitSet();
  private final BitSet left = new BitSet();

  Places(long rows) {
    this.rows = rows;
  }

  /**
   * Those of the users of one scenario.
   *
   * @param first of them
   * @param count how many there are
   */
  record Block(int first, int count) {

    int end() {
      return first + count;
    }
  }

  /** The place of a user of this block that takes no other's place. */
  int take(Block own) {
    lock.lock();
    try {
      int fresh = taken.nextClearBit(own.first());
      if (fresh < Math.min(own.end(), rows)) {
        return takeFresh(fresh);
      }
      int again = nextLeft(own);
      return again < 0 ? takeFresh(taken.nextClearBit(0)) : takeAgain(again);
    } finally {
      lock.unlock();
    }
  }

  /**
   * The place of a user that comes after one of this number of its block, which had the place of
   * this number if all users were made in order: its own again, whoever has left since.
   */
  int takeOver(int number, Block own) {
    lock.lock();
    try {
      int place = own.first() + number;
      return left.get(place) ? takeAgain(place) : take(own);
    } finally {
      lock.unlock();
    }
  }

  /** One of the block, if there is one. */
  private int nextLeft(Block own) {
    int place = left.nextSetBit(own.first());
    return place < 0 || place >= own.end() ? left.nextSetBit(0) : place;
  }

  private int takeFresh(int place) {
    taken.set(place);
    return place;
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
