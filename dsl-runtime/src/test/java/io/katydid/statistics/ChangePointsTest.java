package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.statistics.ChangePoints.ChangePoint;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChangePointsTest {

  @Test
  void of_oneStep_isFoundWithAnIntervalAroundIt() {
    double[] values = steps(1, new SplittableRandom(1), 0, 20, 3, 15);

    assertThat(ChangePoints.of(values, 0.01))
        .singleElement()
        .satisfies(point -> {
          assertThat(point.at()).isBetween(19, 21);
          assertThat(point.earliest()).isBetween(16, point.at());
          assertThat(point.latest()).isBetween(point.at(), 24);
        });
  }

  @Test
  void of_threeSteps_areAllFoundInTheirOrder() {
    double[] values = steps(0.2, new SplittableRandom(2), 0, 15, 3, 15, 1, 15, 4, 15);

    assertThat(ChangePoints.of(values, 0.01))
        .extracting(ChangePoint::at)
        .containsExactly(15, 30, 45);
  }

  @Test
  void of_stepAtTheEnd_isFoundAsSoonAsThreeValuesShowIt() {
    double[] values = steps(0.2, new SplittableRandom(3), 0, 20, 3, 3);

    assertThat(ChangePoints.of(values, 0.01)).extracting(ChangePoint::at).containsExactly(20);
  }

  @Test
  void of_sameValues_isTheSameEachTime() {
    double[] values = steps(1, new SplittableRandom(4), 0, 12, 2, 12);

    assertThat(ChangePoints.of(values, 0.05)).isEqualTo(ChangePoints.of(values, 0.05));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5})
  void of_tooFewValues_hasNone(int count) {
    assertThat(ChangePoints.of(IntStream.range(0, count).asDoubleStream().toArray(), 0.5))
        .isEmpty();
  }

  @Test
  void of_equalValues_hasNone() {
    assertThat(ChangePoints.of(new double[30], 0.05)).isEmpty();
  }

  /** A fixed seed: in 300 series of nothing but noise, about alpha of them have one. */
  @Test
  void of_noise_isRarelyFoundToChange() {
    SplittableRandom random = new SplittableRandom(5);
    long found =
        IntStream.range(0, 300)
            .filter(series -> !ChangePoints.of(steps(1, random, 0, 30), 0.05).isEmpty())
            .count();

    assertThat(found).isLessThan(27);
  }

  /**
   * Distances of all pairs would be added up 18 million times, for each of 500 permutations and 199
   * draws.
   */
  @Test
  void of_thousandsOfValues_findsTheStep() {
    double[] values = steps(1, new SplittableRandom(6), 0, 3_000, 1, 3_000);

    assertThat(ChangePoints.of(values, 0.01))
        .anySatisfy(point -> assertThat(point.at()).isBetween(2_980, 3_020));
  }

  /** Levels, each for so many values, with normal noise. */
  private static double[] steps(double deviation, SplittableRandom random, int... levelsAndCounts) {
    return IntStream.range(0, levelsAndCounts.length / 2)
        .boxed()
        .flatMapToDouble(step ->
            IntStream.range(0, levelsAndCounts[2 * step + 1])
                .mapToDouble(i -> levelsAndCounts[2 * step] + deviation * random.nextGaussian()))
        .toArray();
  }
}
