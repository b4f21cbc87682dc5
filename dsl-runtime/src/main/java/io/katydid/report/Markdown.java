package io.katydid.report;

import io.katydid.result.ComparisonOutcome;
import io.katydid.result.Outcome;
import java.util.stream.Collectors;

/**
 * Text within a document in Markdown. Signs that could be markup are written as references, so that
 * no name or message is a link, a mention, an element, or the end of a cell.
 */
final class Markdown {

  private static final String MARKUP = "\\`*_[]<>#|~&@:$";

  private static final String GOOD = "✅";
  private static final String BAD = "❌";
  private static final String OPEN = "⚠️";

  private Markdown() {}

  /** The text on one line, without secrets. */
  static String text(String text) {
    return Cell.clean(text).codePoints().mapToObj(Markdown::written).collect(Collectors.joining());
  }

  /** The same, as code. */
  static String code(String text) {
    return "<code>" + text(text) + "</code>";
  }

  /** Whether it is good, bad, or neither, to be seen from afar. */
  static String sign(Outcome outcome) {
    return switch (outcome) {
      case PASS -> GOOD;
      case FAIL -> BAD;
      case INCONCLUSIVE, INVALID -> OPEN;
    };
  }

  /** The same of a comparison. */
  static String sign(ComparisonOutcome outcome) {
    return switch (outcome) {
      case SLOWER -> BAD;
      case FASTER, EQUIVALENT, NOT_SLOWER -> GOOD;
      case INCONCLUSIVE -> OPEN;
    };
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
