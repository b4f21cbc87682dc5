package io.katydid.fleet;

import io.katydid.measure.DistributionSum;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.UserTimeBreakdown;
import io.katydid.measure.Work;
import io.katydid.run.Cut;
import io.katydid.store.Boundary;
import io.katydid.store.Completed;
import io.katydid.store.EncodedInterval;
import io.katydid.store.ScenarioEnd;
import io.katydid.store.WorkerClock;
import io.katydid.store.WorkerEnding;
import io.katydid.store.WorkerFacts;
import io.katydid.store.WorkerOutcome;
import java.util.List;

/** Adds up what one worker made. Not thread-safe. */
final class WorkerTotals {

  private static final long SECOND = 1_000_000_000L;

  private Completed requests = Completed.NONE;
  private Completed measures = Completed.NONE;
  private long windowNanos;
  private final DistributionSum lag = new DistributionSum();
  private UserTimeBreakdown spent = UserTimeBreakdown.NONE;
  private ResourceMetrics resources = ResourceMetrics.NONE;
  private long lastSecond;
  private int skipped;
  private long elapsedNanos;
  private List<Long> iterationsLeft = List.of();
  private boolean counted;
  private List<ScenarioEnd> scenarios = List.of();
  private boolean endedLoad;
  private long withoutUsersAt = -1;

  /**
   * Adds its next interval.
   *
   * @throws IllegalArgumentException if it is not readable
   */
  void add(EncodedInterval interval, Cut cut) {
    elapsedNanos = interval.elapsedNanos();
    iterationsLeft = cut.iterationsLeft();
    counted |= iterationsLeft.stream().anyMatch(left -> left > 0);
    scenarios = cut.scenarios();
    endedLoad |= cut.endsLoad();
    withoutUsersAt = cut.everyUserEnded() ? cut.nanos() : -1;
    if (interval.boundary() == Boundary.SECOND) {
      skipped += (int) ((cut.nanos() - lastSecond) / SECOND) - 1;
      lastSecond = cut.nanos();
    }
    if (!interval.warmingUp()) {
      addJudged(interval);
    }
  }

  private void addJudged(EncodedInterval interval) {
    interval.measured().addLagTo(lag);
    windowNanos += interval.windowNanos() - interval.idleNanos();
    spent = spent.plus(interval.spent());
    resources = resources.then(interval.resources());
    requests = requests.plus(interval.requests());
    measures = measures.plus(interval.measures());
  }

  /** Up to when it reported. */
  long elapsedNanos() {
    return elapsedNanos;
  }

  /** Whether its load has ended. */
  boolean hasEndedLoad() {
    return endedLoad;
  }

  /** Whether it had no user, and none to start, at its last cut, which was not before this time. */
  boolean isWithoutUsers(long since) {
    return withoutUsersAt >= since;
  }

  /** As in the last {@link Cut}. */
  List<Long> iterationsLeft() {
    return iterationsLeft;
  }

  /** Whether it has reported that there is a number of iterations. */
  boolean isCounted() {
    return counted;
  }

  /** As in the last {@link Cut}. */
  List<ScenarioEnd> scenarios() {
    return scenarios;
  }

  /** Whether it completed a request. */
  boolean hasRequests() {
    return requests.count() > 0;
  }

  /**
   * All of it, of the worker of this index.
   *
   * @param work that of all workers
   */
  WorkerOutcome outcome(
      int index, WorkerFacts facts, WorkerClock clock, WorkerEnding ending, Work work) {
    Completed completed = work == Work.REQUESTS ? requests : measures;
    return new WorkerOutcome(
        index + 1,
        facts,
        clock,
        completed.count(),
        completed.failures(),
        completed.drained(),
        windowNanos,
        lag.distribution(),
        spent,
        resources,
        skipped,
        ending);
  }
}
