package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchMeansTest {

  private static final BatchMeans FIVE = BatchMeans.of(10, 12, 11, 13, 9);

  @Test
  void interval_values_isThatOfStudent() {
    assertThat(FIVE.mean()).isEqualTo(11);
    assertThat(FIVE.interval(0.1).low()).isCloseTo(9.492556680937676, within(1e-9));
    assertThat(FIVE.interval(0.1).high()).isCloseTo(12.507443319062324, within(1e-9));
  }

  @Test
  void pValues_limitBelowTheMean_showThatTheMeanIsAbove() {
    assertThat(FIVE.abovePValue(9)).isCloseTo(0.023710327792159806, within(1e-9));
    assertThat(FIVE.belowPValue(9)).isCloseTo(1 - 0.023710327792159806, within(1e-9));
  }

  @Test
  void pValues_allValuesEqual_areCertain() {
    BatchMeans same = BatchMeans.of(5, 5, 5);
    assertThat(same.interval(0.05)).isEqualTo(new Interval(5, 5));
    assertThat(same.belowPValue(6)).isZero();
    assertThat(same.belowPValue(5)).isEqualTo(1);
    assertThat(same.belowPValue(4)).isEqualTo(1);
  }

  @Test
  void of_oneValue_decidesNothing() {
    BatchMeans one = BatchMeans.of(5);
    assertThat(one.mean()).isEqualTo(5);
    assertThat(one.interval(0.05)).isEqualTo(Interval.INFINITE);
    assertThat(one.belowPValue(6)).isEqualTo(1);
    assertThat(one.abovePValue(4)).isEqualTo(1);
  }

  @Test
  void noValues_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(BatchMeans::of)
        .withMessage("no batches to estimate a mean from");
  }

  @Test
  void isTooDependent_steadyRise_isTrue() {
    assertThat(BatchMeans.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12).isTooDependent()).isTrue();
  }

  @Test
  void neighboursAlikeInPairs_areMerged_soThatTheIntervalWidens() {
    double[] pairs = {3, 3, 9, 9, 7, 7, 2, 2, 4, 4, 8, 8, 9, 9, 3, 3, 1, 1, 6, 6};
    double[] halves = {3, 9, 7, 2, 4, 8, 9, 3, 1, 6};
    assertThat(BatchMeans.of(pairs).isTooDependent()).isFalse();
    assertThat(BatchMeans.of(pairs).interval(0.1).high())
        .isCloseTo(BatchMeans.of(halves).interval(0.1).high(), within(1e-12));
  }

  /** Correlations that are mostly too small to be seen in one run; the true mean is 0. */
  @ParameterizedTest
  @CsvSource({"0, 20, 0.05", "0.2, 20, 0.07", "0.4, 20, 0.08", "0.4, 39, 0.07", "0.6, 39, 0.07"})
  void belowPValue_batchesThatActOnTheNext_isRarelyWrong(
      double correlation, int size, double most) {
    RandomGenerator random = new SplittableRandom(1);
    int runs = 4000;
    int wrong = 0;
    for (int run = 0; run < runs; run++) {
      BatchMeans means = BatchMeans.of(autoregressive(correlation, size, random));
      wrong += !means.isTooDependent() && means.belowPValue(0) < 0.05 ? 1 : 0;
    }

    assertThat((double) wrong / runs).isBetween(most - 0.03, most);
  }

  private static double[] autoregressive(double correlation, int size, RandomGenerator random) {
    double[] values = new double[size];
    double value = random.nextGaussian();
    for (int i = 0; i < size; i++) {
      value =
          correlation * value + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
      values[i] = value;
    }
    return values;
  }
}
