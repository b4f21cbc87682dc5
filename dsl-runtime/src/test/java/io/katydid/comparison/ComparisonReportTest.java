package io.katydid.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.katydid.measure.Distribution;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.result.Change;
import io.katydid.result.ComparisonOutcome;
import io.katydid.result.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonReportTest {

  @Test
  void word_slowerByMoreThanTolerated_isSlower() {
    ComparisonReport report = Sessions.slower(20);

    assertThat(report.outcome()).isEqualTo(ComparisonOutcome.SLOWER);
    Change p50 = report.change(1, "GET /", Figure.P50).orElseThrow();
    assertThat(p50.estimate()).isCloseTo(1.2, within(0.02));
    assertThat(p50.low()).isBetween(1.1, p50.estimate());
    assertThat(p50.high()).isBetween(p50.estimate(), 1.3);
    assertThat(p50.after() / p50.before()).isCloseTo(1.2, within(0.02));
  }

  @Test
  void word_slowerByMoreThanTolerated_isSoInThroughputThatIsLess() {
    Change throughput =
        Sessions.slower(20).change(1, Snapshot.TOTAL, Figure.THROUGHPUT).orElseThrow();

    assertThat(throughput.outcome()).isEqualTo(ComparisonOutcome.SLOWER);
    assertThat(throughput.high()).isLessThan(0.9);
  }

  @Test
  void word_faster_isFaster() {
    assertThat(Sessions.slower(-20).outcome()).isEqualTo(ComparisonOutcome.FASTER);
  }

  @Test
  void word_nothingChanged_isSame() {
    assertThat(Sessions.slower(0).outcome()).isEqualTo(ComparisonOutcome.EQUIVALENT);
  }

  @Test
  void outcome_noiseLargerThanTheDifference_isInconclusive() {
    ComparisonReport report = Sessions.noisy(12, 4);

    assertThat(report.outcome()).isEqualTo(ComparisonOutcome.INCONCLUSIVE);
    assertThat(report.change(1, "GET /", Figure.P99).orElseThrow().noise()).isGreaterThan(0.05);
  }

  @Test
  void isObservedSlower_unsettledAndSlowerByItsEstimate_isTrue() {
    ComparisonReport report = Sessions.noisy(12, 4);

    assertThat(report.outcome()).isEqualTo(ComparisonOutcome.INCONCLUSIVE);
    assertThat(report.isObservedSlower()).isTrue();
  }

  @Test
  void isObservedSlower_unsettledAndWithinWhatIsTolerated_isFalse() {
    ComparisonReport report = Sessions.noisy(0, 4);

    assertThat(report.outcome()).isEqualTo(ComparisonOutcome.INCONCLUSIVE);
    assertThat(report.isObservedSlower()).isFalse();
    assertThat(report.change(1, Snapshot.TOTAL, Figure.P50).orElseThrow().unsettled())
        .hasValueSatisfying(it -> {
          assertThat(it.isWorse()).isFalse();
          assertThat(it.pairs()).isGreaterThan(6);
        });
  }

  @Test
  void isObservedSlower_settled_isFalse() {
    assertThat(Sessions.slower(20).isObservedSlower()).isFalse();
    assertThat(Sessions.slower(0).isObservedSlower()).isFalse();
  }

  @Test
  void isObservedSlower_endedByARunThatWentWrong_isTrue() {
    assertThat(Sessions.early().isObservedSlower()).isTrue();
  }

  @Test
  void isObservedSlower_inconclusiveButAsFast_isFalse() {
    assertThat(Sessions.invalid("the generator was the limit").isObservedSlower()).isFalse();
  }

  @Test
  void isObservedSlower_otherVariantHasNothingToCompare_isTrue() {
    assertThat(withoutSuccess(1).isObservedSlower()).isTrue();
    assertThat(withoutSuccess(0).isObservedSlower()).isFalse();
  }

  /** Compares p50, which one variant does not have. */
  private static ComparisonReport withoutSuccess(int without) {
    Interleaving order = new Interleaving(2, 6);
    Snapshot none =
        Snapshots.of(
            1_000_000_000,
            List.of(
                Snapshots.request("GET /", 9, Distribution.EMPTY, Distribution.EMPTY, Map.of())),
            List.of(),
            0,
            0,
            0,
            0,
            0);
    List<ComparedRun> runs =
        IntStream.range(0, order.runs())
            .mapToObj(order::variantOf)
            .map(variant ->
                new ComparedRun(
                    variant,
                    variant == without ? none : Sessions.snapshot(100, 0),
                    List.of(),
                    Optional.empty()))
            .toList();
    return ComparisonReport.of(
        List.of("a", "b"),
        order,
        new Tolerance(0.05),
        false,
        List.of(Figure.P50),
        runs,
        List.of(),
        List.of());
  }

  @Test
  void outcome_invalidRuns_isInconclusiveWhateverTheFiguresAre() {
    ComparisonReport report = Sessions.invalid("the generator was the limit");

    assertThat(report.outcome()).isEqualTo(ComparisonOutcome.INCONCLUSIVE);
    assertThat(report.caveats())
        .containsExactly("run 1 (old) and 11 more: the generator was the limit");
    assertThat(report.changes()).isNotEmpty();
  }

  @Test
  void outcome_endedEarly_isInconclusiveAndThereAreNoChanges() {
    ComparisonReport report = Sessions.early();

    assertThat(report.outcome()).isEqualTo(ComparisonOutcome.INCONCLUSIVE);
    assertThat(report.changes()).isEmpty();
  }

  @Test
  void word_ofAVariant_isItsOwn() {
    ComparisonReport report = Sessions.session(List.of("a", "b", "c"), new int[] {100, 130, 60});

    assertThat(report.outcome(1)).isEqualTo(ComparisonOutcome.SLOWER);
    assertThat(report.outcome(2)).isEqualTo(ComparisonOutcome.FASTER);
    assertThat(report.outcome()).isEqualTo(ComparisonOutcome.SLOWER);
  }

  @Test
  void word_asFastButFailing_isSlowerByItsFailures() {
    Interleaving order = new Interleaving(2, 6);
    List<ComparedRun> runs = new ArrayList<>();
    for (int run = 0; run < order.runs(); run++) {
      int variant = order.variantOf(run);
      runs.add(
          new ComparedRun(
              variant, Sessions.snapshot(100, variant * 20), List.of(), Optional.empty()));
    }
    ComparisonReport report = Sessions.report(List.of("a", "b"), runs);

    Change failures = report.change(1, Snapshot.TOTAL, Figure.FAILURES).orElseThrow();
    assertThat(report.outcome()).isEqualTo(ComparisonOutcome.SLOWER);
    assertThat(failures.outcome().text(Figure.FAILURES)).isEqualTo("more");
    assertThat(failures.estimate()).isCloseTo(20.0 / 1520, within(1e-9));
  }

  @Test
  void change_requestMissingInARun_isUnknownAndReportsWhere() {
    Interleaving order = new Interleaving(2, 6);
    List<ComparedRun> runs = new ArrayList<>();
    for (int run = 0; run < order.runs(); run++) {
      Snapshot kept = Sessions.snapshot(100, 0);
      Snapshot partial =
          Snapshots.of(kept.windowNanos(), kept.requests().subList(0, 1), List.of(), 0, 0, 0, 0, 0);
      runs.add(
          new ComparedRun(
              order.variantOf(run), run == 4 ? partial : kept, List.of(), Optional.empty()));
    }
    Change change =
        Sessions.report(List.of("a", "b"), runs)
            .change(1, "POST /items/", Figure.P50)
            .orElseThrow();

    assertThat(change.isKnown()).isFalse();
    assertThat(change.outcome()).isEqualTo(ComparisonOutcome.INCONCLUSIVE);
    assertThat(change.reason()).isEqualTo("nothing to compare in run 5");
  }

  @Test
  void figure_of_isByItsLabel() {
    assertThat(Figure.of("p99")).isEqualTo(Figure.P99);
    assertThatThrownBy(() -> Figure.of("p98"))
        .hasMessage("\"p98\" is no figure: write p50, p95, p99, mean, throughput, failures");
  }
}
