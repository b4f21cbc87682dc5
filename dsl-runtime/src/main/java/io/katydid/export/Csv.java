package io.katydid.export;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A table in which commas separate values, as Excel and Python write it. */
final class Csv {

  private final StringBuilder out = new StringBuilder();

  Csv(List<String> header) {
    row(header);
  }

  /** Adds a row. */
  Csv row(List<String> cells) {
    out.append(cells.stream().map(Csv::cell).collect(joining(","))).append("\r\n");
    return this;
  }

  /** In quotation marks where it has to be. */
  private static String cell(String text) {
    String cell = PlainText.of(text);
    boolean isPlain = cell.chars().noneMatch(character -> ",\"\r\n".indexOf(character) >= 0);
    return isPlain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
