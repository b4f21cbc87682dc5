package io.katydid.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LagsTest {

  private static final long MILLI = 1_000_000;

  @Test
  void of_momentsOfAnEvenRate_areNone() {
    assertThat(Lags.of(everyMilli(10), 1000).nanos()).containsOnly(0).hasSize(10);
  }

  /** The second is the most punctual one. */
  @Test
  void of_lateMoments_areHowMuchLaterThanTheMostPunctual() {
    Lags lags = Lags.of(new long[] {5 * MILLI, 5 * MILLI, 9 * MILLI}, 1000);

    assertThat(lags.nanos()).containsExactly(MILLI, 0, 3 * MILLI);
    assertThat(lags.millis(50)).isEqualTo(1);
    assertThat(lags.millis(100)).isEqualTo(3);
    assertThat(lags.without(1).nanos()).containsExactly(0, 3 * MILLI);
  }

  @Test
  void worstRate_pauseAndBurst_isThatOfTheWorstTime() {
    long[] even = everyMilli(1000);
    long[] paused = even.clone();
    for (int i = 500; i < 600; i++) {
      paused[i] = 600 * MILLI;
    }

    assertThat(Lags.worstRate(even, 1000, 0.2)).isZero();
    assertThat(Lags.worstRate(paused, 1000, 0.2)).isEqualTo(0.5, within(0.01));
  }

  private static long[] everyMilli(int count) {
    return LongStream.range(0, count).map(k -> 1_000 + k * MILLI).toArray();
  }
}
