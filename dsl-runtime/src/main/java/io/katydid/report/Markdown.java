package io.katydid.report;

import java.util.stream.Collectors;

/**
 * Text within a document in Markdown. Signs that could be markup are written as references, so that
 * no name or message is a link, a mention, an element, or the end of a cell.
 */
final class Markdown {

  private static final String MARKUP = "\\`*_[]<>#|~&@:$";

  private Markdown() {}

  /** The text on one line, without secrets. */
  static String text(String text) {
    return Cell.clean(text).codePoints().mapToObj(Markdown::written).collect(Collectors.joining());
  }

  /** The same, as code. */
  static String code(String text) {
    return "<code>" + text(text) + "</code>";
  }

  private static String written(int character) {
    if (MARKUP.indexOf(character) >= 0) {
      return "&#" + character + ";";
    }
    boolean hidden =
        Character.getType(character) == Character.FORMAT
            || Character.getType(character) == Character.SURROGATE;
    return Character.toString(hidden ? 0xFFFD : character);
  }
}
