package io.katydid.benchmarks.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds limits on failures to what is said of them, on targets whose true share is known. */
class FailureSharesTest {

  private static final int RUNS = 1_000;

  private static double part(
      double correlation, double designEffect, int batches, double multiple, Call call) {
    CorrelatedShares target = new CorrelatedShares(correlation, designEffect);
    FailureShares shares = new FailureShares(target, 100_000, batches, 0.01);
    return FailureShares.part(shares.calls(multiple, RUNS, 1), call);
  }

  /** Of batches taken for independent, 9 and 17 to 20 % pass where they correlate. */
  @ParameterizedTest
  @CsvSource({
    "0, 1, 20, 0.05",
    "0, 4, 20, 0.06",
    "0.3, 4, 20, 0.08",
    "0.6, 4, 20, 0.13",
    "0.6, 16, 20, 0.13",
    "0.6, 4, 39, 0.11"
  })
  void pass_atTheLimit_isRare(double correlation, double designEffect, int batches, double most) {
    assertThat(part(correlation, designEffect, batches, 1, Call.PASS)).isLessThan(most);
    assertThat(part(correlation, designEffect, batches, 1, Call.FAIL)).isLessThan(most);
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 0.5, 0.99", "0, 4, 0.5, 0.99", "0.3, 4, 0.5, 0.95", "0, 1, 0.8, 0.98"})
  void pass_wellWithinTheLimit_isTheRule(
      double correlation, double designEffect, double multiple, double least) {
    assertThat(part(correlation, designEffect, 20, multiple, Call.PASS)).isGreaterThan(least);
  }

  @Test
  void percent_calls_areInWholePercent() {
    FailureShares shares = new FailureShares(new CorrelatedShares(0, 1), 100_000, 20, 0.01);
    assertThat(FailureShares.percent(shares.calls(0.2, 20, 1))).isEqualTo("100/0/0");
  }
}
