package io.katydid.report;

import static java.util.stream.Collectors.joining;

import io.katydid.comparison.ComparisonReport;
import io.katydid.measure.Snapshot;
import io.katydid.result.Change;
import io.katydid.result.ComparisonOutcome;
import io.katydid.text.Figures;
import java.util.List;
import java.util.Locale;

/** The outcome of a comparison for one variant, in a line. */
final class AnswerLine {

  private static final int MOST = 6;

  private AnswerLine() {}

  static String of(ComparisonReport report, int variant) {
    ComparisonOutcome outcome = report.outcome(variant);
    String subject = Cell.clean(report.names().get(variant));
    String object = Cell.clean(report.names().getFirst());
    String because = because(report, variant, outcome);
    return outcome.text().toUpperCase(Locale.ROOT)
        + ": "
        + switch (outcome) {
          case SLOWER -> subject + " is slower than " + object;
          case FASTER -> subject + " is faster than " + object + ", and slower in nothing";
          case EQUIVALENT ->
              subject
                  + " is equivalent to "
                  + object
                  + ", within "
                  + Figures.ratio(report.tolerance().ratio());
          case NOT_SLOWER -> subject + " is not slower than " + object + ", and perhaps faster";
          case INCONCLUSIVE ->
              "these runs do not settle whether " + subject + " is slower than " + object;
        }
        + (because.isEmpty() ? "" : ": " + because);
  }

  /** What of all requests together decided it, or else of those of a name. */
  private static String because(ComparisonReport report, int variant, ComparisonOutcome outcome) {
    if (outcome == ComparisonOutcome.INCONCLUSIVE) {
      return UnsettledClause.of(report, variant);
    }
    if (outcome == ComparisonOutcome.EQUIVALENT) {
      return "";
    }
    List<Change> deciding =
        report.changes().stream()
            .filter(change -> change.variant() == variant && change.outcome() == outcome)
            .toList();
    List<Change> total = deciding.stream().filter(AnswerLine::isTotal).toList();
    List<Change> shown = total.isEmpty() ? deciding : total;
    String some = shown.stream().limit(MOST).map(AnswerLine::subject).collect(joining(", "));
    return shown.size() > MOST ? some + " and " + (shown.size() - MOST) + " more" : some;
  }

  static boolean isTotal(Change change) {
    return change.request().equals(Snapshot.TOTAL);
  }

  static String subject(Change change) {
    String figure = change.figure().label();
    return isTotal(change) ? figure : figure + " of " + Cell.clean(change.request());
  }
}
