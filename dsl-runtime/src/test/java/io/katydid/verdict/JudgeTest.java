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
        Measured.judge(List.of(met), kept, RULES, List.of("every user died at its start"));
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
  void judge_noSampleAndRunErrors_reportsBoth() {
    SteadyState kept = Measured.of().measured();
    assertThat(Measured.judge(List.of(), kept, RULES, List.of("interrupted")).reasons())
        .containsExactly("interrupted", "no request was made");
  }

  @Test
  void judge_allRequestsCutOff_reportsIt() {
    SteadyState kept =
        Measured.steady(List.of(Snapshots.of(MS, List.of(), List.of(), 0, 0, 0, 0, 1_200)));
    assertThat(Measured.judge(List.of(), kept, RULES, List.of()).reasons())
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
                about("", expression),
                Outcome.FAIL,
                "no request",
                "",
                0,
                Unit.REQUEST,
                "no request was made"));
  }

  @Test
  void judge_measuresAndNoRequest_judgesThemByTheirName() {
    RequestObjective named = RequestObjective.parse("query", "failures <= 0");
    RequestObjective errors = RequestObjective.parse("", "errors <= 0");
    Verdict verdict = Measured.judge(List.of(named, errors), queried(), RULES, List.of());
    assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    assertThat(verdict.judgements().getFirst().samples()).isEqualTo(3);
  }

  @Test
  void judge_measuresAndNoRequest_failsWhatIsAboutRequestsAndNamesAMeasure() {
    RequestObjective all = RequestObjective.parse("", "failures <= 0");
    Verdict verdict = Measured.judge(List.of(all), queried(), RULES, List.of());
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
        Measured.judge(
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

  @Test
  void judge_limitNotCounted_isRefused() {
    SteadyState kept = TWO_REQUESTS.measured();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Measured.judge(List.of(about("", "p99 < 1s")), kept, RULES, List.of()))
        .withMessageContaining("nanos=999999999] were not counted");
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
