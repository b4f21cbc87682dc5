package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static io.katydid.verdict.Measured.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.Objective;
import io.katydid.measure.CounterSnapshot;
import io.katydid.measure.CustomMetrics;
import io.katydid.measure.Distribution;
import io.katydid.measure.GaugeSnapshot;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.measure.UserTimeBreakdown;
import io.katydid.result.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Objectives on counters and gauges of user code. */
class MetricObjectiveTest {

  private static final Generator IDLE =
      new Generator(ResourceMetrics.NONE, Distribution.EMPTY, UserTimeBreakdown.NONE, false, false);

  /** In each of 20 batches of a second, about 60 items, and a queue of 5 to 5 and the batch. */
  private static List<Snapshot> batches() {
    return IntStream.range(0, 20).mapToObj(MetricObjectiveTest::batch).toList();
  }

  private static Snapshot batch(int number) {
    Snapshot batch =
        Snapshots.of(
            1_000 * MS,
            List.of(
                Snapshots.request(
                    "GET /",
                    0,
                    Distribution.of(times(50, MS).toArray()),
                    Distribution.EMPTY,
                    Map.of())),
            List.of(),
            50,
            0,
            0,
            0,
            0);
    return Snapshots.counting(
        batch,
        new CustomMetrics(
            List.of(new CounterSnapshot("items", 59 + number % 3, 0)),
            List.of(new GaugeSnapshot("queue", 2, 10 + number, 5, 5, 5 + number))));
  }

