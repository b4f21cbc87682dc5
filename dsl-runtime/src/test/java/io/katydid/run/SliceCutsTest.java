package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SliceCutsTest {

  @Test
  void cuts_withoutStages_goOnAfterTheRunTime() {
    assertThat(cuts(cut(10, 0), 5)).containsExactly("2500", "5000", "7500", "10000", "12500");
  }

  @Test
  void cuts_warmUp_isBeforeTheSlices() {
    SliceCuts cuts = cut(10, 2);

    assertThat(cuts.next()).isEqualTo(2_000_000_000L);
    assertThat(cuts(cuts, 3)).containsExactly("2000|", "4000", "6000");
  }

  @Test
  void cuts_stages_endWithASliceOfTheirOwnLength() {
    assertThat(cuts(cut(15, 1, 4, 2, 8), 11))
        .containsExactly(
            "1000|", "2000", "3000", "4000", "5000|", "5500", "6000", "6500", "7000|", "9000",
            "11000");
  }

  /** What does not divide into slices is a part of the last one. */
  @Test
  void cuts_stageThatDoesNotDivide_hasNoRest() {
    SliceCuts cuts =
        new SliceCuts(
            profile(
                Duration.ofNanos(200_000_003),
                0,
                Duration.ofNanos(100_000_003),
                Duration.ofMillis(100)),
            4,
            0);

    assertThat(cuts(cuts, 4).getLast()).isEqualTo("100|");
  }

  @Test
  void advance_laterThanTheEndOfAStage_doesNotSkipIt() {
    SliceCuts cuts = cut(15, 0, 5, 2, 8);
    List<Long> taken = new ArrayList<>();
    long now = 7_500_000_000L;
    while (now >= cuts.next()) {
      taken.add(cuts.endsStage() ? 1L : 0L);
      cuts.advance(now);
    }

    assertThat(taken).containsExactly(0L, 1L, 1L);
    assertThat(cuts.next()).isEqualTo(9_000_000_000L);
  }

  private static SliceCuts cut(long seconds, long warmUp, long... stages) {
    Duration[] lengths = new Duration[stages.length];
    for (int i = 0; i < stages.length; i++) {
      lengths[i] = Duration.ofSeconds(stages[i]);
    }
    return new SliceCuts(profile(Duration.ofSeconds(seconds), warmUp, lengths), 4, 0);
  }

  private static LoadProfile profile(Duration runTime, long warmUp, Duration... stages) {
    return new LoadProfile(runTime, Duration.ofSeconds(warmUp), Duration.ZERO, List.of(stages));
  }

  /** In milliseconds; a bar ends the warm-up or a stage. */
  private static List<String> cuts(SliceCuts cuts, int count) {
    List<String> all = new ArrayList<>();
    while (all.size() < count) {
      all.add(cuts.next() / 1_000_000 + (cuts.endsStage() ? "|" : ""));
      cuts.advance(cuts.next());
    }
    return all;
  }
}
