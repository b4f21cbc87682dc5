package io.katydid.export;

import static java.util.stream.Collectors.joining;

import io.katydid.text.CsvText;
import io.katydid.text.PlainText;
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

  private static String cell(String text) {
    return CsvText.cell(PlainText.of(text));
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
