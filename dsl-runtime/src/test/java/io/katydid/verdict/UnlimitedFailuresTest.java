package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.katydid.measure.Distribution;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.result.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnlimitedFailuresTest {

  private static final Verdict NOT_JUDGED = new Verdict(Outcome.PASS, List.of(), List.of());

  @Test
  void judge_nothingFailed_leavesItNotJudged() {
    assertThat(UnlimitedFailures.judge(NOT_JUDGED, kept(Measured.of(0, MS)))).isSameAs(NOT_JUDGED);
  }

  @Test
  void judge_requestsFailed_isMissedWithWhatToDo() {
    assertThat(UnlimitedFailures.judge(NOT_JUDGED, kept(Measured.of(2, MS))).judgements())
        .extracting(it -> it.objective().text(), Judgement::observed, Judgement::explanation)
        .containsExactly(
            tuple(
                "failures <= 0",
                "2",
                "2 of 3 requests failed, and no objective says how many may: mend them, or allow"
                    + " some by --slo 'failures < 1%'"));
  }

  @Test
  void judge_tasksFailed_isMissedWithWhatToDo() {
    Verdict verdict = UnlimitedFailures.judge(NOT_JUDGED, kept(Measured.of(0, MS).errors(1, 10)));

    assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(verdict.judgements())
        .extracting(it -> it.objective().text(), Judgement::explanation)
        .containsExactly(
            tuple(
                "errors <= 0",
                "1 error in 10 iterations, and no objective says how many may: mend them, or allow"
                    + " some by --slo 'errors < 1%'"));
  }

  @Test
  void judge_onlyAMeasureFailed_isMissed() {
    Snapshot kept =
        Snapshots.measuring(
            kept(Measured.of(0, MS)),
            Snapshots.request("parse", 4, Distribution.EMPTY, Distribution.EMPTY, Map.of()));

    assertThat(UnlimitedFailures.judge(NOT_JUDGED, kept).judgements())
        .extracting(Judgement::explanation)
        .singleElement()
        .asString()
        .startsWith("4 of 4 samples failed, ");
  }

  @ParameterizedTest
  @EnumSource(names = {"FAIL", "INVALID"})
  void judge_decidedBySomethingElse_staysAsItIs(Outcome outcome) {
    Verdict other = new Verdict(outcome, List.of(), List.of("it was stopped"));

    assertThat(UnlimitedFailures.judge(other, kept(Measured.of(2, MS)))).isSameAs(other);
  }

  private static Snapshot kept(Measured measured) {
    return measured.measured().window().whole();
  }
}
