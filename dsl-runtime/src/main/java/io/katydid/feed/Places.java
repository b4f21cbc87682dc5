package io.katydid.feed;

import java.util.BitSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The places of users who share no row, from 0: each has one of its own while there are rows for
 * it, and else that of a user that has ended. Thread-safe.
 */
final class Places {

  /** In place of one: users that are to end have all of them, and have not left yet. */
  static final int NONE_YET = -1;

  private final long rows;
  private final int users;
  private final boolean areAll;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition someLeft = lock.newCondition();
  private final BitSet taken = new BitSet();
  private final BitSet left = new BitSet();

  /**
   * Those of so many rows.
   *
   * @param users how many have places, at most at the same time
   * @param areAll whether no other engine has some of these users
   */
  Places(long rows, int users, boolean areAll) {
    this.rows = rows;
    this.users = users;
    this.areAll = areAll;
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

  /**
   * The place of a user of this block that takes no other's place: of its number, unless somebody
   * has it, or there is none; or {@link #NONE_YET}. Those of users that another engine has are not
   * known, and not taken.
   */
  int take(int number, Block own) {
    lock.lock();
    try {
      int place = own.first() + number;
      if (number < own.count() && place < rows && !taken.get(place)) {
        return takeFresh(place);
      }
      int fresh = taken.nextClearBit(own.first());
      if (areAll && fresh < Math.min(own.end(), rows)) {
        return takeFresh(fresh);
      }
      int again = nextLeft(own);
      if (again >= 0) {
        return takeAgain(again);
      }
      return beyond(place);
    } finally {
      lock.unlock();
    }
  }

  /** One that has no row, as there are fewer of them than users; or that of another scenario. */
  private int beyond(int place) {
    int free = areAll ? taken.nextClearBit(0) : users + place;
    return free < users || rows < users ? takeFresh(free) : NONE_YET;
  }

  /** The place of the next user that leaves, which is waited for. */
  int await(Block own) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      int again = nextLeft(own);
      while (again < 0) {
        someLeft.await();
        again = nextLeft(own);
      }
      return takeAgain(again);
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
      return left.get(place) ? takeAgain(place) : take(number, own);
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
      someLeft.signal();
    } finally {
      lock.unlock();
    }
  }
}
