package io.katydid.run;

import io.katydid.api.load.Schedule;
import java.util.random.RandomGenerator;

/**
 * When the iterations of an open workload are due, one after the other: a value of the schedule and
 * its randomness, not of what the load does meanwhile.
 */
final class ArrivalSchedule {

  private final Schedule.Open schedule;
  private final RandomGenerator random;
  private final long start;
  private long count;
  private double elapsed;
  private long next;

  ArrivalSchedule(Schedule.Open schedule, RandomGenerator random, long start) {
    this.schedule = schedule;
    this.random = random;
    this.start = start;
    advance();
  }

  /** When the next iteration is due. */
  long next() {
    return next;
  }

  /** Goes on to the one after it. */
  void advance() {
    count++;
    elapsed = schedule.next(count, elapsed, random);
    next = Clock.later(start, (long) elapsed);
  }
}
