package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HodgesLehmannTest {

  private static final HodgesLehmann EIGHT =
      HodgesLehmann.of(0.10, -0.02, 0.31, 0.05, 0.22, 0.07, -0.04, 0.15);

  /** As SciPy and NumPy give it: the median, the 4th and the last but 3 of the Walsh averages. */
  @Test
  void estimate_eightDifferences_isThatOfScipy() {
    assertThat(EIGHT.median()).isCloseTo(0.1, within(1e-12));
    assertThat(EIGHT.interval(0.05).low()).isCloseTo(0.005, within(1e-12));
    assertThat(EIGHT.interval(0.05).high()).isCloseTo(0.22, within(1e-12));
  }

  /** As scipy.stats.wilcoxon(.., method="exact") gives it. */
  @Test
  void pValue_eightDifferences_isThatOfScipy() {
    assertThat(EIGHT.pValue()).isEqualTo(0.0390625);
  }

  @Test
  void pValue_alpha_agreesWithTheInterval() {
    for (double alpha = 0.01; alpha < 0.5; alpha += 0.01) {
      assertThat(EIGHT.pValue() <= alpha).isEqualTo(!EIGHT.interval(alpha).contains(0));
    }
  }

  /** As scipy.stats.wilcoxon(x - shift, alternative="greater", method="exact") gives it. */
  @ParameterizedTest
  @CsvSource({"0, 0.01953125", "-1, 0.00390625", "1, 1"})
  void pValueAbove_eightDifferences_isThatOfScipy(double shift, double expected) {
    assertThat(EIGHT.pValueAbove(shift)).isEqualTo(expected);
  }

  @Test
  void interval_fiveDifferences_isInfinite() {
    assertThat(HodgesLehmann.of(1, 2, 3, 4, 5).interval(0.05)).isEqualTo(Interval.INFINITE);
  }

  @Test
  void interval_sixDifferences_isFromTheLeastToTheGreatest() {
    assertThat(HodgesLehmann.of(1, 2, 3, 4, 5, 6).interval(0.05)).isEqualTo(new Interval(1, 6));
  }

  @ParameterizedTest
  @CsvSource({"0.05, 6", "0.1, 5", "0.0625, 5", "0.01, 8"})
  void interval_ofTooFew_isInfinite(double alpha, int enough) {
    assertThat(HodgesLehmann.of(new double[enough]).interval(alpha).high()).isFinite();
    assertThat(HodgesLehmann.of(new double[enough - 1]).interval(alpha).high()).isInfinite();
  }

  @Test
  void of_nothing_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(HodgesLehmann::of)
        .withMessage("no differences to estimate a shift from");
  }
}
