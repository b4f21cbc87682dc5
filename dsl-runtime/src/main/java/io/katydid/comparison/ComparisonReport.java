package io.katydid.comparison;

import io.katydid.measure.Snapshot;
import io.katydid.result.Change;
import io.katydid.result.ComparisonOutcome;
import io.katydid.result.Figure;
import io.katydid.result.Unsettled;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Everything that is reported of a comparison.
 *
 * @param names of the variants, the first being what the others are compared with
 * @param order in which they were run
 * @param tolerance which change does not matter
 * @param together whether all changes are judged together, see {@link Family}
 * @param runs in the order in which they were run; fewer than the order has if it ended early
 * @param changes of each variant after the first, each request name, each figure
 * @param caveats why the figures do not count, such as that the generator was the limit of a run;
 *     empty if they do
 * @param remarks further notes for the reader
 */
public record ComparisonReport(
    List<String> names,
    Interleaving order,
    Tolerance tolerance,
    boolean together,
    List<ComparedRun> runs,
    List<Change> changes,
    List<String> caveats,
    List<String> remarks) {

  /** A report; copies the lists. */
  public ComparisonReport {
    names = List.copyOf(names);
    runs = List.copyOf(runs);
    changes = List.copyOf(changes);
    caveats = List.copyOf(caveats);
    remarks = List.copyOf(remarks);
  }

  /**
   * Compares what was measured.
   *
   * @param together whether all changes are judged together
   * @param figures what is compared
   * @param caveats why the comparison ended early; empty if it did not
   * @param remarks further notes for the reader
   */
  public static ComparisonReport of(
      List<String> names,
      Interleaving order,
      Tolerance tolerance,
      boolean together,
      List<Figure> figures,
      List<ComparedRun> runs,
      List<String> caveats,
      List<String> remarks) {
    List<TestedChange> tested =
        runs.size() < order.runs()
            ? List.of()
            : new Contrast(order, tolerance, together, runs).changes(figures);
    List<Change> changes =
        together
            ? new Family(tested, order.rounds()).judged()
            : tested.stream().map(TestedChange::change).toList();
    return new ComparisonReport(
        names,
        order,
        tolerance,
        together,
        runs,
        changes,
        ComparisonCaveats.of(names, order, runs, caveats),
        remarks);
  }

  /**
   * What each pair of runs shows of a change: its ratio, or difference, by rounds. Empty, if it is
   * not known.
   */
  public List<Double> pairs(Change change) {
    if (!change.isKnown()) {
      return List.of();
    }
    double[] scaled =
        runs.stream()
            .map(run -> run.figure(change.figure(), change.request()))
            .mapToDouble(value -> FigureValues.scaled(change.figure(), value.orElse(Double.NaN)))
            .toArray();
    return Arrays.stream(new Observations(order, scaled).differences(change.variant()))
        .mapToObj(distance -> FigureValues.change(change.figure(), distance))
        .toList();
  }

  /** Which change of a figure does not matter: a distance, of a ratio its logarithm. */
  public double tolerated(Figure figure) {
    return tolerance.of(figure);
  }

  /** The change of one figure, if there is one. */
  public Optional<Change> change(int variant, String request, Figure figure) {
    return changes.stream()
        .filter(it -> it.variant() == variant)
        .filter(it -> it.request().equals(request) && it.figure() == figure)
        .findFirst();
  }

  /**
   * What was measured in one run.
   *
   * @param change of which figure and request
   * @param variant whose run it is
   * @param round counted from 0
   * @return NaN if it was not measured
   */
  public double measured(Change change, int variant, int round) {
    return runs.get(order.runOf(variant, round))
        .figure(change.figure(), change.request())
        .orElse(Double.NaN);
  }

  /**
   * The answer for all variants: {@link ComparisonOutcome#SLOWER} if anything of any request is,
   * and otherwise the outcome of all requests together.
   */
  public ComparisonOutcome outcome() {
    return outcome(change -> true);
  }

  /** The answer for one variant, counted from 0, the first. */
  public ComparisonOutcome outcome(int variant) {
    return outcome(change -> change.variant() == variant);
  }

  /**
   * The answer for the requests of one name in one variant: whether any figure of them is slower.
   */
  public ComparisonOutcome outcome(int variant, String request) {
    List<ComparisonOutcome> outcomes =
        changes.stream()
            .filter(change -> change.variant() == variant && change.request().equals(request))
            .map(Change::outcome)
            .toList();
    return outcomes.contains(ComparisonOutcome.SLOWER)
        ? ComparisonOutcome.SLOWER
        : together(outcomes);
  }

  /**
   * Whether what was observed is slower, though the runs do not decide it: by the estimate of all
   * requests together, or since a run went wrong and ended them. What is undecided is then no
   * better than what a plain comparison of medians would give.
   */
  public boolean isObservedSlower() {
    return IntStream.range(1, names.size()).anyMatch(this::isObservedSlower);
  }

  /** The same of one variant, counted from 0, the first. */
  public boolean isObservedSlower(int variant) {
    return outcome(variant) == ComparisonOutcome.INCONCLUSIVE
        && (changes.isEmpty()
            || changes.stream()
                .filter(change -> change.variant() == variant)
                .anyMatch(ComparisonReport::isObservedWorse));
  }

  /** Whether it is for the worse; of what is not settled, that of all requests together counts. */
  public static boolean isObservedWorse(Change change) {
    return change.outcome() == ComparisonOutcome.SLOWER
        || (change.request().equals(Snapshot.TOTAL)
            && change.unsettled().filter(Unsettled::isWorse).isPresent());
  }

  /** Whether it is for the better, by its estimate, and by more than is tolerated. */
  public boolean isObservedBetter(Change change) {
    double distance = FigureValues.scaled(change.figure(), change.estimate());
    double better = FigureValues.isBetterIfMore(change.figure()) ? distance : -distance;
    return better > tolerance.of(change.figure());
  }

  private ComparisonOutcome outcome(Predicate<Change> chosen) {
    if (!caveats.isEmpty() || changes.isEmpty()) {
      return ComparisonOutcome.INCONCLUSIVE;
    }
    List<Change> some = changes.stream().filter(chosen).toList();
    if (some.stream().anyMatch(change -> change.outcome() == ComparisonOutcome.SLOWER)) {
      return ComparisonOutcome.SLOWER;
    }
    return together(
        some.stream()
            .filter(change -> change.request().equals(Snapshot.TOTAL))
            .map(Change::outcome)
            .toList());
  }

  private static ComparisonOutcome together(List<ComparisonOutcome> total) {
    if (total.contains(ComparisonOutcome.INCONCLUSIVE)) {
      return ComparisonOutcome.INCONCLUSIVE;
    } else if (total.contains(ComparisonOutcome.FASTER)) {
      return ComparisonOutcome.FASTER;
    }
    return total.contains(ComparisonOutcome.NOT_SLOWER)
        ? ComparisonOutcome.NOT_SLOWER
        : ComparisonOutcome.EQUIVALENT;
  }
}
