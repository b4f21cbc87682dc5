package io.katydid.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.baseline.Baseline;
import io.katydid.baseline.Baselines;
import io.katydid.report.StreamedRun;
import io.katydid.result.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a run of which every request took 100 ms, and ten were made per second. */
class RelativeLimitTest {

  private static final Measured RUN =
      Measured.of(0, Measured.together(Measured.times(100, 100 * Measured.MS)));

  @Test
  void judge_farBelowWhatMayBe_isMet() {
    Judgement judgement = judge("p95 <= 1.1 x baseline", 99, 100, 101, 100, 99, 101);

    assertThat(judgement.outcome()).isEqualTo(Outcome.PASS);
    assertThat(judgement.observed()).isEqualTo("100ms");
    assertThat(judgement.explanation())
        .isEqualTo(
            "p95 of this run is 100ms; runs that just meet 1.1 times the mean of 6 recorded ones"
                + " have 108ms to 112ms");
  }

  @Test
  void judge_farAboveWhatMayBe_isMissed() {
    assertThat(judge("p95 <= 1.1 x baseline", 79, 80, 81, 80, 79, 81).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judge_runsDifferMuch_isUndecidedAndSuggestsARemedy() {
    Judgement judgement = judge("p95 <= 1.1 x baseline", 70, 130, 80, 120, 90, 110);

    assertThat(judgement.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(judgement.isBeyond()).isFalse();
    assertThat(judgement.explanation())
        .endsWith(
            "; recorded runs differ too much to decide it: record more of them, let them last"
                + " longer, or allow more");
  }

  @Test
  void judge_undecidedAndAboveTheLimitOfTheMean_isBeyond() {
    Judgement judgement = judge("p95 <= 1.1 x baseline", 60, 120, 70, 110, 80, 100);

    assertThat(judgement.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(judgement.isBeyond()).isTrue();
  }

  @Test
  void judge_undecidedThroughputBelowTheLimitOfTheMean_isBeyond() {
    double[] recorded = {8, 15, 9, 14, 10, 13};

    assertThat(judge("throughput >= 1 x baseline", recorded).isBeyond()).isTrue();
    assertThat(judge("throughput >= 0.8 x baseline", recorded).isBeyond()).isFalse();
  }

  @Test
  void judge_fewerThanSixRuns_isUndecidedAndReportsHowMany() {
    Judgement judgement = judge("p95 <= 1.1 x baseline", 99, 100, 101, 100, 99);

    assertThat(judgement.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(judgement.explanation())
        .isEqualTo(
            "6 runs in this environment must be recorded to know how much runs differ, there are"
                + " 5");
    assertThat(judgement.undecided().orElseThrow().side()).isEqualTo(Undecided.Side.NO_LIMIT);
  }

  @Test
  void judge_throughput_isMetFromAbove() {
    assertThat(judge("throughput >= 0.9 x baseline", 9.9, 10, 10.1, 10, 9.9, 10.1).outcome())
        .isEqualTo(Outcome.PASS);
    assertThat(judge("throughput >= 0.9 x baseline", 15, 15.1, 15.2, 15, 15.1, 15.2).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void judge_runsThatDoNotDiffer_isExact() {
    assertThat(judge("failures <= 1 x baseline", 0, 0, 0, 0, 0, 0).outcome())
        .isEqualTo(Outcome.PASS);
    assertThat(judge("p95 < 1 x baseline", 99, 99, 99, 99, 99, 99).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0, 0.001", "0.001, 0.002"})
  void judge_noFailure_isMetWhateverWasRecorded(double some, double others) {
    double[] recorded = {some, others, some, others, some, others};
    Judgement judgement = judge("failures < 1.1 x baseline", recorded);

    assertThat(judgement.outcome()).isEqualTo(Outcome.PASS);
    assertThat(judgement.explanation())
        .startsWith("failures of this run is 0%; runs that just meet 1.1 times the mean of 6 ")
        .endsWith("; no run can fail less");
  }

  @Test
  void judge_rateThatWasRecordedAsZero_isLeftOut() {
    assertThat(judge("throughput >= 0.9 x baseline", 0, 9.9, 10, 10.1, 10, 9.9).explanation())
        .endsWith("to know how much runs differ, there are 5");
    assertThat(judge("throughput >= 0.9 x baseline", 0, 9.9, 10, 10.1, 10, 9.9, 10.1).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void judge_otherEnvironment_isUndecidedAndGivesTheReason() {
    Baseline refused = new Baseline(List.of(), "cores was 2 and is 8");

    Judgement judgement = judge("p95 <= 1.1 x baseline", refused);

    assertThat(judgement.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(judgement.explanation()).isEqualTo("cores was 2 and is 8");
  }

  @Test
  void judge_noBaselineGiven_suggestsHowToGiveOne() {
    assertThat(judge("p95 <= 1.1 x baseline", Baseline.NONE).explanation())
        .contains("name the file of recorded runs");
  }

  @Test
  void judge_percentileFallsOnAFailure_isMissed() {
    Measured failing = Measured.of(10, Measured.together(Measured.times(90, Measured.MS)));
    Judgement judgement =
        judge(
            failing,
            "p95 <= 1.1 x baseline",
            Baselines.of(
                RequestObjective.parse("", "p95 <= 1.1 x baseline"), 99, 100, 101, 100, 99, 101));

    assertThat(judgement.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(judgement.observed()).isEqualTo("failed");
  }

  /** Of three streams, two of which had their first event, after 100 ms and 200 ms. */
  @ParameterizedTest
  @CsvSource({
    "first event p50 <= 1.1 x baseline,      250, PASS",
    "first event p50 <= 1.1 x baseline,      150, FAIL",
    "between events p99 <= 1.1 x baseline,    60, PASS",
    "between events p99 <= 1.1 x baseline,    40, FAIL",
    "events >= 0.9 x baseline,                 6, PASS",
    "tokens >= 0.9 x baseline,                20, FAIL",
  })
  void judge_streams_areComparedByTheirTimesAndRates(
      String expression, double recorded, Outcome outcome) {
    RequestObjective asked = RequestObjective.parse("POST /chat", expression);
    Baseline baseline =
        Baselines.of(
            asked, recorded, recorded * 1.01, recorded, recorded * 1.01, recorded, recorded * 1.01);

    assertThat(judge(asked, StreamedRun.report().measured(), baseline).outcome())
        .isEqualTo(outcome);
  }

  /** Runs that differ by 5 %, each of which is as slow as is just allowed. */
  @Test
  void judge_simulatedRunsAtTheLimit_areRarelyDecidedEitherWay() {
    SplittableRandom random = new SplittableRandom(42);
    int met = 0;
    int missed = 0;
    for (int replication = 0; replication < 500; replication++) {
      double[] runs =
          random
              .doubles(8)
              .map(any -> 100 / 1.1 * Math.exp(0.05 * random.nextGaussian()))
              .toArray();
      double now = Math.exp(0.05 * random.nextGaussian());
      double[] relative = Arrays.stream(runs).map(run -> run / now).toArray();
      Outcome outcome = judge("p95 <= 1.1 x baseline", relative).outcome();
      met += outcome == Outcome.PASS ? 1 : 0;
      missed += outcome == Outcome.FAIL ? 1 : 0;
    }

    assertThat(met / 500.0).isBetween(0.03, 0.08);
    assertThat(missed / 500.0).isBetween(0.03, 0.08);
  }

  private static Judgement judge(String expression, double... recorded) {
    return judge(expression, Baselines.of(RequestObjective.parse("", expression), recorded));
  }

  private static Judgement judge(String expression, Baseline baseline) {
    return judge(RUN, expression, baseline);
  }

  private static Judgement judge(Measured run, String expression, Baseline baseline) {
    RequestObjective asked = RequestObjective.parse("", expression);
    return judge(asked, run.measured(asked), baseline);
  }

  private static Judgement judge(RequestObjective asked, SteadyState run, Baseline baseline) {
    return Judge.judge(List.of(asked), run, Measured.RULES, baseline, List.of())
        .judgements()
        .getFirst();
  }
}
