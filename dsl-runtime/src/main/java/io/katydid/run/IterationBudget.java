package io.katydid.run;

import io.katydid.api.load.Limit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * How many iterations the users of an engine may still begin: of all together, or of each.
 * Thread-safe.
 */
final class IterationBudget {

  /** That of a run without a number of iterations. */
  static final IterationBudget UNBOUNDED =
      new IterationBudget(Long.MAX_VALUE, Long.MAX_VALUE, false, () -> {});

  private final long perUser;
  private final boolean countsEnded;
  private final Runnable usedUp;
  private final AtomicLong begun = new AtomicLong();
  private final LongAdder ended = new LongAdder();

  /** It grows if the share of another engine is taken over. */
  private volatile long total;

  private IterationBudget(long total, long perUser, boolean countsEnded, Runnable usedUp) {
    this.total = total;
    this.perUser = perUser;
    this.countsEnded = countsEnded;
    this.usedUp = usedUp;
  }

  /**
   * That of an engine.
   *
   * @param users those that it has
   * @param share that it makes
   * @param usedUp is run when the last iteration begins, by the thread of its user
   */
  static IterationBudget of(Limit limit, OwnUsers users, Share share, Runnable usedUp) {
    boolean isPart = !share.isWhole();
    return switch (limit) {
      case Limit.Time it -> UNBOUNDED;
      case Limit.Iterations it ->
          new IterationBudget(users.part(it.count()), Long.MAX_VALUE, isPart, usedUp);
      case Limit.IterationsPerUser it ->
          new IterationBudget((long) it.count() * users.own(), it.count(), isPart, usedUp);
    };
  }

  /** Whether there is a number of iterations. */
  boolean isBounded() {
    return total < Long.MAX_VALUE;
  }

  /** Whether each user has a number of its own. */
  boolean isPerUser() {
    return perUser < Long.MAX_VALUE;
  }

  /** How many each user may begin. */
  long perUser() {
    return perUser;
  }

  /** Whether the last iteration has begun. */
  boolean isUsedUp() {
    return begun.get() >= total;
  }

  /** How many iterations there are in all. */
  long total() {
    return total;
  }

  /** How many of them have not begun; 0 if there is no number of them. */
  long notBegun() {
    return isBounded() ? Math.max(0, total - begun.get()) : 0;
  }

  /** How many have not ended, if others may have to make them; 0 if there is no number of them. */
  long notEnded() {
    return countsEnded ? Math.max(0, total - ended.sum()) : notBegun();
  }

  /** So many more, of an engine that was lost. */
  @SuppressWarnings("NonAtomicVolatileUpdate") // one thread adds at a time
  void add(long iterations) {
    total += iterations;
  }

  /** Takes one; false if there is none left. Who gets none takes none that is added later. */
  private boolean take() {
    long number;
    long most;
    do {
      number = begun.get();
      most = total;
      if (number >= most) {
        return false;
      }
    } while (!begun.compareAndSet(number, number + 1));
    if (number + 1 == most) {
      usedUp.run();
    }
    return true;
  }

  /** What one user may take of it. */
  OfUser ofUser() {
    return new OfUser(perUser);
  }

  /** What one user may take of it that has only so many left. */
  OfUser ofUser(long left) {
    return new OfUser(left);
  }

  /** The iterations of one user, and of those that replace it. Used by one thread at a time. */
  final class OfUser {

    private long left;
    private boolean isBegun;

    private OfUser(long left) {
      this.left = left;
    }

    /** Whether the user has none left to begin. */
    boolean isUsedUp() {
      return left == 0 || IterationBudget.this.isUsedUp();
    }

    /** Begins an iteration; false if there is none left. */
    boolean begin() {
      if (isUsedUp()) {
        return false;
      }
      if (!isBounded()) {
        return true;
      }
      isBegun = take();
      left -= isBegun ? 1 : 0;
      return isBegun;
    }

    /** The one that it has begun, if there is one, has ended. */
    void end() {
      if (isBegun) {
        isBegun = false;
        if (countsEnded) {
          ended.increment();
        }
      }
    }
  }
}
