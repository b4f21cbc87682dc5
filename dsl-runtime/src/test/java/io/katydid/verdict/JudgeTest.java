package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static io.katydid.verdict.Measured.times;
import static io.katydid.verdict.Measured.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.Timing;
import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.measure.TimeLimit;
import io.katydid.result.Outcome;
import io.katydid.verdict.Measured.Request;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {

  private static final Rules RULES = Measured.RULES;

  private static final Measured TWO_REQUESTS =
      Measured.of(
          Request.of("GET /", 0, 10 * MS, 10 * MS, 10 * MS),
          Request.of("POST /items/", 1, 30 * MS));

  @Test
  void judge_everyObjectiveMet_passes() {
    Verdict verdict = TWO_REQUESTS.verdict(about("", "mean < 20ms"), about("GET /", "max < 20ms"));
    assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    assertThat(verdict.isPass()).isTrue();
    assertThat(verdict.reasons()).isEmpty();
  }

  @Test
  void judge_oneObjectiveMissed_failsAndJudgesAllInOrder() {
    RequestObjective met = about("", "mean < 20ms");
    RequestObjective missed = about("POST /items/", "max < 20ms");
    RequestObjective alsoMet = about("GET /", "max < 20ms");
    Verdict verdict = TWO_REQUESTS.verdict(met, missed, alsoMet);
    assertThat(verdict.isPass()).isFalse();
    assertThat(verdict.judgements())
        .extracting(Judgement::objective)
        .containsExactly(met, missed, alsoMet);
    assertThat(verdict.judgements())
        .extracting(Judgement::outcome)
        .containsExactly(Outcome.PASS, Outcome.FAIL, Outcome.PASS);
  }

  @Test
  void judge_noObjectives_passesOnSamples() {
    assertThat(TWO_REQUESTS.verdict()).isEqualTo(new Verdict(Outcome.PASS, List.of(), List.of()));
  }

  @Test
  void judge_runErrors_failWhateverTheObjectives() {
    RequestObjective met = about("", "mean < 20ms");
    SteadyState kept = TWO_REQUESTS.measured(met);
    Verdict verdict =
        Judge.judge(List.of(met), kept, RULES, List.of("every user died at its start"));
    assertThat(verdict.isPass()).isFalse();
    assertThat(verdict.reasons()).containsExactly("every user died at its start");
    assertThat(verdict.judgements().getFirst().isPass()).isTrue();
  }

  @Test
  void judge_noSampleAndNoObjective_fails() {
    assertThat(Measured.of().verdict())
        .isEqualTo(new Verdict(Outcome.FAIL, List.of(), List.of("no request was made")));
  }

  @Test
  void judge_noSampleAndRunErrors_saysBoth() {
    SteadyState kept = Measured.of().measured();
    assertThat(Judge.judge(List.of(), kept, RULES, List.of("interrupted")).reasons())
        .containsExactly("interrupted", "no request was made");
  }

  @Test
  void judge_allRequestsCutOff_saysSo() {
    SteadyState kept =
        Measured.steady(List.of(Snapshots.of(MS, List.of(), List.of(), 0, 0, 0, 0, 1_200)));
    assertThat(Judge.judge(List.of(), kept, RULES, List.of()).reasons())
        .containsExactly("no request was completed: 1,200 were still in flight at the end");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p99 < 1h",
        "max < 1h",
        "mean < 1h",
        "failures < 100%",
        "failures <= 1000",
        "errors < 100%",
        "errors <= 1000",
        "throughput < 1000/s",
      })
  void judge_noSample_meetsNoObjective(String expression) {
    assertThat(Measured.of().judge(expression))
        .isEqualTo(
            new Judgement(
                about("", expression), Outcome.FAIL, "no request", "", 0, Unit.REQUEST, "no request was made"));
  }

  @Test
  void judge_measuresAndNoRequest_judgesThemByTheirName() {
    RequestObjective named = RequestObjective.parse("query", "failures <= 0");
    RequestObjective errors = RequestObjective.parse("", "errors <= 0");
    Verdict verdict = Judge.judge(List.of(named, errors), queried(), RULES, List.of());
    assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    assertThat(verdict.judgements().getFirst().samples()).isEqualTo(3);
  }

  @Test
  void judge_measuresAndNoRequest_failsWhatIsAboutRequestsAndNamesAMeasure() {
    RequestObjective all = RequestObjective.parse("", "failures <= 0");
    Verdict verdict = Judge.judge(List.of(all), queried(), RULES, List.of());
    assertThat(verdict.judgements())
        .containsExactly(
            new Judgement(
                all,
                Outcome.FAIL,
                "no request",
                "",
                0,
                Unit.REQUEST,
                "no request was made, and measures are judged by their name, as in"
                    + " @Slo(request = \"query\", ..)"));
  }

  /** A run of three queries, and no request. */
  private static SteadyState queried() {
    RequestSnapshot query =
        Snapshots.request("query", 0, Distribution.of(MS, MS, MS), Distribution.EMPTY, Map.of());
    return Measured.steady(
        List.of(
            Snapshots.measuring(
                Snapshots.of(1_000 * MS, List.of(), List.of(), 3, 0, 0, 0, 0), query)));
  }

  @Test
  void judge_allRequests_leavesMeasuresOut() {
    RequestSnapshot get =
        Snapshots.request("GET /", 1, Distribution.of(MS), Distribution.EMPTY, Map.of());
    RequestSnapshot tx =
        Snapshots.request("tx", 0, Distribution.of(MS, MS), Distribution.EMPTY, Map.of());
    Snapshot window = Snapshots.of(1_000 * MS, List.of(get), List.of(), 2, 0, 0, 0, 0);
    Verdict verdict =
        Judge.judge(
            List.of(RequestObjective.parse("", "failures < 50%")),
            Measured.steady(List.of(Snapshots.measuring(window, tx))),
            RULES,
            List.of());
    assertThat(verdict.judgements().getFirst().observed()).isEqualTo("50%");
    assertThat(verdict.judgements().getFirst().samples()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"p99 < 1h", "mean < 1h", "failures <= 9", "throughput < 9/s"})
  void judge_requestNotSeen_failsAndListsThoseSeen(String expression) {
    assertThat(TWO_REQUESTS.judge("POST /items", expression))
        .isEqualTo(
            new Judgement(
                about("POST /items", expression),
                Outcome.FAIL,
                "no such request",
                "",
                0,
                Unit.REQUEST,
                "no request was named \"POST /items\"; those made were, nearest first:"
                    + " \"POST /items/\", \"GET /\""));
  }

  @Test
  void judge_namedRequest_isJudgedAlone() {
    assertThat(TWO_REQUESTS.judge("GET /", "failures <= 0").isPass()).isTrue();
    assertThat(TWO_REQUESTS.judge("POST /items/", "failures <= 0").isPass()).isFalse();
    assertThat(TWO_REQUESTS.judge("failures <= 0").explanation())
        .isEqualTo("1 of 5 requests failed, allowed is at most 0");
  }

  @Test
  void judge_wholeRun_countsExceedancesOfAllRequests() {
    assertThat(TWO_REQUESTS.judge("p80 < 20ms").explanation())
        .startsWith("2 of 5 requests (40%) exceeded 20ms; at most 1 (20%) may: 1 slower, 1 failed");
  }

  @Test
  void judge_severalObjectives_needMoreEvidenceToFailThanOne() {
    Request requests = Request.of("GET /", 0, together(times(985, MS), times(15, 30 * MS)));
    Measured measured = Measured.of(requests);
    RequestObjective near = about("", "p99 < 20ms");
    assertThat(measured.judge("p99 < 20ms").outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(measured.times(20).judge("p99 < 20ms").outcome()).isEqualTo(Outcome.FAIL);
    assertThat(measured.verdict(near, about("", "max < 1s")).isUndecided()).isTrue();
  }

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
    Verdict verdict = Judge.judge(List.of(asked), measured.measured(asked), strict, List.of());
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

  @Test
  void judge_limitNotCounted_isRefused() {
    SteadyState kept = TWO_REQUESTS.measured();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Judge.judge(List.of(about("", "p99 < 1s")), kept, RULES, List.of()))
        .withMessageContaining("nanos=999999999] were not counted");
  }

  @ParameterizedTest
  @CsvSource({
    "mean < 20ms, 10_000_001, 29_999_999, FAIL",
    "mean <= 20ms, 10_000_001, 29_999_999, PASS",
    "mean < 20ms, 10_000_000, 29_999_999, PASS",
    "mean <= 20ms, 10_000_001, 30_000_000, FAIL",
  })
  void mean_besideTheLimit_isExact(String objective, String a, String b, Outcome outcome) {
    Measured measured = Measured.of(0, nanos(a), nanos(b));
    assertThat(measured.judge(objective).outcome()).isEqualTo(outcome);
  }

  @Test
  void mean_someFailed_isOfThoseThatSucceeded() {
    Judgement judgement = Measured.of(8, 10 * MS, 20 * MS).judge("mean < 20ms");
    assertThat(judgement.isPass()).isTrue();
    assertThat(judgement.observed()).isEqualTo("15ms");
    assertThat(judgement.samples()).isEqualTo(2);
    assertThat(judgement.explanation())
        .isEqualTo(
            "the mean response time of 2 requests that succeeded is 15ms,"
                + " allowed is less than 20ms");
  }

  @Test
  void mean_noneSucceeded_fails() {
    Judgement judgement = Measured.of(1_200).judge("mean < 1h");
    assertThat(judgement.isPass()).isFalse();
    assertThat(judgement.observed()).isEqualTo("none succeeded");
    assertThat(judgement.explanation())
        .isEqualTo("there is no mean response time, as all 1,200 requests failed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "throughput >= 0.29/s | PASS | required is at least 0.29/s",
        "throughput > 0.31/s  | FAIL | required is more than 0.31/s",
        "throughput <= 20/m  | PASS | allowed is at most 0.333/s",
        "throughput < 1000/h | FAIL | allowed is less than 0.278/s",
        "throughput >= 1000/s | FAIL | required is at least 1,000/s",
      })
  void throughput_anyComparison_countsFailedRequestsToo(
      String objective, Outcome outcome, String bound) {
    Judgement judgement = Measured.of(1, MS, MS).times(20).judge(objective);
    assertThat(judgement)
        .isEqualTo(
            new Judgement(
                about("", objective),
                outcome,
                "0.3/s",
                "0.3/s to 0.3/s",
                60,
                Unit.REQUEST,
                "60 requests in 3m20s are 0.3/s, " + bound));
  }

  @Test
  void throughput_namedRequest_isOfItsOwnCount() {
    Measured measured = TWO_REQUESTS.times(20);
    assertThat(measured.judge("GET /", "throughput >= 0.2/s").isPass()).isTrue();
    assertThat(measured.judge("POST /items/", "throughput >= 0.2/s").isPass()).isFalse();
  }

  @Test
  void throughput_ofOneBatch_isNotKnown() {
    Judgement judgement = Measured.of(0, MS).judge("throughput >= 1/h");
    assertThat(judgement.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(judgement.explanation()).contains("a longer run would settle it");
  }

  @Test
  void throughput_noWindow_fails() {
    Judgement judgement = Measured.of(0, MS).window(0).judge("throughput < 5/s");
    assertThat(judgement.isPass()).isFalse();
    assertThat(judgement.observed()).isEqualTo("no window");
    assertThat(judgement.explanation())
        .isEqualTo("there is no throughput, as the window has no length");
  }

  @Test
  void watchedLimits_ofARequest_areItsOwnAndThoseOfTheRunInOrderOnce() {
    List<RequestObjective> objectives =
        List.of(
            about("", "p99 < 50ms"),
            about("", "p50 <= 20ms"),
            about("GET /", "max < 1us"),
            about("GET /", "p90 < 50ms"),
            about("POST /", "p90 < 7ms"),
            about("", "mean < 3ms"),
            about("", "failures < 1%"),
            about("", "throughput > 1/s"));
    assertThat(Judge.watchedLimits(objectives, "GET /"))
        .containsExactly(limit(999), limit(20_000_000), limit(49_999_999));
    assertThat(Judge.watchedLimits(objectives, "PUT /"))
        .containsExactly(limit(20_000_000), limit(49_999_999));
    assertThat(Judge.watchedLimits(List.of(), "GET /")).isEmpty();
  }

  private static TimeLimit limit(long nanos) {
    return new TimeLimit(Timing.RESPONSE, nanos);
  }

  private static RequestObjective about(String request, String expression) {
    return RequestObjective.parse(request, expression);
  }

  private static long nanos(String text) {
    return Long.parseLong(text.replace("_", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "failures <= 0    | 1 of 1 request failed, allowed is at most 0",
        "p50 < 1s         | 1 of 1 request (100%) exceeded 1s; at most 0 (50%) may: 0 slower, 1"
            + " failed; about 4 requests, about 44s of run time, would settle it",
        "mean < 1s        | there is no mean response time, as the only request failed",
        "throughput > 1/s | 1 request in 10s is 0.1/s, required is more than 1/s; a longer"
            + " run would settle it",
      })
  void explanation_oneRequest_isInTheSingular(String objective, String explanation) {
    assertThat(Measured.of(1).judge(objective).explanation()).isEqualTo(explanation);
  }
}
