package io.katydid.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of text in columns, the first aligned to the left, all others to the right.
 *
 * <p>The first column gives way: its texts are cut in their middle if the table would become too
 * wide.
 */
public final class Table {

  private static final String INDENT = "  ";
  private static final String GAP = "  ";
  private static final int NARROWEST = 12;

  /** What a row is for. */
  public enum Kind {
    /** The names of the columns. */
    HEADER,
    /** A text for each column. */
    ROW,
    /** A text over all columns, for the rows that follow. */
    HEADING,
    /** A line between rows, without cells. */
    RULE
  }

  /**
   * A row.
   *
   * @param kind what it is for
   * @param cells its texts, uncut
   */
  public record Row(Kind kind, List<String> cells) {}

  private final Style style;
  private final List<Row> rows = new ArrayList<>();

  /** A table at most as wide as this style allows, unless its figures alone need more. */
  public Table(Style style) {
    this.style = style;
  }

  /** Adds the names of the columns. */
  public void header(String... cells) {
    rows.add(new Row(Kind.HEADER, List.of(cells)));
  }

  /** Adds a text for each column. */
  public void row(String... cells) {
    rows.add(new Row(Kind.ROW, List.of(cells)));
  }

  /** A text over all columns, for the rows that follow. */
  void heading(String text) {
    rows.add(new Row(Kind.HEADING, List.of(text)));
  }

  /** Adds a line. */
  public void rule() {
    rows.add(new Row(Kind.RULE, List.of()));
  }

  /** Its rows, the first of which is the header. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** Its lines, with their indent. */
  public List<String> lines() {
    int[] widths = widths();
    return rows.stream().map(row -> INDENT + painted(row, widths)).toList();
  }

  private String painted(Row row, int[] widths) {
    String line = line(row, widths);
    return switch (row.kind) {
      case HEADER -> style.strong(line);
      case RULE -> style.faint(line);
      case ROW, HEADING -> line;
    };
  }

  private String line(Row row, int[] widths) {
    if (row.kind == Kind.RULE) {
      return style.rule(total(widths));
    }
    if (row.kind == Kind.HEADING) {
      return Cell.cutMiddle(row.cells.getFirst(), style.width() - INDENT.length(), style);
    }
    StringBuilder line = new StringBuilder();
    line.append(Cell.padRight(Cell.cutMiddle(row.cells.get(0), widths[0], style), widths[0]));
    for (int i = 1; i < widths.length; i++) {
      line.append(GAP).append(Cell.padLeft(row.cells.get(i), widths[i]));
    }
    return line.toString().stripTrailing();
  }

  private int[] widths() {
    int[] widths = new int[rows.get(0).cells.size()];
    rows.stream().filter(row -> row.kind != Kind.HEADING).forEach(row -> widen(widths, row.cells));
    int excess = INDENT.length() + total(widths) - style.width();
    widths[0] = Math.min(widths[0], Math.max(NARROWEST, widths[0] - Math.max(0, excess)));
    return widths;
  }

  private static void widen(int[] widths, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      widths[i] = Math.max(widths[i], Cell.length(cells.get(i)));
    }
  }

  private static int total(int[] widths) {
    int total = -GAP.length();
    for (int column : widths) {
      total += GAP.length() + column;
    }
    return total;
  }
}
