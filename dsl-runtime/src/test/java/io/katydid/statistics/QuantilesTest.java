package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against printed tables, and the digits that SciPy 1.17.1 adds to them. */
class QuantilesTest {

  private static final double NINE_DIGITS = 1e-7;

  @ParameterizedTest
  @CsvSource({
    "0.95, 1.6448536269514722",
    "0.975, 1.959963984540054",
    "0.6, 0.2533471031357997",
    "0.999999, 4.753424308822899",
    "0.01, -2.3263478740408408",
  })
  void normal_quantiles_areThoseOfTheTables(double probability, double expected) {
    assertThat(Normal.quantile(probability)).isCloseTo(expected, withinPercentage(NINE_DIGITS));
  }

  @Test
  void normal_farOut_isNothingOrAll() {
    assertThat(Normal.cumulative(-9)).isZero();
    assertThat(Normal.cumulative(9)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 19, 1.7291328115213687",
    "0.025, 19, 2.09302405440831",
    "0.025, 9, 2.2621571627982053",
    "0.0005, 1, 636.6192487687196",
    "0.05, 2.5, 2.5582186141359364",
    "1e-9, 19, 10.613521312506379",
    "0.4, 19, 0.25692281979615467",
    "0.025, 1e6, 1.9599663568141072",
  })
  void student_quantiles_areThoseOfTheTables(double tail, double degrees, double expected) {
    StudentT student = new StudentT(degrees);
    assertThat(student.exceededWith(tail)).isCloseTo(expected, withinPercentage(NINE_DIGITS));
    assertThat(student.above(expected)).isCloseTo(tail, withinPercentage(NINE_DIGITS));
    assertThat(student.above(-expected)).isCloseTo(1 - tail, withinPercentage(NINE_DIGITS));
  }
}
