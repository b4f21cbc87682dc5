package io.katydid.report;

import static java.util.stream.Collectors.joining;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message for a person at a terminal. */
public final class Paragraph {

  /**
   * What is in quotes is to be copied, and stays together. Runs of other characters are one step
   * each: one step a character would take a deep stack for a class path.
   */
  private static final Pattern WORD =
      Pattern.compile("(?<gap>\\s*)(?<word>(?:\"[^\"]*\"|[^\\s\"]++|\")+)");

  private Paragraph() {}

  /**
   * The text in lines of at most 80 characters, besides the line breaks that it has, and without
   * the secrets of URLs. Neither a word nor what is in quotes is broken, however long it is.
   */
  public static String of(String text) {
    return Cell.withoutSecrets(text).lines().map(Paragraph::broken).collect(joining("\n"));
  }

  private static String broken(String line) {
    StringBuilder broken = new StringBuilder();
    int column = 0;
    for (Matcher words = WORD.matcher(line); words.find(); ) {
      int width = Cell.length(words.group());
      if (column > 0 && column + width > Screen.USUAL_COLUMNS) {
        broken.append('\n').append(words.group("word"));
        column = Cell.length(words.group("word"));
      } else {
        broken.append(words.group());
        column += width;
      }
    }
    return broken.toString();
  }
}