  private static Judgement judge(String expression) {
    RequestObjective asked = RequestObjective.parse("", expression);
    return Measured.judge(List.of(asked), Measured.steady(batches()), Measured.RULES, List.of())
        .judgements()
        .getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "counter items >= 50/s | PASS | counter items was raised by 1,199 in 20s, which is 60/s,"
            + " required is at least 50/s",
        "counter items < 70/s  | PASS | counter items was raised by 1,199 in 20s, which is 60/s,"
            + " allowed is less than 70/s",
        "counter items > 70/s  | FAIL | counter items was raised by 1,199 in 20s, which is 60/s,"
            + " required is more than 70/s",
      })
  void judge_rateOfACounter_isByItsInterval(String expression, Outcome outcome, String start) {
    Judgement judgement = judge(expression);

    assertThat(judgement.outcome()).isEqualTo(outcome);
    assertThat(judgement.explanation()).startsWith(start);
    assertThat(judgement.interval()).matches("[\\d.]+/s to [\\d.]+/s");
    assertThat(judgement.samples()).isEqualTo(1199);
  }

  @Test
  void judge_rateNearItsLimit_isUndecided() {
    assertThat(judge("counter items >= 59.9/s").outcome()).isEqualTo(Outcome.INCONCLUSIVE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "counter items <= 1199 | PASS | counter items was raised by 1,199, allowed is at most"
            + " 1,199",
        "counter items < 1199  | FAIL | counter items was raised by 1,199, allowed is less than"
            + " 1,199",
        "counter items >= 2000 | FAIL | counter items was raised by 1,199, required is at least"
            + " 2,000",
        "counter lost <= 0     | PASS | counter lost was not raised (those that were: items),"
            + " allowed is at most 0",
        "counter lost > 0      | FAIL | counter lost was not raised (those that were: items),"
            + " required is more than 0",
        "gauge queue <= 24     | PASS | the highest of 40 values of queue is 24, allowed is at most"
            + " 24",
        "gauge queue < 24      | FAIL | the highest of 40 values of queue is 24, allowed is less"
            + " than 24",
        "gauge queue >= 5      | PASS | the lowest of 40 values of queue is 5, required is at least"
            + " 5",
        "gauge queue > 5       | FAIL | the lowest of 40 values of queue is 5, required is more"
            + " than 5",
      })
  void judge_sumOrExtreme_isComparedAsItIs(String expression, Outcome outcome, String explanation) {
    Judgement judgement = judge(expression);

    assertThat(judgement.outcome()).isEqualTo(outcome);
    assertThat(judgement.interval()).isEmpty();
    assertThat(judgement.explanation())
        .isEqualTo(explanation + "; it is compared as it is, without an interval");
  }

  /** What counts mistakes may have had none to count; what is to be reached was not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "counter lost < 5/s  | PASS | counter lost was not raised (those that were: items) in 20s,"
            + " which is 0/s, allowed is less than 5/s",
        "counter lost >= 5/s | FAIL | counter lost was not raised (those that were: items),"
            + " required is at least 5/s",
        "counter lost > 0/s  | FAIL | counter lost was not raised (those that were: items),"
            + " required is more than 0/s",
      })
  void judge_rateOfACounterThatWasNeverRaised_isZero(
      String expression, Outcome outcome, String explanation) {
    assertThat(judge(expression))
        .extracting(Judgement::outcome, Judgement::observed, Judgement::explanation)
        .containsExactly(outcome, "0/s", explanation);
  }

  @ParameterizedTest
  @ValueSource(strings = {"counter lost >= 5/s", "counter lost >= 5"})
  void revise_counterThatWasNeverRaisedAsLoadIsMissing_isInvalid(String expression) {
    Snapshot kept = batch(0);

    assertThat(
            new Invalidation(IDLE, Set.of(Bias.LESS_LOAD))
                .about(Objective.parse(expression), false, kept.total(), 50))
        .isTrue();
  }

  @Test
  void judge_gaugeWithoutAValue_fails() {
    assertThat(judge("gauge items < 10"))
        .extracting(Judgement::outcome, Judgement::observed, Judgement::explanation)
        .containsExactly(
            Outcome.FAIL,
            "no value",
            "no gauge named \"items\" was given a value; those that were: queue");
  }

  @Test
  void parse_metricOfARequest_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestObjective.parse("GET /", "counter items < 10"))
        .withMessage(
            "\"counter items < 10\" cannot be about the request \"GET /\", as counter items is of"
                + " the run: leave the request out");
  }

  @ParameterizedTest
  @ValueSource(strings = {"counter items < 10", "counter items < 10/s", "gauge queue < 1"})
  void parse_metricInAStage_isOfIt(String expression) {
    assertThat(RequestObjective.parse("", expression + " in stage 2").stage()).isEqualTo(2);
  }

  @Test
  void parse_withWarmUp_isForSumsAndNotForRates() {
    assertThat(RequestObjective.parse("", "counter items < 10 with warm-up").includesWarmUp())
        .isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestObjective.parse("", "counter items < 10/s with warm-up"))
        .withMessage(
            "\"counter items < 10/s with warm-up\" cannot include the warm-up: counter items is of"
                + " the load after it");
  }

  @ParameterizedTest
  @CsvSource({
    "counter items >= 5/s, true, LESS_LOAD, false",
    "counter items >= 5, true, LESS_LOAD, false",
    "counter lost < 5, true, LESS_LOAD, true",
    "counter lost < 5, true, LONGER_TIMES, false",
    "gauge queue < 5, true, LESS_LOAD, true",
    "counter items >= 5/s, false, LESS_LOAD, true",
    "counter items >= 5, false, LESS_LOAD, true",
    "counter items >= 5, false, LONGER_TIMES, false",
    "counter lost < 5, false, LESS_LOAD, false",
    "gauge queue < 5, false, LESS_LOAD, false",
    "gauge queue < 5, false, LONGER_TIMES, false",
    "gauge queue < 5, false, EVERYTHING, true",
  })
  void about_metric_isByTheDirectionOfTheBias(
      String expression, boolean met, Bias bias, boolean expected) {
    Snapshot kept = batch(0);
    Invalidation invalidation = new Invalidation(IDLE, Set.of(bias));

    assertThat(
            invalidation.about(
                RequestObjective.parse("", expression).objective(), met, kept.total(), 50))
        .isEqualTo(expected);
  }

  /** The second is a name that is written wrong. */
  @ParameterizedTest
  @ValueSource(strings = {"gauge queue < 1", "gauge queeu < 100"})
  void revise_gaugeMissedWhileTheGeneratorWasSlow_fails(String expression) {
    WatchedRun run = new WatchedRun();
    run.objectives = List.of(RequestObjective.parse("", expression));
    run.generator.losesTime();
    run.generator.carrierLag = WatchedRun.tail(30);
    Verdict verdict =
        Measured.judge(run.objectives, Measured.steady(batches()), Measured.RULES, List.of());

    assertThat(run.health().revise(verdict))
        .extracting(Verdict::outcome, it -> it.judgements().getFirst().outcome())
        .containsExactly(Outcome.FAIL, Outcome.FAIL);
  }
}
