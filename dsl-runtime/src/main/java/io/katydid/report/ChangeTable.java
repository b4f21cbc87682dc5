package io.katydid.report;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.katydid.comparison.ComparisonReport;
import io.katydid.measure.Snapshot;
import io.katydid.result.Change;
import io.katydid.result.ComparisonOutcome;
import io.katydid.result.Figure;
import io.katydid.text.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What became of each figure of each request: a row for each, with its outcome, and why it is
 * inconclusive.
 */
final class ChangeTable {

  private static final String POINTS = "pp";
  private static final int WIDEST_NAME = 8;

  private final List<Change> changes;
  private final Table table;
  private final Style style;

  private ChangeTable(List<Change> changes, Style style) {
    this.changes = changes;
    this.style = style;
    this.table = new Table(style);
  }

  static List<String> lines(ComparisonReport report, List<Change> changes, Style style) {
    return new ChangeTable(shown(changes), style).lines(report);
  }

  /** Where there is but one name, all requests together are the same. */
  static List<Change> shown(List<Change> changes) {
    boolean one = changes.stream().map(Change::request).distinct().count() == 2;
    return one
        ? changes.stream().filter(change -> !change.request().equals(Snapshot.TOTAL)).toList()
        : changes;
  }

  private List<String> lines(ComparisonReport report) {
    int variant = changes.getFirst().variant();
    table.header(
        "Figure", name(report, 0), name(report, variant), "Ratio*", "95% interval", "Noise", "");
    String request = "";
    for (Change change : changes) {
      if (!request.equals(change.request())) {
        table.rule();
        table.heading(Cell.clean(change.request()));
      }
      row(change);
      request = change.request();
    }
    return Stream.concat(table.lines().stream(), reasonLines()).toList();
  }

  private String name(ComparisonReport report, int variant) {
    return Cell.cutEnd(Cell.clean(report.names().get(variant)), WIDEST_NAME, style);
  }

  private void row(Change change) {
    String figure = " " + change.figure().label();
    String outcome = change.outcome().text(change.figure());
    if (!change.isKnown()) {
      table.row(figure, "-", "-", "-", "-", "-", outcome);
      return;
    }
    boolean ratio = change.figure().isRatio();
    table.row(
        figure,
        value(change.figure(), change.before()),
        value(change.figure(), change.after()),
        ratio ? decimal(3, change.estimate()) : change(change),
        interval(change),
        noise(change),
        outcome);
  }

  private Stream<String> reasonLines() {
    return reasons(changes).flatMap(text -> Cell.hanging("  ", text, style).stream());
  }

  /** Why some figures are inconclusive, a sentence for each reason. */
  static Stream<String> reasons(List<Change> changes) {
    Map<String, List<Change>> alike =
        changes.stream()
            .filter(change ->
                change.outcome() == ComparisonOutcome.INCONCLUSIVE && !change.reason().isEmpty())
            .collect(groupingBy(Change::reason, LinkedHashMap::new, toList()));
    return alike.entrySet().stream()
        .map(reason -> "Inconclusive, " + reason.getKey() + ": " + subjects(reason.getValue()));
  }

  private static String subjects(List<Change> changes) {
    return changes.stream()
        .map(change -> change.figure().label() + " of " + Cell.clean(change.request()))
        .collect(joining(", "));
  }

  /** The interval of what is more or less: {@code +8.5% to +11.2%}. */
  static String intervalOfChange(Change change) {
    return change.figure().isRatio()
        ? percent(change.low()) + " to " + percent(change.high())
        : signedPoints(change.low()) + " to " + signedPoints(change.high());
  }

  private static String interval(Change change) {
    return change.figure().isRatio()
        ? decimal(3, change.low()) + " to " + decimal(3, change.high())
        : decimal(2, 100 * change.low()) + " to " + signed(2, 100 * change.high());
  }

  static String value(Figure figure, double value) {
    return switch (figure) {
      case THROUGHPUT -> Figures.rate(value);
      case FAILURES -> Figures.ratio(value);
      case P50, P95, P99, MEAN -> Figures.duration(Math.round(value));
    };
  }

  /** What is more or less of it: {@code +8.2%}, or {@code +0.30pp}. */
  static String change(Change change) {
    return change.figure().isRatio() ? percent(change.estimate()) : signedPoints(change.estimate());
  }

  /** What two runs of one variant differ by: {@code 3.1%}, or {@code 0.10pp}. */
  static String noise(Change change) {
    return change.figure().isRatio()
        ? decimal(1, 100 * change.noise()) + "%"
        : points(change.noise());
  }

  /** A difference of shares in percentage points: {@code 0.10pp}. */
  static String points(double difference) {
    return decimal(2, 100 * difference) + POINTS;
  }

  private static String signedPoints(double difference) {
    return signed(2, 100 * difference) + POINTS;
  }

  /** A ratio as what is more or less: {@code +25.0%}. */
  static String percent(double ratio) {
    return signed(1, 100 * (ratio - 1)) + "%";
  }

  static String decimal(int digits, double value) {
    String text = String.format(Locale.ROOT, "%." + digits + "f", value);
    return text.matches("-0(\\.0+)?") ? text.substring(1) : text;
  }

  private static String signed(int digits, double value) {
    String text = decimal(digits, value);
    return text.startsWith("-") || text.matches("0(\\.0+)?") ? text : "+" + text;
  }
}
