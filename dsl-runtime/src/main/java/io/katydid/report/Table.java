package io.katydid.report;

import io.katydid.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** A table at most as wide as this style allows. */
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

  /**
   * This table, with how many rows are left out of it; empty if there are none.
   *
   * @param all how many rows there are
   * @param most how many of them it has at most
   */
  Optional<Table> withRest(int all, int most) {
    if (all > most) {
      heading("(" + Figures.count(all - most) + " more)");
    }
    return all == 0 ? Optional.empty() : Optional.of(this);
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

  /** All columns; those that do not fit follow below, under the same names. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    int[] widths = widths();
    for (int from = 1; from < widths.length; ) {
      int to = fitting(widths, from);
      if (from > 1) {
        lines.add("");
      }
      lines.addAll(lines(widths, from, to));
      from = to;
    }
    return lines;
  }

  /** The columns that fit. */
  List<String> fittingLines() {
    int[] widths = widths();
    return lines(widths, 1, fitting(widths, 1));
  }

  private List<String> lines(int[] widths, int from, int to) {
    return rows.stream().map(row -> INDENT + painted(row, widths, from, to)).toList();
  }

  /** Behind the last column from this one on that fits beside the names; one does in any case. */
  private int fitting(int[] widths, int from) {
    int room = style.width() - INDENT.length() - widths[0];
    int to = from;
    while (to < widths.length && (to == from || room >= GAP.length() + widths[to])) {
      room -= GAP.length() + widths[to];
      to++;
    }
    return to;
  }

  private String painted(Row row, int[] widths, int from, int to) {
    String line = line(row, widths, from, to);
    return switch (row.kind) {
      case HEADER -> style.strong(line);
      case RULE -> style.faint(line);
      case ROW, HEADING -> line;
    };
  }

  private String line(Row row, int[] widths, int from, int to) {
    if (row.kind == Kind.RULE) {
      return style.rule(widths[0] + total(widths, from, to));
    }
    if (row.kind == Kind.HEADING) {
      return Cell.cutMiddle(row.cells.getFirst(), style.width() - INDENT.length(), style);
    }
    StringBuilder line = new StringBuilder();
    line.append(Cell.padRight(Cell.cutMiddle(row.cells.get(0), widths[0], style), widths[0]));
    for (int i = from; i < to; i++) {
      line.append(GAP).append(Cell.padLeft(row.cells.get(i), widths[i]));
    }
    return line.toString().stripTrailing();
  }

  private int[] widths() {
    int[] widths = new int[rows.get(0).cells.size()];
    rows.stream().filter(row -> row.kind != Kind.HEADING).forEach(row -> widen(widths, row.cells));
    int all = INDENT.length() + widths[0] + total(widths, 1, widths.length);
    int excess = Math.max(0, all - style.width());
    widths[0] = Math.min(widths[0], Math.max(NARROWEST, widths[0] - excess));
    return widths;
  }

  private static void widen(int[] widths, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      widths[i] = Math.max(widths[i], Cell.length(cells.get(i)));
    }
  }

  /** Of these columns, with the gaps before them. */
  private static int total(int[] widths, int from, int to) {
    int total = 0;
    for (int i = from; i < to; i++) {
      total += GAP.length() + widths[i];
    }
    return total;
  }
}
