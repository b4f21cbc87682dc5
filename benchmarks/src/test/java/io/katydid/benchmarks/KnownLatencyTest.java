package io.katydid.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class KnownLatencyTest {

  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1000 * MILLI;

  @Test
  void uniform_manyRequests_takeFrom5To15Millis() {
    TimedServer.Timing timing = KnownLatency.UNIFORM.timing(1, 0);
    assertThat(LongStream.range(0, 10_000).map(arrived -> timing.end(arrived) - arrived))
        .allSatisfy(wait -> assertThat(wait).isBetween(5 * MILLI, 15 * MILLI));
  }

  @Test
  void bimodal_manyRequests_aTenthIsSlow() {
    TimedServer.Timing timing = KnownLatency.BIMODAL.timing(1, 0);
    long slow =
        LongStream.range(0, 10_000)
            .filter(arrived -> timing.end(arrived) - arrived == 50 * MILLI)
            .count();
    assertThat(slow).isBetween(900L, 1100L);
  }

  @Test
  void stall_duringIt_nothingEnds() {
    TimedServer.Timing timing = KnownLatency.STALL.timing(1, 3 * SECOND);
    long start = Long.MAX_VALUE - SECOND;
    assertThat(timing.end(start) - start).isBetween(5 * MILLI, 15 * MILLI);
    assertThat(timing.end(start + 3 * SECOND - MILLI) - start).isEqualTo(4 * SECOND);
    assertThat(timing.end(start + 3 * SECOND + MILLI) - start).isEqualTo(4 * SECOND);
    long after = start + 4 * SECOND;
    assertThat(timing.end(after) - after).isBetween(5 * MILLI, 15 * MILLI);
  }
}
