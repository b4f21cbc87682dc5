package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static io.katydid.verdict.Measured.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.measure.Slice;
import io.katydid.measure.StageEnd;
import io.katydid.result.Outcome;
import io.katydid.verdict.Measured.Request;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StageObjectiveTest {

  /** A warm-up, a stage of 5 ms, and one of 50 ms, with a request of its own. */
  private static Judgement judge(String request, String expression) {
    RequestObjective asked = RequestObjective.parse(request, expression);
    List<Slice> quick = slices(asked, Request.of("GET /", 0, times(50, 5 * MS).toArray()));
    List<Slice> slow =
        slices(
            asked,
            Request.of("GET /", 0, times(50, 50 * MS).toArray()),
            Request.of("POST /", 1, MS));
    List<Slice> all = Stream.concat(quick.stream(), slow.stream()).toList();
    SteadyState measured =
        SteadyState.of(all, Measured.RULES)
            .inStages(1, all, List.of(new StageEnd(quick.size(), 5), new StageEnd(all.size(), 5)));
    return Measured.judge(List.of(asked), measured, Measured.RULES, List.of())
        .judgements()
        .getFirst();
  }

  private static List<Slice> slices(RequestObjective asked, Request... requests) {
    Measured measured = Measured.of(requests).times(20);
    return measured.measured(asked).window().batches().stream().map(Slice::of).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "p95 < 20ms in stage 2, PASS, 1000",
    "p95 < 20ms in stage 3, FAIL, 1020",
    "p95 < 20ms, FAIL, 2020",
    "failures <= 0 in stage 2, PASS, 1000",
    "failures <= 0 in stage 3, FAIL, 1040",
    "throughput > 4/s in stage 2, PASS, 1000",
    "max < 20ms in stage 2, PASS, 1000",
  })
  void judge_ofAStage_restsOnItsSamplesAlone(String expression, Outcome outcome, long samples) {
    Judgement judgement = judge("", expression);

    assertThat(judgement.outcome()).isEqualTo(outcome);
    assertThat(judgement.samples()).isBetween(samples - 40, samples + 40);
  }

  @Test
  void judge_requestOfAnotherStage_wasNotMade() {
    assertThat(judge("POST /", "max < 1s in stage 2").observed()).isEqualTo("no such request");
    assertThat(judge("POST /", "mean < 1s in stage 3").outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void judge_stageThatTheRunDidNotComeTo_fails() {
    assertThat(judge("", "p95 < 20ms in stage 4"))
        .extracting(Judgement::outcome, Judgement::observed, Judgement::explanation)
        .containsExactly(Outcome.FAIL, "not reached", "the run ended before stage 4");
  }

  @Test
  void parse_ofAStage_isNumberedFromOne() {
    assertThat(RequestObjective.parse("", RequestObjective.inStage(" p95 < 20ms ", 12)))
        .extracting(RequestObjective::stage, RequestObjective::expression)
        .containsExactly(12, "p95 < 20ms in stage 12");
    assertThat(RequestObjective.parse("", "p95 < 20ms").isOfAllStages()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"users >= 99%", "p95 <= 1.1 x baseline", "none", "max < 1s with warm-up"})
  void parse_ofTheRunInAStage_isRefused(String expression) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestObjective.parse("", RequestObjective.inStage(expression, 1)))
        .withMessage(
            "\"%s in stage 1\" cannot be of a stage alone, as it is of the run: leave the stage out"
                .formatted(expression));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p95 < 20ms in stage 3 | \"p95 < 20ms in stage 3\": there is no stage 3, the last one is 2",
        "tokens >= 5/s | \"tokens >= 5/s\": a load with stages has no one rate: name a stage, by"
            + " \"in stage 1\" behind the limit, or stage = 1 in @Slo",
      })
  void of_stageThatTheLoadDoesNotHave_isRefused(String expression, String message) {
    LoadSpec load =
        LoadSpec.of(List.of())
            .withText(WorkloadOptions.STAGES, "5 users for 1m; 5 users for 1m")
            .with(new LoadSlo("", expression));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestObjective.of(load))
        .withMessage(message);
  }

  /** What goes wrong before a stage makes it no more hopeless. */
  @Test
  void failFast_ofAStage_isNotTested() {
    assertThat(FutilityCheck.of(List.of(RequestObjective.parse("", "p95 < 1ms in stage 2"))))
        .isEmpty();
  }
}
