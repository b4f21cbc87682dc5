package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTest {

  /** Both bounds together, with a confidence of 95%. */
  static Interval clopperPearson(double events, double trials) {
    return new Interval(
        Binomial.lowerBound(events, trials, 0.025), Binomial.upperBound(events, trials, 0.025));
  }

  /** As SciPy 1.17.1 gives them: binomtest(..).proportion_ci(0.95, "exact"). */
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0, 0.30849710781876294",
    "1, 10, 0.0025285785444625728, 0.44501611702819543",
    "5, 10, 0.1870860284474045, 0.8129139715525955",
    "10, 10, 0.6915028921812371, 1",
    "12, 1000, 0.006215525559595244, 0.020867679591036675",
  })
  void clopperPearson_values_areThoseOfScipy(
      double events, double trials, double low, double high) {
    Interval interval = clopperPearson(events, trials);
    assertThat(interval.low()).isCloseTo(low, within(1e-10));
    assertThat(interval.high()).isCloseTo(high, within(1e-10));
  }

  @Test
  void clopperPearson_trialsNotWhole_isBetweenItsNeighbours() {
    double high = clopperPearson(0, 10.5).high();
    assertThat(high)
        .isLessThan(clopperPearson(0, 10).high())
        .isGreaterThan(clopperPearson(0, 11).high());
  }

  @Test
  void atLeast_values_areThoseOfScipy() {
    assertThat(Binomial.atLeast(3, 10, 0.1)).isCloseTo(0.0701908264, withinPercentage(1e-8));
    assertThat(Binomial.atLeast(101, 6000, 0.0125))
        .isCloseTo(0.0022904166502424484, withinPercentage(1e-8));
    assertThat(Binomial.atLeast(0, 10, 0.1)).isEqualTo(1);
  }
}
