package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

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
}
