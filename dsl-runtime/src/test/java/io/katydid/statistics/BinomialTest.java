package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTest {

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
    Interval interval = Binomial.clopperPearson(events, trials, 0.05);
    assertThat(interval.low()).isCloseTo(low, within(1e-10));
    assertThat(interval.high()).isCloseTo(high, within(1e-10));
  }

  @Test
  void clopperPearson_trialsNotWhole_isBetweenItsNeighbours() {
    double high = Binomial.clopperPearson(0, 10.5, 0.05).high();
    assertThat(high)
        .isLessThan(Binomial.clopperPearson(0, 10, 0.05).high())
        .isGreaterThan(Binomial.clopperPearson(0, 11, 0.05).high());
  }

  @Test
  void atLeast_values_areThoseOfScipy() {
    assertThat(Binomial.atLeast(3, 10, 0.1)).isCloseTo(0.0701908264, withinPercentage(1e-8));
    assertThat(Binomial.atLeast(101, 6000, 0.0125))
        .isCloseTo(0.0022904166502424484, withinPercentage(1e-8));
    assertThat(Binomial.atLeast(0, 10, 0.1)).isEqualTo(1);
  }
}
