package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Arrivals;
import io.katydid.api.load.Schedule;
import io.katydid.health.ResourceWatch;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.store.RunEnd;
import io.katydid.store.RunOutcome;
import io.katydid.store.RunTotals;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class RehearsalTest {

  private static final Duration LENGTH = Duration.ofMillis(500);

  /**
   * A clock whose time is over when users have looked at it so often that they have done enough.
   * Until then, it passes only where they and their arrivals wait for it, and never so far that a
   * request could expire, however long a busy machine lets its user wait.
   */
  private static final class EnoughClock implements Clock {

    private static final int ENOUGH = 4_000;

    private final Thread coordinator = Thread.currentThread();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicLong waited = new AtomicLong();

    @Override
    public long nanoTime() {
      if (Thread.currentThread().isVirtual()) {
        looks.incrementAndGet();
      }
      return waited.get() + (looks.get() > ENOUGH ? LENGTH.toNanos() : 0);
    }

    @Override
    public void parkUntil(long deadline) {
      long longest = LENGTH.toNanos() / 2;
      if (Thread.currentThread().equals(coordinator) || deadline > longest) {
        LockSupport.parkNanos(1_000_000);
      } else {
        waited.accumulateAndGet(deadline, Math::max);
      }
    }
  }

  static Stream<Schedule> workloads() {
    return Stream.of(new Schedule.Closed(2, 1e6), new Schedule.Open(10_000, Arrivals.POISSON, 2));
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void run_anyWorkload_makesRequestsOfWhichOneFails(Schedule workload) {
    RunTotals totals = new RunTotals();
    RunEnd end =
        Rehearsal.run(
            workload, LENGTH, new EnoughClock(), ResourceWatch.NONE, Totalling.to(totals));
    RunOutcome outcome = totals.outcome(end);

    Snapshot kept = outcome.kept();
    assertThat(kept.requests())
        .extracting(RequestSnapshot::name)
        .contains("GET /items/{id}", "POST /items/");
    assertThat(kept.total().responseTime().count()).isGreaterThan(100);
    assertThat(kept.groups())
        .extracting(ErrorGroup::message)
        .singleElement()
        .asString()
        .startsWith("as rehearsed");
    assertThat(kept.errors()).isZero();
    assertThat(kept.connections().opened()).isEqualTo(outcome.spawned());
    assertThat(outcome.stopReason()).isEqualTo("run time over");
    assertThat(outcome.runErrors()).isEmpty();
  }

  @Test
  void run_interrupted_endsAndLeavesTheInterrupt() {
    Thread.currentThread().interrupt();
    try {
      Rehearsal.run(
          new Schedule.Closed(2, 1e6),
          LENGTH,
          Clock.SYSTEM,
          ResourceWatch.NONE,
          EngineListener.NONE);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
