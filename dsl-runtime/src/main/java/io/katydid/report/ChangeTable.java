package io.katydid.report;

import io.katydid.comparison.Change;
import io.katydid.comparison.ComparisonReport;
import io.katydid.comparison.Figure;
import io.katydid.comparison.Word;
import io.katydid.measure.Snapshot;
import io.katydid.verdict.Figures;
import java.util.List;
import java.util.Locale;

/** What became of each figure of each request: a row for each, and a word. */
final class ChangeTable {

  private static final String POINTS = "pp";

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
  private static List<Change> shown(List<Change> changes) {
    boolean one = changes.stream().map(Change::request).distinct().count() == 2;
    return one
        ? changes.stream().filter(change -> !change.request().equals(Snapshot.TOTAL)).toList()
        : changes;
  }

  private List<String> lines(ComparisonReport report) {
    String before = Cell.cutEnd(Cell.clean(report.names().getFirst()), 12, style);
    String after =
        Cell.cutEnd(Cell.clean(report.names().get(changes.getFirst().variant())), 12, style);
    table.header("Name", "Figure", before, after, "Ratio*", "95% interval", "Change", "Noise", "");
    String name = "";
    for (Change change : changes) {
      if (!name.equals(change.request())) {
        table.rule();
      }
      row(name.equals(change.request()) ? "" : Cell.clean(change.request()), change);
      name = change.request();
    }
    return table.lines();
  }

  private void row(String name, Change change) {
    String figure = change.figure().label();
    if (!change.isKnown()) {
      table.row(name, figure, "", "", "", "", "", "", change.reason());
      return;
    }
    boolean ratio = change.figure().isRatio();
    table.row(
        name,
        figure,
        value(change.figure(), change.before()),
        value(change.figure(), change.after()),
        ratio ? decimal(3, change.estimate()) : "",
        interval(change),
        change(change),
        ratio ? decimal(1, 100 * change.noise()) + "%" : points(change.noise()),
        word(change));
  }

  private static String interval(Change change) {
    return change.figure().isRatio()
        ? decimal(3, change.low()) + " to " + decimal(3, change.high())
        : decimal(2, 100 * change.low()) + " to " + signedPoints(change.high());
  }

  private String word(Change change) {
    return change.word().text(change.figure())
        + (change.word() == Word.CANNOT_TELL && !change.reason().isEmpty()
            ? ", " + change.reason()
            : "");
  }

  private static String value(Figure figure, double value) {
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
