package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static io.katydid.verdict.Measured.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.api.Timing;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Window;
import io.katydid.result.PercentileInterval;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentileIntervalTest {

  private static final int RUNS = 200;

  @ParameterizedTest
  @ValueSource(doubles = {50, 95, 99})
  void of_exponentialTimes_holdsTheTruthAsOftenAsItClaims(double percent) {
    double truth = -10 * MS * Math.log(1 - percent / 100);
    SplittableRandom random = new SplittableRandom(7);
    int below = 0;
    int above = 0;
    for (int run = 0; run < RUNS; run++) {
      PercentileInterval interval = interval(window(random), percent).orElseThrow();
      below += interval.low().toNanos() <= truth ? 1 : 0;
      above += interval.high().orElseThrow().toNanos() >= truth ? 1 : 0;
    }

    assertThat(below).isBetween(RUNS * 92 / 100, RUNS);
    assertThat(above).isBetween(RUNS * 92 / 100, RUNS);
  }

  @Test
  void of_exponentialTimes_isNarrow() {
    PercentileInterval interval = interval(window(new SplittableRandom(7)), 50).orElseThrow();

    assertThat(interval.low()).isGreaterThan(Duration.ofMillis(6));
    assertThat(interval.high().orElseThrow()).isLessThan(Duration.ofMillis(8));
  }

  @Test
  void of_tooFewForAnyLimit_isOpen() {
    Window window = Measured.of(0, 5 * MS, 7 * MS).measured().window();

    assertThat(interval(window, 99))
        .hasValueSatisfying(it -> {
          assertThat(it.high()).isEmpty();
          assertThat(it.text()).endsWith(" or more");
        });
  }

  @Test
  void of_noneSucceeded_isNone() {
    assertThat(interval(Measured.of(3).measured().window(), 99)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 100, -1, Double.NaN})
  void of_percentOutOfRange_throws(double percent) {
    assertThatThrownBy(() -> interval(window(new SplittableRandom(7)), percent))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an interval is of a percentile above 0 and below 100, not of " + percent);
  }

  private static Optional<PercentileInterval> interval(Window window, double percent) {
    return PercentileSearch.ofSucceeded(Subject.ofAll(window), Timing.RESPONSE, percent, RULES);
  }

  /** 20 batches of 200 requests that take 10 ms on average. */
  private static Window window(SplittableRandom random) {
    return Measured.steady(
            IntStream.range(0, Window.BATCHES).mapToObj(batch -> exponential(random)).toList())
        .window();
  }

  private static Snapshot exponential(SplittableRandom random) {
    long[] nanos =
        LongStream.generate(() -> Math.round(-10 * MS * Math.log(1 - random.nextDouble())))
            .limit(200)
            .toArray();
    return Measured.of(0, nanos).measured().window().whole();
  }
}
