package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankSumTest {

  /** As R gives it: wilcox.test(after, before, conf.int = TRUE, exact = TRUE). */
  @Test
  void interval_smallSamples_isThatOfR() {
    double[] before = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
    double[] after = {1.15, 0.88, 0.90, 0.74, 1.21};

    RankSum shift = RankSum.of(before, after);

    assertThat(shift.median()).isCloseTo(-0.305, within(1e-9));
    assertThat(shift.interval(0.05).low()).isCloseTo(-0.76, within(1e-9));
    assertThat(shift.interval(0.05).high()).isCloseTo(0.15, within(1e-9));
  }

  @Test
  void interval_threeAndFour_isInfinite() {
    assertThat(RankSum.of(new double[3], new double[4]).interval(0.05))
        .isEqualTo(Interval.INFINITE);
    assertThat(RankSum.of(new double[4], new double[4]).interval(0.05).low()).isFinite();
  }

  /** Where both can be used, they agree nearly. */
  @Test
  void interval_largeSamples_isNearThatOfSmallerOnes() {
    double[] twenty = IntStream.range(0, 20).mapToDouble(i -> i / 20.0).toArray();
    double[] more = IntStream.range(0, 21).mapToDouble(i -> i / 21.0).toArray();

    Interval exact = RankSum.of(twenty, twenty).interval(0.05);
    Interval normal = RankSum.of(more, more).interval(0.05);

    assertThat(normal.low()).isCloseTo(exact.low(), within(0.02));
    assertThat(normal.high()).isCloseTo(exact.high(), within(0.02));
  }

  /** As a change in the last runs of a long history is; of 60,000 pairs, 22,399 are outside. */
  @Test
  void interval_manyBeforeAndFewAfter_isExactAndThatOfTheOtherWayRound() {
    double[] many = new SplittableRandom(1).doubles(3000).toArray();
    double[] few = new SplittableRandom(2).doubles(20).toArray();

    Interval shift = RankSum.of(many, few).interval(0.05);
    Interval back = RankSum.of(few, many).interval(0.05);

    assertThat(back).isEqualTo(new Interval(-shift.high(), -shift.low()));
    assertThat(shift.low())
        .isEqualTo(
            Arrays.stream(few)
                .flatMap(after -> Arrays.stream(many).map(before -> after - before))
                .sorted()
                .skip(22_398)
                .findFirst()
                .orElseThrow());
  }
}
