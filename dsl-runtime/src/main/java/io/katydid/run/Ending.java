package io.katydid.run;

import java.time.Duration;
import java.util.function.LongPredicate;
import java.util.function.Supplier;

/**
 * The end of a run: users may end their tasks; those who do not are cut off. Used by the thread
 * that coordinates the run.
 */
final class Ending implements AutoCloseable {

  /** For users who are cut off; those who take longer cannot be ended. */
  private static final Duration LAST_WAIT = Duration.ofSeconds(5);

  /** Where responses have no grace period: what was sent later may well have been answered. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final Population population;
  private final RunningScenarios scenarios;
  private final Housekeeping housekeeping;
  private boolean drained;
  private Duration patience = Duration.ZERO;
  private Duration gracePeriod = Duration.ZERO;
  private double userNanos;

  Ending(Population population, RunningScenarios scenarios, Housekeeping housekeeping) {
    this.population = population;
    this.scenarios = scenarios;
    this.housekeeping = housekeeping;
  }

  /** Ends the load: users end after what they are doing. */
  void stopUsers() {
    scenarios.stop();
    population.stop();
    scenarios.wake();
  }

  /**
   * Lets the users end their tasks, unless the thread is interrupted.
   *
   * @param gracePeriod how long it waits for them; may become less meanwhile
   * @param timeOver whether the load has lasted as long as it was to: what has no response when the
   *     grace period ends has failed then
   */
  void drain(Supplier<Duration> gracePeriod, boolean timeOver) {
    userNanos = population.recorder.userNanos(population.clock.nanoTime());
    if (!housekeeping.wasInterrupted()) {
      awaitUsers(gracePeriod, this::isDraining);
      housekeeping.takeInterrupt();
    }
    drained = timeOver && !housekeeping.wasInterrupted() && !population.runErrors.wereNoticed();
    this.gracePeriod = gracePeriod.get();
    patience = this.gracePeriod.isPositive() ? Duration.ZERO : PATIENCE;
    if (drained) {
      long owed = population.loadEnd() - patience.toNanos();
      population.correlations.giveUp(population.clock.nanoTime(), owed);
    }
  }

  private boolean isDraining(long now) {
    housekeeping.tick(now);
    population.lastReceipts.check(population.running());
    return !housekeeping.takeInterrupt();
  }

  /**
   * Cuts off the users there are, and closes what they used. No more is sent from then on, whatever
   * has happened before. Frames are not taken any more.
   */
  @Override
  public void close() {
    stopUsers();
    if (population.running() > 0) {
      endRecording(population.clock.nanoTime());
      scenarios.cutOff();
      awaitUsers(() -> LAST_WAIT, this::isEnding);
      population.unfinished.report(population.recorder, population.runErrors, userNanos);
    }
    scenarios.settle(population.clock.nanoTime());
    population.correlations.settle(population.clock.nanoTime(), population.runErrors);
    population.httpClients.close();
    population.starvationGuard.end();
  }

  /** An interrupt does not cut this wait short: there is nothing left to be ended sooner. */
  private boolean isEnding(long now) {
    population.httpClients.expireOverdue(now);
    housekeeping.takeInterrupt();
    return true;
  }

  /** A run that is stopped before its time does not wait for responses. */
  private void endRecording(long now) {
    if (drained) {
      population.recorder.giveUp(now, patience.toNanos());
      population.unfinished.cutOff(now, gracePeriod);
    } else {
      population.recorder.cutOff(now);
    }
  }

  private void awaitUsers(Supplier<Duration> longest, LongPredicate goesOn) {
    Clock clock = population.clock;
    long begin = clock.nanoTime();
    long now = begin;
    while (population.running() > 0 && now - begin < longest.get().toNanos() && goesOn.test(now)) {
      clock.parkUntil(Math.min(begin + longest.get().toNanos(), now + Housekeeping.INTERVAL));
      now = clock.nanoTime();
    }
  }
}
