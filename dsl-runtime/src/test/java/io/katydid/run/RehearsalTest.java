package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Arrivals;
import io.katydid.health.Watch;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RehearsalTest {

  /** A clock of which each look takes a microsecond, so that a rehearsal ends by itself. */
  private static final class CountingClock implements Clock {

    private final AtomicLong now = new AtomicLong();

    @Override
    public long nanoTime() {
      return now.addAndGet(1_000);
    }

    @Override
    public void parkUntil(long deadline) {
      Thread.onSpinWait();
    }
  }

  static Stream<Workload> workloads() {
    return Stream.of(new Workload.Closed(2, 1e6), new Workload.Open(10_000, Arrivals.POISSON, 2));
  }

  @ParameterizedTest
  @MethodSource("workloads")
  void run_anyWorkload_makesRequestsThatSucceed(Workload workload) {
    Engine.Outcome outcome =
        Rehearsal.run(workload, Duration.ofMillis(50), new CountingClock(), Watch.NONE);

    Snapshot kept = outcome.kept();
    assertThat(kept.requests())
        .extracting(RequestSnapshot::name)
        .contains("GET /items/{id}", "POST /items/");
    assertThat(kept.total().count()).isPositive();
    assertThat(kept.total().failures()).isZero();
    assertThat(kept.errors()).isZero();
    assertThat(kept.connections().opened()).isEqualTo(outcome.spawned());
    assertThat(outcome.stopReason()).isEqualTo("run time over");
    assertThat(outcome.spoilers()).isEmpty();
  }

  @Test
  void run_interrupted_endsAndLeavesTheInterrupt() {
    Thread.currentThread().interrupt();
    try {
      Rehearsal.run(new Workload.Closed(2, 1e6), Duration.ofHours(1), Clock.SYSTEM, Watch.NONE);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
