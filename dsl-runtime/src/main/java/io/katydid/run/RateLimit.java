package io.katydid.run;

import io.katydid.api.Rate;
import java.util.Arrays;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many iterations the users of a closed load start per time at most: each start is at least so
 * far from the one before. Thread-safe.
 */
final class RateLimit {

  /** As many as there are. */
  static final RateLimit NONE = new RateLimit(0, new double[] {1}, 0, Long.MIN_VALUE);

  private final double allNanos;
  private final double[] parts;
  private final int index;
  private final AtomicLong next;

  /** Turns of users that ended before they came. */
  private final NavigableSet<Long> returned = new ConcurrentSkipListSet<>();

  private volatile long distanceNanos;

  private RateLimit(double allNanos, double[] parts, int index, long first) {
    this.allNanos = allNanos;
    this.parts = parts;
    this.index = index;
    this.next = new AtomicLong(first);
    this.distanceNanos = distance();
  }

  /** At most this rate. */
  static RateLimit of(Rate most) {
    return new RateLimit(1e9 / most.perSecond(), new double[] {1}, 0, Long.MIN_VALUE);
  }

  /**
   * The part of this rate that a share has: in proportion to its users, and so that the turns of
   * all are not at the same time.
   *
   * @param users of each share; of one without users, there may be some later
   * @param start of the run
   */
  static RateLimit of(Rate most, long[] users, Share share, long start) {
    if (share.isWhole()) {
      return of(most);
    }
    double[] weights = Arrays.stream(users).mapToDouble(it -> Math.max(1, it)).toArray();
    double all = Arrays.stream(weights).sum();
    double[] parts = Arrays.stream(weights).map(it -> it / all).toArray();
    double before = Arrays.stream(parts, 0, share.index()).sum();
    double nanos = 1e9 / most.perSecond();
    long first = start + Math.round(nanos / parts[share.index()] * before);
    return new RateLimit(nanos, parts, share.index(), first);
  }

  /** From now on, the part of another engine is divided; where there is no limit, there is none. */
  synchronized void takeOver(TakeOver takeOver) {
    if (parts.length == 1) {
      return;
    }
    double each = parts[takeOver.lost()] / takeOver.heirs().size();
    parts[takeOver.lost()] = 0;
    takeOver.heirs().forEach(heir -> parts[heir] += each);
    distanceNanos = distance();
  }

  private long distance() {
    return (long) Math.ceil(allNanos / parts[index]);
  }

  /** Takes the next turn, which is now or later, and returns when it is. */
  long take(long now) {
    Long early = returned.pollFirst();
    while (early != null) {
      if (early >= now) {
        return early;
      }
      early = returned.pollFirst();
    }
    return takeNext(now);
  }

  /** Gives back a turn that was not used; another user has it, unless it is too late for that. */
  void giveBack(long turn) {
    returned.add(turn);
  }

  private long takeNext(long now) {
    long turn = next.get();
    while (!next.compareAndSet(turn, after(Math.max(turn, now)))) {
      turn = next.get();
    }
    return Math.max(turn, now);
  }

  /** The clock may be anywhere, and be overrun by what is slower than once in its range. */
  private long after(long turn) {
    long after = turn + distanceNanos;
    return after < turn ? Clock.NEVER : after;
  }

  /** This schedule of a user within the limit. */
  IterationSchedule on(IterationSchedule own, UserParking user) {
    return this == NONE ? own : new LimitedSchedule(own, this, user);
  }
}
