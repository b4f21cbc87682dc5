package io.katydid.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.store.WorkerClock;
import org.junit.jupiter.api.Test;

class ClockProbesTest {

  private final ClockProbes probes = new ClockProbes();

  @Test
  void answered_severalTimes_theShortestRoundTripCounts() {
    probes.answered(1_000, 9_000, 105_000, 0, 0);
    probes.answered(10_000, 10_200, 110_100, 0, 0);
    probes.answered(20_000, 28_000, 129_000, 0, 0);

    assertThat(probes.offset()).isEqualTo(100_000);
    assertThat(probes.roundTrip()).isEqualTo(200);
    assertThat(probes.clock().uncertaintyNanos()).isEqualTo(100);
  }

  @Test
  void clock_withoutAnAnswer_isNotCompared() {
    assertThat(probes.clock()).isEqualTo(WorkerClock.NOT_COMPARED);
  }

  /** However long each way took, the true offset is not farther away than that. */
  @Test
  void offset_waysOfTwoLengths_isWithinTheUncertainty() {
    long offset = -5_000_000;
    for (long there = 0; there <= 1_000; there += 100) {
      ClockProbes each = new ClockProbes();
      each.answered(50, 1_050, 50 + there + offset, 0, 0);

      assertThat(Math.abs(each.offset() - offset))
          .isLessThanOrEqualTo(each.clock().uncertaintyNanos());
    }
  }

  @Test
  void wallAhead_otherWallClock_isTheDifference() {
    probes.answered(0, 10_000_000, 0, 1_700_000_003_000L, 1_700_000_000_005L);

    assertThat(probes.clock().wallAheadMillis()).isEqualTo(3_000);
  }

  @Test
  void areOver_asManyAnswersAsQuestions_isTrue() {
    for (int each = 0; each < ClockProbes.COUNT; each++) {
      assertThat(probes.areOver()).isFalse();
      assertThat(probes.next()).isEqualTo(each);
      probes.answered(0, 1, 0, 0, 0);
    }

    assertThat(probes.areOver()).isTrue();
  }

  @Test
  void questions_whoseAnswersTakeLong_areFew() {
    long halfASecond = ClockProbes.LONGEST / 4;

    for (int i = 0; i < 3; i++) {
      probes.answered(i * halfASecond, (i + 1) * halfASecond, 0, 0, 0);
      assertThat(probes.areOver()).isFalse();
    }
    probes.answered(3 * halfASecond, 4 * halfASecond, 0, 0, 0);

    assertThat(probes.areOver()).isTrue();
  }
}
