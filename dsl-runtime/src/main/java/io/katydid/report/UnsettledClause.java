package io.katydid.report;

import static java.util.stream.Collectors.joining;

import io.katydid.comparison.ComparisonReport;
import io.katydid.comparison.Tolerance;
import io.katydid.result.Change;
import io.katydid.result.Figure;
import io.katydid.result.Unsettled;
import io.katydid.text.Figures;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Why a comparison does not settle whether a variant is slower, in one clause: by the figure that
 * matters most, which is one that is observed to be worse if there is one.
 */
final class UnsettledClause {

  private UnsettledClause() {}

  static String of(ComparisonReport report, int variant) {
    List<Change> changes =
        report.changes().stream().filter(change -> change.variant() == variant).toList();
    if (changes.isEmpty()) {
      return "a run went wrong, and ended the comparison" + failures(report, variant);
    }
    Optional<Change> worst =
        Stream.concat(
                changes.stream().filter(ComparisonReport::isObservedWorse),
                changes.stream().filter(it -> AnswerLine.isTotal(it) && it.unsettled().isPresent()))
            .findFirst();
    String found = worst.map(change -> of(change, report)).orElse("");
    String caveat = report.caveats().isEmpty() ? "" : "the figures are not reliable";
    String reason = found + (found.isEmpty() || caveat.isEmpty() ? "" : "; ") + caveat;
    boolean compared =
        changes.stream().anyMatch(it -> it.figure() == Figure.FAILURES && it.isKnown());
    return compared ? reason : reason + failures(report, variant);
  }

  /** The share of requests that failed, where it was not compared and may be the reason. */
  private static String failures(ComparisonReport report, int variant) {
    List<Integer> measured =
        IntStream.of(variant, 0)
            .filter(it -> VariantTable.failures(report, it).isPresent())
            .boxed()
            .toList();
    return measured.stream().allMatch(it -> failureRatio(report, it) == 0)
        ? ""
        : measured.stream()
            .map(it -> Figures.ratio(failureRatio(report, it)) + " of " + name(report, it))
            .collect(joining(", ", "; requests failed: ", ""));
  }

  private static double failureRatio(ComparisonReport report, int variant) {
    return VariantTable.failures(report, variant).orElse(0);
  }

  private static String name(ComparisonReport report, int variant) {
    return Cell.clean(report.names().get(variant));
  }

  private static String of(Change change, ComparisonReport report) {
    String figure = AnswerLine.subject(change);
    if (!change.isKnown()) {
      return figure + " has " + change.reason();
    }
    return figure
        + " is observed "
        + ChangeTable.change(change)
        + (report.isObservedBetter(change)
            ? ", an improvement"
            : (ComparisonReport.isObservedWorse(change) ? ", beyond the " : ", within the ")
                + tolerated(change.figure(), report.tolerance())
                + " tolerated")
        + change.unsettled().map(it -> "; " + settling(change, it)).orElse("");
  }

  static String tolerated(Figure figure, Tolerance tolerance) {
    return figure.isRatio()
        ? Figures.ratio(tolerance.ratio())
        : ChangeTable.points(Tolerance.FAILURES);
  }

  private static String settling(Change change, Unsettled unsettled) {
    if (unsettled.pairs() > 0) {
      return String.format(
          Locale.ROOT, "about %d pairs of runs would settle it", unsettled.pairs());
    }
    return change.reason().isEmpty()
        ? "it is so near what is tolerated that no number of runs would settle it"
        : "it is " + change.reason() + ": longer runs, or a quieter machine, would settle it";
  }
}
