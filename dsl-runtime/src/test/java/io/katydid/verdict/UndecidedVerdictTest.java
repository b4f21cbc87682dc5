package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static io.katydid.verdict.Measured.times;
import static io.katydid.verdict.Measured.together;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.result.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a run that what was measured does not decide. */
class UndecidedVerdictTest {

  @ParameterizedTest
  @CsvSource({
    // 1,000 requests allow 10 to exceed a p99, and 10 to fail
    "p99 < 20ms, 10, 0, INCONCLUSIVE",
    "p99 < 20ms, 11, 0, FAIL",
    "p99 < 20ms, 0, 10, INCONCLUSIVE",
    "p99 < 20ms, 0, 11, FAIL",
    "failures <= 1%, 0, 10, INCONCLUSIVE",
    "failures <= 1%, 0, 11, FAIL",
    "failures < 1%, 0, 9, INCONCLUSIVE",
    "failures < 1%, 0, 10, FAIL",
    "p50 < 20ms, 500, 0, INCONCLUSIVE",
    "p50 < 20ms, 501, 0, FAIL",
  })
  void judge_undecided_failsIfObservedBeyondItsLimit(
      String objective, int slow, int failed, Outcome outcome) {
    long[] nanos = together(times(1_000 - slow - failed, MS), times(slow, 30 * MS));
    Verdict verdict = Measured.of(failed, nanos).verdict(about("", objective));
    assertThat(verdict.judgements().getFirst().outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(verdict.isUndecided()).isTrue();
    assertThat(verdict.outcome()).isEqualTo(outcome);
    assertThat(verdict.hasRunErrors()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "errors < 1%, 9, INCONCLUSIVE",
    "errors < 1%, 10, FAIL",
    "errors <= 1%, 10, INCONCLUSIVE"
  })
  void judge_undecidedErrors_failIfObservedBeyondTheirLimit(
      String objective, int errors, Outcome outcome) {
    Verdict verdict = Measured.of(0, MS).errors(errors, 1_000).verdict(about("", objective));
    assertThat(verdict.isUndecided()).isTrue();
    assertThat(verdict.outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "throughput >= 0.1/s, INCONCLUSIVE",
    "throughput > 0.1/s, FAIL",
    "throughput <= 0.1/s, INCONCLUSIVE",
    "throughput < 0.1/s, FAIL",
  })
  void judge_undecidedThroughput_failsIfObservedBeyondItsLimit(String objective, Outcome outcome) {
    Verdict verdict = Measured.of(0, MS).verdict(about("", objective));
    assertThat(verdict.isUndecided()).isTrue();
    assertThat(verdict.outcome()).isEqualTo(outcome);
  }

  @Test
  void judge_oneOfSeveralUndecidedBeyondItsLimit_fails() {
    long[] nanos = together(times(990, MS), times(10, 30 * MS));
    Verdict verdict =
        Measured.of(0, nanos).verdict(about("", "p99 < 20ms"), about("", "p99.5 < 20ms"));
    assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(verdict.judgements()).extracting(Judgement::isBeyond).containsExactly(false, true);
  }

  @Test
  void judge_undecidedBesideACertainMiss_isDecided() {
    Verdict verdict = Measured.of(0, MS).verdict(about("", "p99 < 20ms"), about("", "max < 1us"));
    assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(verdict.isUndecided()).isFalse();
  }

  @Test
  void judge_undecidedAndStrict_fails() {
    Measured measured = Measured.of(0, MS);
    RequestObjective asked = about("", "p99 < 20ms");
    Rules strict = new Rules(0, true, false, "", false);
    Verdict verdict = Measured.judge(List.of(asked), measured.measured(asked), strict, List.of());
    assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(verdict.isUndecided()).isTrue();
    assertThat(verdict.judgements().getFirst().isBeyond()).isFalse();
  }

  @Test
  void isUndecided_extensionsAreAllowed_asksForMoreEvidence() {
    RequestObjective asked = about("", "p99 < 20ms");
    Measured measured = Measured.of(0, times(160, MS).toArray()).times(20);
    assertThat(measured.judge("p99 < 20ms").outcome()).isEqualTo(Outcome.PASS);
    Rules extended = new Rules(2, false, false, "", false);
    assertThat(Judge.isUndecided(List.of(asked), measured.measured(asked), extended)).isTrue();
  }

  private static RequestObjective about(String request, String expression) {
    return RequestObjective.parse(request, expression);
  }
}
