package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

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

  @Test
  void hold_always_makesRequestsThatSucceed() {
    Engine.Outcome outcome = Rehearsal.hold(new CountingClock(), Duration.ofMillis(50));

    Snapshot kept = outcome.kept();
    assertThat(kept.requests())
        .extracting(RequestSnapshot::name)
        .containsExactly("GET /items/{id}", "POST /items/");
    assertThat(kept.total().count()).isPositive();
    assertThat(kept.total().failures()).isZero();
    assertThat(kept.errors()).isZero();
    assertThat(kept.connections().opened()).isEqualTo(outcome.spawned());
    assertThat(outcome.stopReason()).isEqualTo("run time over");
    assertThat(outcome.spoilers()).isEmpty();
  }

  @Test
  void hold_interrupted_endsAndLeavesTheInterrupt() {
    Thread.currentThread().interrupt();
    try {
      Rehearsal.hold(Clock.SYSTEM, Duration.ofHours(1));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
