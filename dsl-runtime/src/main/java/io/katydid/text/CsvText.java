package io.katydid.text;

/** Text as a cell of CSV has it (RFC 4180). */
public final class CsvText {

  private CsvText() {}

  /** A text, in quotation marks where it has to be. */
  public static String cell(String text) {
    boolean isPlain = text.chars().noneMatch(character -> ",\"\r\n".indexOf(character) >= 0);
    return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
