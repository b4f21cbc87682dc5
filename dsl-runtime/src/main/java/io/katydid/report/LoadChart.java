package io.katydid.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * A quantity over time, drawn in characters that every terminal has: a column for each part of the
 * time, as high as the quantity is in its middle.
 *
 * @param at the quantity at a time in seconds; not negative
 * @param seconds how long it is drawn for; positive
 * @param label how a value of it is written
 * @param time how a time in seconds is written
 */
public record LoadChart(
    DoubleUnaryOperator at,
    double seconds,
    DoubleFunction<String> label,
    DoubleFunction<String> time) {

  private static final int COLUMNS = 60;
  private static final int ROWS = 8;

  /** Its lines; the highest value stands at the first, and times below the last. */
  List<String> lines() {
    double[] values =
        IntStream.range(0, COLUMNS)
            .mapToDouble(column -> at.applyAsDouble((column + 0.5) * seconds / COLUMNS))
            .toArray();
    double most = IntStream.range(0, COLUMNS).mapToDouble(column -> values[column]).max().orElse(0);
    String highest = label.apply(most);
    int margin = Cell.length(highest) + 2;
    List<String> lines = new ArrayList<>();
    for (int row = ROWS; row >= 1; row--) {
      String side = row == ROWS ? highest : "";
      lines.add(Cell.padLeft(side, margin) + " |" + row(values, most * (row - 0.5) / ROWS));
    }
    lines.add(Cell.padLeft("0", margin) + " +" + "-".repeat(COLUMNS));
    lines.add(" ".repeat(margin + 2) + times());
    return lines;
  }

  private static String row(double[] values, double from) {
    StringBuilder row = new StringBuilder();
    for (double value : values) {
      row.append(value > 0 && value >= from ? '#' : ' ');
    }
    return row.toString().stripTrailing();
  }

  private String times() {
    String middle = time.apply(seconds / 2);
    String end = time.apply(seconds);
    String first = Cell.padRight(time.apply(0), COLUMNS / 2 - Cell.length(middle) / 2) + middle;
    return first + Cell.padLeft(end, COLUMNS - Cell.length(first));
  }
}
