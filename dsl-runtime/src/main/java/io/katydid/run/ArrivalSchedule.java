package io.katydid.run;

import io.katydid.api.Arrivals;
import io.katydid.api.load.Schedule;
import java.util.random.RandomGenerator;

/**
 * When the iterations of an open workload are due, one after the other: a value of the schedule and
 * its randomness, not of what the load does meanwhile.
 */
final class ArrivalSchedule {

  private final Schedule.Arriving schedule;
  private final RandomGenerator random;
  private final long start;
  private double iterations;
  private long next;

  ArrivalSchedule(Schedule.Arriving schedule, RandomGenerator random, long start) {
    this.schedule = schedule;
    this.random = random;
    this.start = start;
    advance();
  }

  /** From when on iterations are due. */
  long start() {
    return start;
  }

  /** When the next iteration is due. */
  long next() {
    return next;
  }

  /**
   * Goes on to the one after it. A Poisson process of any rate is one of the rate 1 in the time in
   * which so many are expected.
   */
  void advance() {
    iterations += schedule.arrivals() == Arrivals.EVEN ? 1 : random.nextExponential();
    next = Clock.later(start, (long) schedule.nanosOf(iterations));
  }
}
