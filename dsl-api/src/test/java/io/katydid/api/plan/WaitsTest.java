package io.katydid.api.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** A million draws of each distribution, against what it is to be. */
class WaitsTest {

  private static final int DRAWS = 1_000_000;
  private static final int CELLS = 20;

  /** What chi-square of 19 degrees of freedom exceeds once in a million. */
  private static final double ONCE_IN_A_MILLION = 64.4;

  private static final long SECOND = 1_000_000_000L;

  @Test
  void exponential_aMillion_areDistributedSo() {
    assertThat(
            chiSquare(
                random -> Waits.exponential(2 * SECOND, random),
                nanos -> 1 - Math.exp(-nanos / (2.0 * SECOND))))
        .isLessThan(ONCE_IN_A_MILLION);
  }

  /** Its logarithm is normal: half are below the median, and 95 % below the 95th percentile. */
  @Test
  void logNormal_aMillion_areDistributedSo() {
    double sigma = Math.log(5) / 1.6448536269514722;
    assertThat(
            chiSquare(
                random -> Waits.logNormal(2 * SECOND, 10 * SECOND, random),
                nanos -> normal(Math.log(nanos / (2.0 * SECOND)) / sigma)))
        .isLessThan(ONCE_IN_A_MILLION);
  }

  /** As plans draw between a shortest and a longest wait. */
  @Test
  void uniform_aMillion_areDistributedSo() {
    assertThat(
            chiSquare(
                random -> random.nextLong(SECOND, 3 * SECOND + 1),
                nanos -> (nanos - SECOND) / (2.0 * SECOND)))
        .isLessThan(ONCE_IN_A_MILLION);
  }

  /** In cells of equal probability. */
  private static double chiSquare(
      ToLongFunction<SplittableRandom> draw, DoubleUnaryOperator distribution) {
    SplittableRandom random = new SplittableRandom(42);
    long[] counts = new long[CELLS];
    for (int i = 0; i < DRAWS; i++) {
      double below = distribution.applyAsDouble((double) draw.applyAsLong(random));
      counts[Math.clamp((long) (below * CELLS), 0, CELLS - 1)]++;
    }
    double expected = (double) DRAWS / CELLS;
    double chiSquare = 0;
    for (long count : counts) {
      chiSquare += (count - expected) * (count - expected) / expected;
    }
    return chiSquare;
  }

  /** The standard normal distribution, by Simpson's rule. */
  private static double normal(double z) {
    int steps = 30;
    double width = z / steps;
    double sum = density(0) + density(z);
    for (int i = 1; i < steps; i++) {
      sum += density(i * width) * (i % 2 == 0 ? 2 : 4);
    }
    return 0.5 + sum * width / 3;
  }

  private static double density(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }
}
