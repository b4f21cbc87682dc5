package io.katydid.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.result.Outcome;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Undecided;
import io.katydid.verdict.Undecided.Side;
import io.katydid.verdict.Unit;
import io.katydid.verdict.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictLineTest {

  private static final List<String> WENT_WRONG = List.of("no user could start");

  private final List<Judgement> judgements = FailedRun.report().verdict().judgements();
  private final Judgement missed = judgements.get(0);
  private final Judgement met = judgements.get(1);

  @Test
  void of_allMet_countsThem() {
    assertThat(line(Outcome.PASS, List.of(), met)).isEqualTo("PASS: 1 objective was met");
    assertThat(line(Outcome.PASS, List.of(), met, met)).isEqualTo("PASS: 2 objectives were met");
  }

  @Test
  void of_someMissed_countsThem() {
    assertThat(line(Outcome.FAIL, List.of(), met, missed))
        .isEqualTo("FAIL: 1 of 2 objectives was not met");
    assertThat(line(Outcome.FAIL, List.of(), met, missed, missed))
        .isEqualTo("FAIL: 2 of 3 objectives were not met");
    assertThat(line(Outcome.FAIL, List.of(), missed)).isEqualTo("FAIL: 1 objective was not met");
  }

  @Test
  void of_runWentWrong_doesNotBoastOfObjectivesMet() {
    assertThat(line(Outcome.FAIL, WENT_WRONG, met))
        .isEqualTo("FAIL: the run itself went wrong, so that its objective counts for nothing");
    assertThat(line(Outcome.FAIL, WENT_WRONG, met, met))
        .isEqualTo("FAIL: the run itself went wrong, so that its 2 objectives count for nothing");
    assertThat(line(Outcome.FAIL, WENT_WRONG)).isEqualTo("FAIL: the run itself went wrong");
  }

  @Test
  void of_generatorDecided_reportsHowMuch() {
    Judgement invalid =
        new Judgement(
            met.objective(), Outcome.INVALID, "1ms", "", 1, Unit.REQUEST, "not the target's");

    assertThat(line(Outcome.INVALID, List.of(), met, invalid))
        .isEqualTo("INVALID: the generator, not the target, decided 1 of 2 objectives");
    assertThat(line(Outcome.INVALID, List.of()))
        .isEqualTo("INVALID: the generator, not the target, was measured");
  }

  @Test
  void of_nothingAsked_isNotCalledAPass() {
    assertThat(line(Outcome.PASS, List.of())).isEqualTo("NOT JUDGED: no objective was given");
  }

  @Test
  void of_undecidedBeyondItsLimit_reportsWhatWasObservedAndWhatWouldSettleIt() {
    assertThat(undecided(Outcome.FAIL, List.of(), met, open("61ms", Side.BEYOND)))
        .isEqualTo(
            "FAIL: 1 of 2 objectives is undecided; p95 < 50ms: observed 61ms is beyond its limit;"
                + " about 4,100 requests, about 1m30s of run time, would settle it");
    assertThat(undecided(Outcome.FAIL, List.of(), open("61ms", Side.BEYOND)))
        .startsWith("FAIL: p95 < 50ms is undecided: observed 61ms is beyond its limit; about");
  }

  @Test
  void of_undecidedWithinItsLimit_reportsIt() {
    assertThat(undecided(Outcome.INCONCLUSIVE, List.of(), open("43ms", Side.WITHIN)))
        .isEqualTo(
            "INCONCLUSIVE: p95 < 50ms is undecided: observed 43ms is within its limit;"
                + " about 4,100 requests, about 1m30s of run time, would settle it");
  }

  @Test
  void of_severalUndecided_reportsTheOneBeyondItsLimit() {
    assertThat(
            undecided(
                Outcome.FAIL,
                List.of(),
                open("43ms", Side.WITHIN),
                met,
                open("failed", Side.BEYOND)))
        .startsWith(
            "FAIL: 2 of 3 objectives are undecided; p95 < 50ms: observed failed is beyond its"
                + " limit;");
  }

  @Test
  void of_strict_isTheReasonWhyItFails() {
    assertThat(undecided(Outcome.FAIL, List.of(), open("43ms", Side.WITHIN)))
        .startsWith("FAIL: p95 < 50ms is undecided: observed 43ms is within its limit;")
        .endsWith("; strict is set, and fails what is undecided");
  }

  @Test
  void of_nothingToCompareWith_namesNoLimit() {
    assertThat(undecided(Outcome.INCONCLUSIVE, List.of(), open("43ms", Side.NO_LIMIT)))
        .startsWith("INCONCLUSIVE: p95 < 50ms is undecided: observed 43ms; about");
  }

  @Test
  void of_notSteady_reportsItAndWhatIsBeyondItsLimit() {
    List<String> trend = List.of("the run did not become steady");

    assertThat(undecided(Outcome.INCONCLUSIVE, trend, met))
        .isEqualTo("INCONCLUSIVE: undecided, as the run was not steady");
    assertThat(undecided(Outcome.FAIL, trend, met, open("61ms", Side.BEYOND)))
        .isEqualTo(
            "FAIL: undecided, as the run was not steady;"
                + " p95 < 50ms: observed 61ms is beyond its limit");
    assertThat(undecided(Outcome.FAIL, trend, met))
        .isEqualTo(
            "FAIL: undecided, as the run was not steady; strict is set, and fails what is"
                + " undecided");
  }

  private static Judgement open(String observed, Side side) {
    return new Judgement(
        RequestObjective.parse("", "p95 < 50ms"),
        Outcome.INCONCLUSIVE,
        observed,
        "",
        78,
        Unit.REQUEST,
        "-",
        Optional.of(
            new Undecided(side, "about 4,100 requests, about 1m30s of run time, would settle it")));
  }

  private static String undecided(Outcome outcome, List<String> reasons, Judgement... judgements) {
    return VerdictLine.of(new Verdict(outcome, List.of(judgements), reasons, true));
  }

  @Test
  void reasons_ofSeveralLines_areOneItem() {
    Verdict verdict =
        new Verdict(Outcome.FAIL, List.of(), List.of("it crashed:\n\tat a.B\nend", "late"));

    assertThat(VerdictLine.reasons(verdict, Style.PLAIN))
        .containsExactly("  - it crashed:", "    at a.B", "    end", "  - late");
  }

  private static String line(Outcome outcome, List<String> reasons, Judgement... judgements) {
    return VerdictLine.of(new Verdict(outcome, List.of(judgements), reasons));
  }
}
