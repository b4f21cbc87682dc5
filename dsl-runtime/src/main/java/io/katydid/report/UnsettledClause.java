package io.katydid.report;

import io.katydid.comparison.ComparisonReport;
import io.katydid.comparison.Tolerance;
import io.katydid.result.Change;
import io.katydid.result.Unsettled;
import io.katydid.text.Figures;
import java.util.List;
import java.util.Optional;
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
      return "a run went wrong, and ended the comparison";
    }
    Optional<Change> worst =
        Stream.concat(
                changes.stream().filter(ComparisonReport::isObservedWorse),
                changes.stream().filter(it -> AnswerLine.isTotal(it) && it.unsettled().isPresent()))
            .findFirst();
    String found = worst.map(change -> of(change, report.tolerance())).orElse("");
    String caveat = report.caveats().isEmpty() ? "" : "the figures are not reliable";
    return found + (found.isEmpty() || caveat.isEmpty() ? "" : "; ") + caveat;
  }

  private static String of(Change change, Tolerance tolerance) {
    String figure = AnswerLine.subject(change);
    if (!change.isKnown()) {
      return figure + " has " + change.reason();
    }
    return figure
        + " is observed "
        + ChangeTable.change(change)
        + (ComparisonReport.isObservedWorse(change) ? ", beyond the " : ", within the ")
        + tolerated(change, tolerance)
        + " tolerated"
        + change.unsettled().map(it -> "; " + settling(change, it)).orElse("");
  }

  private static String tolerated(Change change, Tolerance tolerance) {
    return change.figure().isRatio()
        ? Figures.ratio(tolerance.ratio())
        : ChangeTable.points(Tolerance.FAILURES);
  }

  private static String settling(Change change, Unsettled unsettled) {
    if (unsettled.pairs() > 0) {
      return "about %d pairs of runs would settle it".formatted(unsettled.pairs());
    }
    return change.reason().isEmpty()
        ? "it is so near what is tolerated that no number of runs would settle it"
        : "it is " + change.reason() + ": longer runs, or a quieter machine, would settle it";
  }
}
