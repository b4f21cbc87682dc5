package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static io.katydid.verdict.Measured.times;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.measure.RequestGroup;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.measure.StageEnd;
import io.katydid.result.Outcome;
import io.katydid.verdict.Measured.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagObjectiveTest {

  /** A warm-up, a stage in which reads take 5 ms, and one of 50 ms; writes take 200 ms. */
  private static Judgement judge(String expression) {
    RequestObjective asked = RequestObjective.parse("", expression);
    List<Slice> quick = slices(asked, 5 * MS);
    List<Slice> all = new ArrayList<>(quick);
    all.addAll(slices(asked, 50 * MS));
    SteadyState measured =
        SteadyState.of(all, Measured.RULES)
            .inStages(1, all, List.of(new StageEnd(quick.size(), 5), new StageEnd(all.size(), 5)))
            .after(
                Snapshots.grouping(
                    Snapshot.EMPTY.over(MS),
                    Request.of("tag start", 0, MS)
                        .watching(Judge.watchedLimits(List.of(asked), ""))));
    return Measured.judge(List.of(asked), measured, Measured.RULES, List.of())
        .judgements()
        .getFirst();
  }

  private static List<Slice> slices(RequestObjective asked, long nanos) {
    RequestSnapshot reads =
        Request.of("tag read", 0, times(50, nanos).toArray())
            .watching(Judge.watchedLimits(List.of(asked), ""));
    Snapshot all = Measured.of(50, times(50, 200 * MS).toArray()).measured().window().whole();
    return Collections.nCopies(20, Slice.of(Snapshots.grouping(all, reads)));
  }

  @ParameterizedTest
  @CsvSource({
    "p95 < 20ms of tag read, FAIL, 2000",
    "p95 < 100ms of tag read, PASS, 2000",
    "p95 < 20ms of tag read in stage 2, PASS, 1000",
    "p95 < 20ms of tag read in stage 3, FAIL, 1000",
    "failures <= 0 of tag read, PASS, 2000",
    "failures < 5% of tag read with warm-up, PASS, 2000",
    "throughput > 4/s of tag read, PASS, 2000",
    "mean < 40ms of tag read, PASS, 2000",
    "max < 40ms of tag read, FAIL, 2000",
    "failures <= 0, FAIL, 4000",
  })
  void judge_ofATag_restsOnItsSamplesAlone(String expression, Outcome outcome, long samples) {
    Judgement judgement = judge(expression);

    assertThat(judgement.outcome()).isEqualTo(outcome);
    assertThat(judgement.samples()).isEqualTo(samples);
  }

  @Test
  void judge_ofATagWithoutRequests_fails() {
    assertThat(judge("max < 1s of tag write"))
        .extracting(Judgement::outcome, Judgement::observed, Judgement::explanation)
        .containsExactly(
            Outcome.FAIL,
            "no such request",
            "there was none that is a request of a task with the tag \"write\"");
  }

  @Test
  void judge_ofATagInTheWarmUpOnly_saysHowItWouldCount() {
    assertThat(judge("max < 1s of tag start").explanation())
        .isEqualTo(
            "a request of a task with the tag \"start\" was made only in the warm-up, which is not"
                + " judged, once; to judge it there: warmUp = true in @Slo, or \"with warm-up\""
                + " behind the objective");
    assertThat(judge("max < 1s of tag start with warm-up").outcome()).isEqualTo(Outcome.PASS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p95 < 20ms of tag read",
        "p95 < 20ms of tag read with warm-up",
        "p95 < 20ms of tag read in stage 2"
      })
  void parse_ofATag_isAboutItsGroup(String expression) {
    RequestObjective objective = RequestObjective.parse("", " " + expression + " ");

    assertThat(objective.group()).hasValue(RequestGroup.tag("read"));
    assertThat(objective.isAboutRun()).isFalse();
    assertThat(objective.text()).isEqualTo(expression);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p95 < 20ms of scenario Back office",
        "p95 < 20ms of scenario Back office with warm-up"
      })
  void parse_ofAScenario_isAboutItsGroup(String expression) {
    RequestObjective objective = RequestObjective.parse("", expression);

    assertThat(objective.group()).hasValue(RequestGroup.scenario("Back office"));
    assertThat(objective.text()).isEqualTo(expression);
  }

  @Test
  void judge_ofAScenarioWithoutRequests_fails() {
    assertThat(judge("max < 1s of scenario Admin").explanation())
        .isEqualTo("there was none that is a request of the scenario \"Admin\"");
  }

  @Test
  void of_group_standsBeforeWarmUpAndStage() {
    assertThat(RequestObjective.ofTag(RequestObjective.withWarmUp("max < 1s"), "read"))
        .isEqualTo("max < 1s of tag read with warm-up");
    assertThat(RequestObjective.ofTag(RequestObjective.inStage("max < 1s", 2), "read"))
        .isEqualTo("max < 1s of tag read in stage 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"users >= 99%", "errors < 1%", "errors <= 0", "p95 <= 1.1 x baseline"})
  void parse_ofTheRunAndOfATag_isRefused(String objective) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestObjective.parse("", objective + " of tag read"))
        .withMessage(
            "\"%s of tag read\" cannot be about a tag alone, as it is of the run: leave out the tag"
                .formatted(objective));
  }

  @Test
  void parse_ofARequestAndOfATag_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RequestObjective.parse("GET /", "p95 < 1s of tag read"))
        .withMessage(
            "\"p95 < 1s of tag read\" is about the requests of a tag, which is not of one name:"
                + " leave out the request \"GET /\", or the tag");
  }
}
