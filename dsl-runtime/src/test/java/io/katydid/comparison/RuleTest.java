package io.katydid.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.result.ComparisonOutcome;
import io.katydid.statistics.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTest {

  @ParameterizedTest
  @CsvSource({
    "0.06, 0.2, SLOWER",
    "-0.2, -0.06, FASTER",
    "-0.05, 0.05, EQUIVALENT",
    "-0.2, 0.02, NOT_SLOWER",
    "0.04, 0.2, INCONCLUSIVE",
    "-0.2, 0.2, INCONCLUSIVE"
  })
  void word_noiseBelowTolerance_isByTheTolerance(
      double low, double high, ComparisonOutcome outcome) {
    assertThat(new Rule(0.05, 0.01).outcome(new Interval(low, high))).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "0.06, 0.2, INCONCLUSIVE, true",
    "0.11, 0.2, SLOWER, true",
    "-0.2, -0.06, NOT_SLOWER, true",
    "-0.2, -0.11, FASTER, true",
    "-0.05, 0.05, EQUIVALENT, false",
    "-0.08, 0.08, INCONCLUSIVE, false"
  })
  void word_noiseAboveTolerance_isByTheNoiseForADifferenceOnly(
      double low, double high, ComparisonOutcome outcome, boolean beyondTolerance) {
    Rule rule = new Rule(0.05, 0.1);
    Interval interval = new Interval(low, high);

    assertThat(rule.outcome(interval)).isEqualTo(outcome);
    assertThat(rule.isBelowNoise(interval)).isEqualTo(beyondTolerance);
  }
}
