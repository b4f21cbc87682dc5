package io.katydid.run;

import io.katydid.api.Arrivals;
import java.util.random.RandomGenerator;

/**
 * When the iterations of an open workload are due, one after the other: a value of the workload and
 * its randomness, not of what the load does meanwhile.
 */
final class ArrivalSchedule {

  private final Workload.Open workload;
  private final RandomGenerator random;
  private final long start;
  private long count;
  private double elapsed;
  private long next;

  ArrivalSchedule(Workload.Open workload, RandomGenerator random, long start) {
    this.workload = workload;
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
    double mean = 1e9 / workload.perSecond();
    count++;
    elapsed =
        workload.arrivals() == Arrivals.EVEN
            ? count * mean
            : elapsed + random.nextExponential() * mean;
    next = Clock.later(start, (long) elapsed);
  }
}
