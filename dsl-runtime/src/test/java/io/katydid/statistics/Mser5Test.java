package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Mser5Test {

  private final Random random = new Random(1);

  private double[] series(int points, IntToDoubleFunction trend) {
    return IntStream.range(0, points)
        .mapToDouble(i -> trend.applyAsDouble(i) + 0.1 * random.nextGaussian())
        .toArray();
  }

  @Test
  void cut_transient_isWhereItHasFaded() {
    double[] fading = series(180, t -> Math.exp(-t / 12.0));
    assertThat(Mser5.cut(fading).orElseThrow()).isBetween(25, 60);
  }

  @Test
  void cut_step_isAtTheStep() {
    assertThat(Mser5.cut(series(100, t -> t < 30 ? 1 : 0))).hasValue(30);
  }

  @Test
  void cut_steadyRise_isEmpty() {
    assertThat(Mser5.cut(series(180, t -> t / 180.0))).isEmpty();
  }

  @Test
  void cut_steadyInTheSecondHalfOnly_isEmpty() {
    assertThat(Mser5.cut(series(100, t -> t < 45 ? 1 : 0))).isEmpty();
  }

  /** As docs/verdicts.md says: 5, 3 and less than 1 of 100. */
  @ParameterizedTest
  @CsvSource({"30, 40, 60", "60, 20, 35", "240, 0, 5"})
  void cut_noise_isRarelyTakenForATrend(int points, long least, long most) {
    long trends =
        IntStream.range(0, 1000).filter(i -> Mser5.cut(series(points, t -> 0)).isEmpty()).count();
    assertThat(trends).isBetween(least, most);
  }

  @Test
  void cut_29Points_isEmpty() {
    assertThat(Mser5.cut(new double[29])).isEmpty();
  }

  @Test
  void cut_constant_isNothing() {
    double[] constant = new double[30];
    Arrays.fill(constant, 0.1);
    assertThat(Mser5.cut(constant)).hasValue(0);
  }
}
