package io.katydid.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.comparison.Simulation.Noise;
import io.katydid.result.ComparisonOutcome;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whether the words are true, on simulated sessions of known truth. */
class SimulationTest {

  private static final Map<String, Noise> NOISES =
      Map.of(
          "independent, 2 %", Simulation.independent(0.02),
          "independent, 10 %", Simulation.independent(0.1),
          "drifting by 50 %", Simulation.drifting(0.02, 0.5),
          "wandering", Simulation.wandering(0.1, 0.7),
          "wild", Simulation.wild(0.05));

  /** Six figures of three names and of all requests together, and next to no tolerance. */
  @Test
  void word_nothingChanged_isFalselySlowerInFewSessions() {
    NOISES.forEach((name, noise) -> {
      Simulation simulation = new Simulation(6, 0.001, 42);
      assertThat(simulation.share(ComparisonOutcome.SLOWER, noise, 1, 24, 1000))
          .as(name)
          .isLessThan(0.05);
      assertThat(simulation.share(ComparisonOutcome.FASTER, noise, 1, 24, 1000))
          .as(name)
          .isLessThan(0.05);
    });
  }

  @Test
  void word_slowerByJustTheTolerance_isRarelySame() {
    Simulation simulation = new Simulation(6, 0.05, 42);

    assertThat(
            simulation.share(
                ComparisonOutcome.EQUIVALENT, Simulation.independent(0.02), 1.05, 1, 2000))
        .isLessThan(0.05);
    assertThat(
            simulation.share(
                ComparisonOutcome.EQUIVALENT, Simulation.independent(0.1), 1.05, 1, 2000))
        .isLessThan(0.05);
  }

  @Test
  void word_slowerByFiveTimesTheNoise_isMostlySlower() {
    Simulation simulation = new Simulation(6, 0.05, 42);

    assertThat(
            simulation.share(ComparisonOutcome.SLOWER, Simulation.independent(0.04), 1.25, 1, 1000))
        .isGreaterThan(0.8);
    assertThat(
            simulation.share(
                ComparisonOutcome.FASTER, Simulation.independent(0.04), 1 / 1.25, 1, 1000))
        .isGreaterThan(0.8);
  }

  @Test
  void word_nothingChangedAndLittleNoise_isMostlySame() {
    Simulation simulation = new Simulation(6, 0.05, 42);

    assertThat(
            simulation.share(
                ComparisonOutcome.EQUIVALENT, Simulation.independent(0.01), 1, 1, 1000))
        .isGreaterThan(0.95);
  }
}
