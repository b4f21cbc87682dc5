package io.katydid.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObservationsTest {

  /** A B, B A, and so on. */
  private static final Interleaving ORDER = new Interleaving(2, 6);

  private static final Observations OBSERVED =
      new Observations(ORDER, new double[] {1, 3, 7, 2, 4, 5, 5, 4, 4, 6, 6, 4});

  @Test
  void differences_secondVariant_areOfEachRound() {
    assertThat(OBSERVED.differences(1)).containsExactly(2, 5, 1, 1, 2, 2);
  }

  @Test
  void noise_fewerThan20Neighbours_isTheLargestDistance() {
    assertThat(OBSERVED.noise()).isEqualTo(4);
  }

  @Test
  void noise_40Neighbours_leaves2Out() {
    Interleaving order = new Interleaving(2, 41);
    double[] values = new double[order.runs()];
    int[] turns = order.turns().toArray();
    IntStream.range(0, turns.length).forEach(i -> values[turns[i] + 1] = values[turns[i]] + i + 1);

    assertThat(new Observations(order, values).noise()).isEqualTo(38);
  }

  @Test
  void median_evenNumberOfRuns_isBetweenTheTwoInTheMiddle() {
    assertThat(OBSERVED.median(0)).isEqualTo(4);
    assertThat(OBSERVED.median(1)).isEqualTo(5.5, within(1e-9));
  }
}
