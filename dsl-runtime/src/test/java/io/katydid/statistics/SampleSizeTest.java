package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTest {

  @ParameterizedTest
  @CsvSource({"0.05, 1, 59", "0.01, 1, 299", "0.001, 1, 2995", "0.01, 10, 2981"})
  void needed_shares_areTheKnownNumbers(double share, double designEffect, long expected) {
    assertThat(SampleSize.needed(share, 0.05, designEffect)).isEqualTo(expected);
  }

  @Test
  void needed_noEvent_isTheLeastWhoseUpperBoundIsWithinTheShare() {
    assertThat(Binomial.upperBound(0, 299, 0.05)).isLessThan(0.01);
    assertThat(Binomial.upperBound(0, 298, 0.05)).isGreaterThan(0.01);
  }

  @Test
  void resolvable_trials_isTheUpperBoundWithNoEvent() {
    assertThat(SampleSize.resolvable(6_000, 0.05, 1))
        .isCloseTo(Binomial.upperBound(0, 6_000, 0.05), withinPercentage(1e-8));
    assertThat(SampleSize.resolvable(6_000, 0.05, 10))
        .isCloseTo(Binomial.upperBound(0, 600, 0.05), withinPercentage(1e-8));
  }

  @Test
  void undecided_shares_areThoseBetweenTheBoundsOfEvenBatches() {
    Interval undecided = SampleSize.undecided(6_000, 0.01, 0.05, 20);

    assertThat(undecided.low()).isBetween(40 / 6_000.0, 50 / 6_000.0);
    assertThat(undecided.high()).isBetween(70 / 6_000.0, 80 / 6_000.0);
    int few = (int) (undecided.low() * 6_000);
    int many = (int) (undecided.high() * 6_000);
    assertThat(even(few, 6_000).upperBound(0.05)).isLessThanOrEqualTo(0.01);
    assertThat(even(few + 1, 6_000).upperBound(0.05)).isGreaterThan(0.01);
    assertThat(even(many, 6_000).lowerBound(0.05)).isLessThanOrEqualTo(0.01);
    assertThat(even(many + 1, 6_000).lowerBound(0.05)).isGreaterThan(0.01);
  }

  /** Events as even over 20 batches as they can be. */
  private static Proportion even(int events, int trials) {
    long[] each = LongStream.generate(() -> trials / 20).limit(20).toArray();
    long[] some = IntStream.range(0, 20).mapToLong(i -> (events + 7 * i % 20) / 20).toArray();
    return Proportion.of(Batches.of(each, some));
  }
}
