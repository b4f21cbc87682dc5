package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

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
}
