package io.katydid.run;

/**
 * What goes on from the first user of a run to the last, whether or not there is load: requests
 * expire, intervals end, and interrupts are noticed. Used by the thread that coordinates the run.
 */
final class Housekeeping {

  /** Expired requests are looked for this often, and where connections are many, less often. */
  static final long INTERVAL = 20_000_000L;

  private final Population population;
  private final IntervalReader intervals;
  private boolean interrupted;

  Housekeeping(Population population, IntervalReader intervals) {
    this.population = population;
    this.intervals = intervals;
  }

  /** Does what is due by now. */
  void tick(long now) {
    population.httpClients.expireOverdue(now);
    population.correlations.expireOverdue(now);
    intervals.take(now);
  }

  /** When the next tick is due, at the latest. */
  long next() {
    return Math.min(intervals.next(), population.clock.nanoTime() + INTERVAL);
  }

  /** Whether the thread has been interrupted since the last call; clears its interrupt status. */
  boolean takeInterrupt() {
    boolean now = Thread.interrupted();
    interrupted |= now;
    return now;
  }

  /** Whether the thread was interrupted in this run. */
  boolean wasInterrupted() {
    return interrupted;
  }
}
