package io.katydid.benchmarks.verdicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.katydid.benchmarks.verdicts.Gate.Light;
import org.junit.jupiter.api.Test;

/** What builds show, on targets whose truth is known. */
class BuildsTest {

  private static final Builds INDEPENDENT = Builds.of(new IidProcess(), 6_000, 200, 1);
  private static final Builds QUEUE = Builds.of(new MM1Queue(0.8), 2_000, 200, 1);

  @Test
  void katydid_missedByATenth_isNearlyNeverGreen() {
    assertThat(INDEPENDENT.part(Gate.DEFAULT, 1.1, Light.GREEN)).isLessThan(0.02);
    assertThat(QUEUE.part(Gate.DEFAULT, 1.1, Light.GREEN)).isLessThan(0.02);
    assertThat(QUEUE.part(Gate.NAIVE, 1.1, Light.GREEN)).isGreaterThan(0.3);
  }

  @Test
  void katydid_wellWithinTheLimit_isNearlyNeverRed() {
    assertThat(INDEPENDENT.part(Gate.DEFAULT, 0.8, Light.RED)).isZero();
    assertThat(QUEUE.part(Gate.DEFAULT, 0.5, Light.RED)).isLessThan(0.02);
  }

  @Test
  void katydid_atTheLimit_isRedAboutAsOftenAsTheNaiveGate() {
    assertThat(INDEPENDENT.part(Gate.DEFAULT, 1.0, Light.RED)).isBetween(0.35, 0.6);
    assertThat(INDEPENDENT.part(Gate.NAIVE, 1.0, Light.RED)).isBetween(0.35, 0.6);
  }

  @Test
  void strict_undecided_isRed() {
    double undecided = QUEUE.part(Gate.DEFAULT, 0.8, Light.SKIPPED);
    double red = QUEUE.part(Gate.DEFAULT, 0.8, Light.RED);
    assertThat(QUEUE.part(Gate.STRICT, 0.8, Light.RED)).isCloseTo(red + undecided, within(1e-9));
    assertThat(QUEUE.part(Gate.STRICT, 0.8, Light.SKIPPED)).isZero();
  }
}
