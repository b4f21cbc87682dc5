package io.katydid.run;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What the users of one scenario have in common, and how their starts went. Thread-safe. */
final class Cohort {

  final String scenario;
  final long seed;
  final int userCount;
  private final AtomicInteger ready = new AtomicInteger();
  private final AtomicInteger startFailures = new AtomicInteger();
  private final AtomicReference<@Nullable Throwable> startFailure = new AtomicReference<>();

  /** That of a scenario without users. */
  Cohort(ScenarioPlan plan) {
    this.scenario = plan.name();
    this.seed = plan.seed();
    this.userCount = plan.schedule().mostUsers();
  }

  /** A user has started before the load ended, or by ending it. */
  void becameReady() {
    ready.incrementAndGet();
  }

  /**
   * A user could not start.
   *
   * @param first whether it did not take the place of one that had started, here or in another
   *     engine
   */
  void failedToStart(Throwable error, boolean first) {
    if (first) {
      startFailure.compareAndSet(null, error);
      startFailures.incrementAndGet();
    } else {
      ready.decrementAndGet();
    }
  }

  /**
   * How many users had started before the end of the load, and could be replaced whenever they were
   * to be.
   */
  int ready() {
    return Math.max(0, ready.get());
  }

  int startFailures() {
    return startFailures.get();
  }

  /** The first of the errors that kept users from starting, but for those that were to replace. */
  @Nullable Throwable startFailure() {
    return startFailure.get();
  }
}
