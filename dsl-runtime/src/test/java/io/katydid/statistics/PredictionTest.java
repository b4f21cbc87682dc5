package io.katydid.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PredictionTest {

  /** t of 5 degrees of freedom is exceeded by 5 % above 2.015. */
  @Test
  void atLeast_knownSample_isByStudentsT() {
    Prediction prediction = Prediction.of(1, 2, 3, 4, 5, 6);
    double spread = Math.sqrt(3.5) * Math.sqrt(7 / 6.0);

    assertThat(prediction.atLeast(3.5)).isCloseTo(0.5, within(1e-12));
    assertThat(prediction.atLeast(3.5 + 2.0150 * spread)).isCloseTo(0.05, within(1e-5));
    assertThat(prediction.atMost(3.5 - 2.0150 * spread)).isCloseTo(0.05, within(1e-5));
    assertThat(prediction.interval(0.1).high()).isCloseTo(3.5 + 2.0150 * spread, within(1e-3));
  }

  @Test
  void interval_simulatedRuns_holdsTheNextOneAsOftenAsItClaims() {
    SplittableRandom random = new SplittableRandom(42);
    int held = 0;
    for (int replication = 0; replication < 4000; replication++) {
      double[] sample = random.doubles(6).map(any -> random.nextGaussian()).toArray();
      held += Prediction.of(sample).interval(0.1).contains(random.nextGaussian()) ? 1 : 0;
    }

    assertThat(held / 4000.0).isBetween(0.88, 0.92);
  }

  @Test
  void of_oneValue_isRefused() {
    assertThatThrownBy(() -> Prediction.of(1)).isInstanceOf(IllegalArgumentException.class);
  }
}
