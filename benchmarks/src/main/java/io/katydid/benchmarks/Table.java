package io.katydid.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in Markdown that reads well as it is: the first column to the left, all others right. */
public final class Table {

  private final List<String[]> rows = new ArrayList<>();

  /** A table with these headings. */
  public Table(String... header) {
    rows.add(header);
  }

  /** Adds a row of as many cells. */
  public void row(String... cells) {
    rows.add(cells);
  }

  @Override
  public String toString() {
    int[] widths = widths();
    List<String> lines =
        rows.stream()
            .map(row -> line(row, widths))
            .collect(Collectors.toCollection(ArrayList::new));
    lines.add(1, rule(widths));
    return String.join("\n", lines) + "\n";
  }

  private int[] widths() {
    return IntStream.range(0, rows.getFirst().length)
        .map(column -> rows.stream().mapToInt(row -> row[column].length()).max().orElse(0))
        .toArray();
  }

  private static String line(String[] cells, int[] widths) {
    StringBuilder line = new StringBuilder("|");
    for (int i = 0; i < widths.length; i++) {
      String padding = " ".repeat(widths[i] - cells[i].length());
      line.append(' ').append(i == 0 ? cells[i] + padding : padding + cells[i]).append(" |");
    }
    return line.toString();
  }

  private static String rule(int[] widths) {
    List<String> rules =
        IntStream.range(0, widths.length)
            .mapToObj(i -> i == 0 ? "-".repeat(widths[0] + 2) : "-".repeat(widths[i] + 1) + ":")
            .toList();
    return "|" + String.join("|", rules) + "|";
  }
}
