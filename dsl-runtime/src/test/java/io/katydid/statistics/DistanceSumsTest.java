package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DistanceSumsTest {

  @Test
  void to_anyValue_isTheSumOfAllDistances() {
    double[] values = new SplittableRandom(1).doubles(200, -5, 5).map(Math::rint).toArray();
    DistanceSums sums = new DistanceSums(values);
    for (int i = 0; i < values.length; i++) {
      double value = values[i];
      double expected =
          Arrays.stream(values).limit(i).map(earlier -> Math.abs(value - earlier)).sum();
      assertThat(sums.to(value)).isCloseTo(expected, within(1e-9));
      sums.add(value);
    }
  }

  @Test
  void to_equalValues_isExactlyZero() {
    DistanceSums sums = new DistanceSums(new double[] {0.1, 0.1, 0.1});
    sums.add(0.1);
    sums.add(0.1);
    assertThat(sums.to(0.1)).isZero();
  }
}
