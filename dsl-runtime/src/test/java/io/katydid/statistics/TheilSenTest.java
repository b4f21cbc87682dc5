package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TheilSenTest {

  @Test
  void of_line_isItsSlope() {
    TheilSen slope = TheilSen.of(IntStream.range(0, 10).mapToDouble(i -> 3 + 0.5 * i).toArray());

    assertThat(slope.median()).isCloseTo(0.5, within(1e-12));
    assertThat(slope.interval(0.05).low()).isCloseTo(0.5, within(1e-12));
    assertThat(slope.interval(0.05).high()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void of_lineWithAWildValue_isNearItsSlope() {
    double[] values = IntStream.range(0, 20).mapToDouble(i -> i).toArray();
    values[13] = 1000;

    assertThat(TheilSen.of(values).median()).isCloseTo(1, within(0.1));
  }

  @Test
  void interval_noise_holdsZeroAsOftenAsItSays() {
    SplittableRandom random = new SplittableRandom(6);
    long held =
        IntStream.range(0, 400)
            .filter(series -> {
              double[] noise = new double[15];
              Arrays.setAll(noise, i -> random.nextGaussian());
              return TheilSen.of(noise).interval(0.05).contains(0);
            })
            .count();

    assertThat(held / 400.0).isBetween(0.92, 0.99);
  }

  @Test
  void of_fiveValues_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TheilSen.of(1, 2, 3, 4, 5))
        .withMessage("a slope needs 6 values, not 5");
  }
}
