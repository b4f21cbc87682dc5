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

  /** As {@link OwnSlots#placed}. */
  void placed(int place) {
    own.placed(place);
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
      if (present > mostPresent) {
        mostPresent = present;
        next = Math.max(next, own.from(now));
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
   * Takes all that are left, and returns when the first is, or was, due: never, if taken before.
   */
  long takeRest() {
    lock.lock();
    try {
      long rest = next;
      next = Clock.NEVER;
      return rest;
    } finally {
      lock.unlock();
    }
  }

  /** Gives back a slot for which no iteration was started. */
  void giveBack(long due) {
    lock.lock();
    try {
      returned.add(due);
    } finally {
      lock.unlock();
    }
  }
}
