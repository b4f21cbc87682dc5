package io.katydid.run;

import io.katydid.api.load.Limit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many iterations the users of a run may still begin: of all together, or of each. Thread-safe.
 */
final class IterationBudget {

  /** That of a run without a number of iterations. */
  static final IterationBudget UNBOUNDED =
      new IterationBudget(Long.MAX_VALUE, Long.MAX_VALUE, () -> {});

  private final long total;
  private final long perUser;
  private final Runnable usedUp;
  private final AtomicLong begun = new AtomicLong();

  private IterationBudget(long total, long perUser, Runnable usedUp) {
    this.total = total;
    this.perUser = perUser;
    this.usedUp = usedUp;
  }

  /**
   * That of a run.
   *
   * @param users how many there are
   * @param usedUp is run when the last iteration begins, by the thread of its user
   */
  static IterationBudget of(Limit limit, int users, Runnable usedUp) {
    return switch (limit) {
      case Limit.Time it -> UNBOUNDED;
      case Limit.Iterations it -> new IterationBudget(it.count(), Long.MAX_VALUE, usedUp);
      case Limit.IterationsPerUser it ->
          new IterationBudget((long) it.count() * users, it.count(), usedUp);
    };
  }

  /** Whether there is a number of iterations. */
  boolean isBounded() {
    return total < Long.MAX_VALUE;
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

  /** What one user may take of it. */
  Share share() {
    return new Share();
  }

  /** The iterations of one user, and of those that replace it. Used by one thread at a time. */
  final class Share {

    private long left = perUser;

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
      long number = begun.incrementAndGet();
      if (number == total) {
        usedUp.run();
      }
      left--;
      return number <= total;
    }
  }
}
