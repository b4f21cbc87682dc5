package io.katydid.benchmarks.verdicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Holds each simulated target to the truth that it claims. */
class TargetTest {

  static final Target[] ALL = {
    new IidProcess(),
    new HeavyTails(),
    new MM1Queue(0.5),
    new MM1Queue(0.8),
    new PeriodicPauses(100, 5),
    new PeriodicPauses(1_000, 30),
    new RegimeSwitches(200, 20),
  };

  @ParameterizedTest
  @FieldSource("ALL")
  void simulate_manyRequests_exceedWhatTheyShould(Target target) {
    Requests requests = target.simulate(300_000, new SplittableRandom(1));
    for (double share : new double[] {0.5, 0.1, 0.01}) {
      double truth = target.latencyExceededBy(share);
      assertThat(target.exceeding(truth)).isCloseTo(share, within(1e-9));
      assertThat(requests.latencyExceededBy(share)).isCloseTo(truth, withinPercentage(6));
    }
  }
}
