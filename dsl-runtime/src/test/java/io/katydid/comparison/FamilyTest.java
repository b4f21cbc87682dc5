package io.katydid.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.comparison.Simulation.Noise;
import io.katydid.result.Change;
import io.katydid.result.ComparisonOutcome;
import io.katydid.result.Figure;
import io.katydid.statistics.Holm;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Figures that are judged together, on simulated sessions of known truth. */
class FamilyTest {

  private static final Noise QUIET = Simulation.independent(0.005);

  @Test
  void judged_sixPairsOfManyFigures_callNothingSlowerAndSayHowManyWould() {
    List<Change> changes = judged(simulation(6), 30, 1.1);

    assertThat(changes).extracting(Change::outcome).containsOnly(ComparisonOutcome.INCONCLUSIVE);
    assertThat(changes.getFirst().reason()).isEqualTo("one of 30 figures that are judged together");
    assertThat(changes.getFirst().unsettled().orElseThrow().isWorse()).isTrue();
    assertThat(changes.getFirst().unsettled().orElseThrow().pairs())
        .isGreaterThanOrEqualTo(Holm.pairsNeeded(30, 0.05));
  }

  @Test
  void judged_enoughPairs_areSlower() {
    assertThat(judged(simulation(10), 30, 1.1))
        .extracting(Change::outcome)
        .containsOnly(ComparisonOutcome.SLOWER);
  }

  /** One regression among many figures that did not change. */
  @Test
  void judged_oneOfMany_isFound() {
    Simulation simulation = simulation(12);
    List<TestedChange> members =
        IntStream.range(0, 30)
            .mapToObj(figure -> simulation.change(QUIET, figure == 7 ? 1.1 : 1))
            .toList();

    assertThat(new Family(members, 12).judged())
        .filteredOn(change -> change.outcome() == ComparisonOutcome.SLOWER)
        .hasSize(1);
  }

  /**
   * The worst case: every figure is slower by exactly what is tolerated. By itself, each is called
   * slower in up to 2.5 %.
   */
  @Test
  void judged_slowerByJustTheTolerance_isRarelySlowerInAnyFigure() {
    Simulation simulation = simulation(12);
    int sessions = 400;
    long wrong =
        IntStream.range(0, sessions)
            .filter(session -> anySlower(judged(simulation, 24, 1.05)))
            .count();

    assertThat((double) wrong / sessions).isLessThan(0.07);
  }

  @Test
  void judged_nothingKnown_staysUnknown() {
    Change unknown = simulation(6).change(QUIET, 1.2).change();

    assertThat(new Family(List.of(TestedChange.unknown(unknown)), 6).judged())
        .extracting(Change::outcome)
        .containsExactly(ComparisonOutcome.INCONCLUSIVE);
    assertThat(unknown.figure()).isEqualTo(Figure.P99);
  }

  /**
   * As of runs that differ by 2 % or less on a quiet machine, and by 3 % of each other in pairs.
   */
  @Test
  void judged_tenPercentInSixteenPairs_isFoundWhateverTheNoiseOfNeighbours() {
    Simulation simulation = simulation(16);
    long found =
        IntStream.range(0, 200)
            .filter(session -> finds(simulation, Simulation.independent(0.02)))
            .count();

    assertThat(found).isGreaterThanOrEqualTo(197);
  }

  private static boolean finds(Simulation simulation, Noise noise) {
    List<TestedChange> members =
        IntStream.range(0, 12)
            .mapToObj(figure -> simulation.change(noise, figure == 0 ? 1.1 : 1))
            .toList();
    return new Family(members, simulation.rounds()).judged().getFirst().outcome()
        == ComparisonOutcome.SLOWER;
  }

  private static Simulation simulation(int pairs) {
    return new Simulation(pairs, 0.05, true, 42);
  }

  private static boolean anySlower(List<Change> changes) {
    return changes.stream().anyMatch(change -> change.outcome() == ComparisonOutcome.SLOWER);
  }

  private static List<Change> judged(Simulation simulation, int figures, double ratio) {
    List<TestedChange> members =
        IntStream.range(0, figures).mapToObj(figure -> simulation.change(QUIET, ratio)).toList();
    return new Family(members, simulation.rounds()).judged();
  }
}
