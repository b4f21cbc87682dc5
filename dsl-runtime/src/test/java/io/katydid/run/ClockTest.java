package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ClockTest {

  /** That of the system counts from anywhere, and may be negative, or about to become so. */
  @Test
  void nanoTime_ofThisMachine_countsFromNoEarlierThanTheStartOfTheJvm() {
    long now = Clock.SYSTEM.nanoTime();
    Duration jvm = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime() + 1);

    assertThat(now).isBetween(0L, jvm.toNanos());
  }

  @Test
  void later_beyondCounting_isNever() {
    assertThat(Clock.later(5, 7)).isEqualTo(12);
    assertThat(Clock.later(5, Long.MAX_VALUE - 5)).isEqualTo(Clock.NEVER);
    assertThat(Clock.later(5, Long.MAX_VALUE)).isEqualTo(Clock.NEVER);
    assertThat(Clock.later(Clock.NEVER, 1)).isEqualTo(Clock.NEVER);
  }
}
