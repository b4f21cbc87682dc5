package io.katydid.run;

import io.katydid.api.Arrivals;
import io.katydid.api.load.Curve;
import io.katydid.api.load.Schedule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * When the iterations of an open workload are due, one after the other: a value of the schedule and
 * its randomness, not of what the load does meanwhile.
 */
final class ArrivalSchedule {

  /** Longer than any run. */
  private static final long FOREVER = Duration.ofDays(100 * 365).toNanos();

  private Schedule.Arriving schedule;
  private final RandomGenerator random;
  private long start;
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
    setNext();
  }

  private void setNext() {
    next = iterations > 0 ? Clock.later(start, (long) schedule.nanosOf(iterations)) : start;
  }

  /**
   * Changes the rate from this time on. What is left until the next arrival, in arrivals that are
   * expected, stays: even ones go on in their phase, and those of a Poisson process have no memory.
   * Those that were due before are due now. Before its start there are no arrivals, and they start
   * with the change.
   *
   * @param perSecond the rate that it is to be
   * @param overNanos in which time it goes there, evenly; 0 for at once
   */
  void change(double perSecond, long overNanos, long now) {
    long elapsed = now - start;
    boolean isStarted = elapsed >= 0;
    double left = isStarted ? iterations - schedule.expected(elapsed) : iterations;
    List<Curve.Piece> pieces = new ArrayList<>();
    if (overNanos > 0) {
      pieces.add(new Curve.Piece(0, overNanos, isStarted ? schedule.rate(elapsed) : 0, perSecond));
    }
    pieces.add(new Curve.Piece(overNanos, overNanos + FOREVER, perSecond, perSecond));
    schedule =
        new Schedule.ArrivalStages(new Curve(pieces), schedule.arrivals(), schedule.maxUsers());
    start = now;
    iterations = left;
    setNext();
  }
}
