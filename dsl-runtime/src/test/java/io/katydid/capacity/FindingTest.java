package io.katydid.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.Distribution;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.measure.Window;
import io.katydid.result.Outcome;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Undecided;
import io.katydid.verdict.Unit;
import io.katydid.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FindingTest {

  private static final long MS = 1_000_000;
  private static final Window STEADY = window(batch -> 10);
  private static final Window OVERLOADED = window(batch -> 10 + 25 * batch);

  /** Twenty batches of half a second, with one response time each, in milliseconds. */
  private static Window window(IntToLongFunction millis) {
    return Window.of(
        IntStream.range(0, 20).mapToObj(batch -> batch(millis.applyAsLong(batch))).toList());
  }

  private static Snapshot batch(long millis) {
    Distribution times = Distribution.of(millis * MS);
    return Snapshots.of(
        500 * MS,
        List.of(Snapshots.request("GET /", 0, times, Distribution.EMPTY, Map.of())),
        List.of(),
        0,
        0,
        0,
        0,
        0);
  }

  private static Verdict verdict(Outcome outcome, String... reasons) {
    RequestObjective objective = RequestObjective.parse("GET /", "p99 < 50ms");
    Judgement judgement =
        new Judgement(objective, outcome, "60ms", "", 20, Unit.REQUEST, "so many exceeded it");
    return new Verdict(outcome, List.of(judgement), List.of(reasons));
  }

  @Test
  void of_passOfASteadyTarget_isAPass() {
    assertThat(Finding.of(verdict(Outcome.PASS), STEADY))
        .isEqualTo(new Finding(Outcome.PASS, false, ""));
  }

  @Test
  void of_passOfAnOverloadedTarget_isAFail() {
    assertThat(Finding.of(verdict(Outcome.PASS), OVERLOADED))
        .isEqualTo(
            new Finding(
                Outcome.FAIL, false, "overloaded: the mean response time went from 10ms to 485ms"));
  }

  @Test
  void of_undecidedAtAnOverloadedTarget_isAFail() {
    assertThat(Finding.of(verdict(Outcome.INCONCLUSIVE), OVERLOADED).outcome())
        .isEqualTo(Outcome.FAIL);
  }

  @Test
  void of_failOrUndecided_reportsTheObjective() {
    assertThat(Finding.of(verdict(Outcome.FAIL), STEADY))
        .isEqualTo(new Finding(Outcome.FAIL, true, "GET /: p99 < 50ms: so many exceeded it"));
    assertThat(Finding.of(verdict(Outcome.INCONCLUSIVE), STEADY))
        .isEqualTo(
            new Finding(Outcome.INCONCLUSIVE, false, "GET /: p99 < 50ms: so many exceeded it"));
  }

  @Test
  void of_undecidedBeyondItsLimit_isUndecidedForTheSearchThoughTheRunFails() {
    RequestObjective objective = RequestObjective.parse("GET /", "p99 < 50ms");
    Judgement beyond =
        new Judgement(
            objective,
            Outcome.INCONCLUSIVE,
            "60ms",
            "",
            20,
            Unit.REQUEST,
            "so many exceeded it",
            Optional.of(new Undecided(Undecided.Side.BEYOND, "")));

    assertThat(Finding.of(new Verdict(Outcome.FAIL, List.of(beyond), List.of(), true), STEADY))
        .isEqualTo(
            new Finding(Outcome.INCONCLUSIVE, true, "GET /: p99 < 50ms: so many exceeded it"));
  }

  @Test
  void of_undecidedBeyondItsLimitAndNothingSucceeded_isAFail() {
    Judgement beyond =
        new Judgement(
            RequestObjective.parse("", "failures < 50%"),
            Outcome.INCONCLUSIVE,
            "100%",
            "",
            3,
            Unit.REQUEST,
            "3 of 3 requests failed",
            Optional.of(new Undecided(Undecided.Side.BEYOND, "")));
    Window failed =
        Window.of(
            List.of(
                Snapshots.of(
                    500 * MS,
                    List.of(
                        Snapshots.request(
                            "GET /", 3, Distribution.EMPTY, Distribution.of(MS, MS, MS), Map.of())),
                    List.of(),
                    0,
                    0,
                    0,
                    0,
                    0)));

    assertThat(Finding.of(new Verdict(Outcome.FAIL, List.of(beyond), List.of(), true), failed))
        .isEqualTo(new Finding(Outcome.FAIL, true, "nothing succeeded: all of 3 failed"));
  }

  @Test
  void of_invalid_reportsTheReasonEvenIfOverloaded() {
    assertThat(Finding.of(verdict(Outcome.INVALID, "out of CPU"), OVERLOADED))
        .isEqualTo(new Finding(Outcome.INVALID, false, "out of CPU"));
  }

  @Test
  void of_batchWithoutRequests_isLeftOut() {
    List<Snapshot> batches = new ArrayList<>(STEADY.batches());
    batches.set(3, Snapshots.of(500 * MS, List.of(), List.of(), 0, 0, 0, 0, 0));

    assertThat(Finding.of(verdict(Outcome.PASS), new Window(STEADY.whole(), batches)).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void of_batchesWithMeasuresAlone_isNotOverloadedByThem() {
    Window window =
        Window.of(
            IntStream.range(0, 20)
                .mapToObj(batch -> batch % 2 == 0 ? batch(10) : measuring(25 * batch))
                .toList());

    assertThat(Finding.of(verdict(Outcome.PASS), window).outcome()).isEqualTo(Outcome.PASS);
  }

  private static Snapshot measuring(long millis) {
    return Snapshots.measuring(
        Snapshots.of(500 * MS, List.of(), List.of(), 0, 0, 0, 0, 0),
        Snapshots.request(
            "checkout", 0, Distribution.of(millis * MS), Distribution.EMPTY, Map.of()));
  }
}
