package io.katydid.run;

import io.katydid.api.Rate;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many iterations the users of a closed load start per time at most: each start is at least so
 * far from the one before. Thread-safe.
 */
final class RateLimit {

  /** As many as there are. */
  static final RateLimit NONE = new RateLimit(0);

  private final long distanceNanos;
  private final AtomicLong next = new AtomicLong(Long.MIN_VALUE);

  private RateLimit(long distanceNanos) {
    this.distanceNanos = distanceNanos;
  }

  /** At most this rate. */
  static RateLimit of(Rate most) {
    return new RateLimit((long) Math.ceil(1e9 / most.perSecond()));
  }

  /** Takes the next turn, which is now or later, and returns when it is. */
  long take(long now) {
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
