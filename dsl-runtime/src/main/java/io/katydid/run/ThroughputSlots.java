package io.katydid.run;

import io.katydid.api.plan.Pace;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;

/**
 * When the iterations of a user class are due that has a constant throughput: at equal distances,
 * from when its first user is ready. Its users take one such slot after the other.
 *
 * <p>Thread-safe.
 */
final class ThroughputSlots {

  private final OwnSlots own;
  private final LongConsumer skipped;
  private final ReentrantLock lock = new ReentrantLock();

  /** Slots of users that ended before they were due. */
  private final Queue<Long> returned = new PriorityQueue<>();

  private long next;
  private int present;
  private int mostPresent;

  /** Whether its first user is still to come, or the next one after a time without places. */
  private boolean idle = true;

  /**
   * The slots of one class.
   *
   * @param own those of the engine
   * @param skipped is given how many iterations were left out
   */
  ThroughputSlots(OwnSlots own, LongConsumer skipped) {
    this.own = own;
    this.skipped = skipped;
  }

  Pace pace() {
    return own.pace();
  }

  /** As {@link OwnSlots#plan}. */
  void plan(int users) {
    own.plan(users);
  }

  /** As {@link OwnSlots#placed}. Without places, nothing is owed any more. */
  void placed(int count) {
    lock.lock();
    try {
      own.placed(count);
      idle |= own.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** As {@link OwnSlots#takeOver}. */
  void takeOver(TakeOver takeOver) {
    own.takeOver(takeOver);
  }

  /**
   * One more user is there. If there have never been so many, nothing is owed from before: the load
   * was still starting.
   */
  void join(long now) {
    lock.lock();
    try {
      present++;
      if (idle) {
        idle = own.isEmpty();
        returned.clear();
        next = own.from(now);
        mostPresent = present;
      } else if (present > mostPresent) {
        next = Math.max(next, own.from(now));
        mostPresent = present;
      }
    } finally {
      lock.unlock();
    }
  }

  /** A user that had joined has left. */
  void leave() {
    lock.lock();
    try {
      present--;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes the next slot, and returns when it is, or was, due. One that was given back, and that
   * nobody took in time, is due now: its user was stopped, which is no delay by the target.
   */
  long take(long now) {
    lock.lock();
    try {
      Long early = returned.poll();
      while (early != null && own.skips() && early < now) {
        skipped.accept(1);
        early = returned.poll();
      }
      return early == null ? takeNext(now) : Math.max(early, now);
    } finally {
      lock.unlock();
    }
  }

  private long takeNext(long now) {
    skipOverdue(now);
    long due = next;
    next = own.after(next);
    return due;
  }

  private void skipOverdue(long now) {
    long overdue = 0;
    for (; own.skips() && next < now; next = own.after(next)) {
      overdue++;
    }
    if (overdue > 0) {
      skipped.accept(overdue);
    }
  }

  /**
   * Takes all that are left, and returns when the first is, or was, due: never, if taken before, or
   * without places.
   */
  long takeRest() {
    lock.lock();
    try {
      long rest = idle ? Clock.NEVER : next;
      next = Clock.NEVER;
      return rest;
    } finally {
      lock.unlock();
    }
  }

  /** Gives back a slot for which no iteration was started; without places, there was none. */
  void giveBack(long due) {
    if (due == Clock.NEVER) {
      return;
    }
    lock.lock();
    try {
      returned.add(due);
    } finally {
      lock.unlock();
    }
  }
}
