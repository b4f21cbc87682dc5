package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaTest {

  private static final double TEN_DIGITS = 1e-8;

  /** As SciPy 1.17.1 gives them: scipy.special.betainc. */
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5, 0.3, 0.36901011956554536",
    "2, 3, 0.4, 0.5248",
    "100.5, 9900, 0.012, 0.9696117462365275",
    "9.5, 0.5, 0.7, 0.010162572120690608",
    "1e5, 9.9e6, 0.0101, 0.9992347037794308",
    "0.03, 20, 1e-6, 0.734371508211369",
    "5, 1e6, 5e-6, 0.5595106629662423",
    "1, 2995, 0.001, 0.9500382966026436",
  })
  void cumulative_values_areThoseOfScipy(double a, double b, double x, double expected) {
    assertThat(new Beta(a, b).cumulative(x)).isCloseTo(expected, withinPercentage(TEN_DIGITS));
  }

  /** As SciPy 1.17.1 gives them: scipy.special.betaincinv. */
  @ParameterizedTest
  @CsvSource({
    "0.025, 1, 299, 8.467135826945898e-05",
    "0.975, 100, 9901, 0.012039898546131682",
    "0.95, 51, 5950, 0.010536151957590868",
    "0.05, 0.5, 300, 6.559008732518634e-06",
    "0.001, 2.5, 1e6, 1.0510621696130762e-07",
    "0.025, 0.5, 0.5, 0.001541333133436012",
    "0.95, 0.01, 3, 0.0013327932787613988",
  })
  void quantile_values_areThoseOfScipy(double p, double a, double b, double expected) {
    assertThat(new Beta(a, b).quantile(p)).isCloseTo(expected, withinPercentage(TEN_DIGITS));
  }

  @Test
  void cumulative_outsideZeroToOne_isNothingOrAll() {
    assertThat(new Beta(2, 3).cumulative(0)).isZero();
    assertThat(new Beta(2, 3).cumulative(1)).isEqualTo(1);
  }

  @Test
  void quantile_hardlyAnyTrials_isAtTheEnd() {
    assertThat(new Beta(1e-6, 1).quantile(0.025)).isLessThan(1e-300);
    assertThat(new Beta(1, 1e-6).quantile(0.975)).isCloseTo(1, within(1e-12));
  }
}
