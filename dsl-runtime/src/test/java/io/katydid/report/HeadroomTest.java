package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.result.Outcome;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Standing;
import io.katydid.verdict.Unit;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadroomTest {

  private static final double NONE = Double.POSITIVE_INFINITY;

  @Test
  void of_upperLimit_isWhatWasTakenAndAtMost() {
    assertThat(of("p99 < 50ms", new Standing(31e6, 30e6, 35e6, 50e6, true)))
        .contains("62% of its limit, at most 70% by its interval");
  }

  @Test
  void of_lowerLimit_isWhatWasReachedAndAtLeast() {
    assertThat(of("throughput >= 100/s", new Standing(134, 128, 140, 100, false)))
        .contains("134% of its limit, at least 128% by its interval");
  }

  @Test
  void of_intervalWithoutBound_saysSo() {
    assertThat(of("p99 < 50ms", new Standing(31e6, 30e6, NONE, 50e6, true)))
        .contains("62% of its limit, with no bound by its interval");
  }

  @Test
  void of_failedRequest_isNone() {
    assertThat(of("p99 < 50ms", new Standing(NONE, 30e6, NONE, 50e6, true))).isEmpty();
  }

  private static Optional<String> of(String objective, Standing standing) {
    Judgement judgement =
        new Judgement(
            RequestObjective.parse("", objective),
            Outcome.PASS,
            "1",
            "1 to 2",
            9,
            Unit.REQUEST,
            "");
    assertThat(Headroom.of(judgement)).isEmpty();
    return Headroom.of(judgement.at(Optional.of(standing)));
  }
}
