package io.katydid.api;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A position in a text that is read from left to right. Blanks around the text are skipped. */
final class Cursor {

  private static final Pattern BLANKS = Pattern.compile("\\s*");
  private static final Pattern WORD = Pattern.compile("[\\p{L}_]*");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");
  private static final Pattern SIGN = Pattern.compile("[+-]");
  private static final Pattern PIECE =
      Pattern.compile("[\\p{L}_]+|[+-]?[0-9.]+|[<>=!]+|\\s+|.", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("[^:<>=!]*");
  private static final Pattern QUOTED = Pattern.compile("[^']*");
  private static final Pattern REST = Pattern.compile(".*", Pattern.DOTALL);

  private final Matcher matcher;
  private final int end;
  private int position;

  Cursor(String text) {
    end = text.stripTrailing().length();
    matcher = BLANKS.matcher(text);
    skipBlanks();
  }

  int position() {
    return position;
  }

  /** Goes back to a position where it was. */
  void backTo(int earlier) {
    position = earlier;
  }

  boolean atEnd() {
    return position == end;
  }

  void skipBlanks() {
    take(BLANKS);
  }

  /** Takes these characters, if they come next. */
  boolean take(String symbol) {
    return !take(Pattern.compile(Pattern.quote(symbol))).isEmpty();
  }

  /** Takes the letters that come next, and which must have a meaning. */
  <T> T word(Function<String, Optional<T>> meaning, String expected) {
    T meant = meaning.apply(next(WORD)).orElseThrow(() -> missing(expected));
    take(WORD);
    return meant;
  }

  /** Takes this word, which must come next. */
  void word(String word) {
    word(found -> found.equals(word) ? Optional.of(word) : Optional.empty(), quoted(word));
  }

  /** Takes everything before the next comparison or colon; without blanks around it. */
  String upToComparison() {
    return take(NAME).strip();
  }

  /** Takes everything before the next single quote. */
  String upToQuote() {
    return take(QUOTED);
  }

  /** Takes everything up to the end. */
  String rest() {
    return take(REST);
  }

  boolean atNumber() {
    return !next(NUMBER).isEmpty();
  }

  /** Takes a number, which must come next; it has neither sign nor exponent. */
  BigDecimal number() {
    String digits = take(NUMBER);
    if (digits.isEmpty()) {
      throw missing(next(SIGN).isEmpty() ? "a number" : "a number without a sign");
    }
    return new BigDecimal(digits);
  }

  /** The error that this should come next and does not. */
  SyntaxError missing(String expected) {
    String found = next(PIECE);
    String problem =
        found.isEmpty()
            ? expected + " is missing"
            : expected + " is expected, not " + (isBlank(found) ? "a blank" : quoted(found));
    return new SyntaxError(position, problem);
  }

  private static boolean isBlank(String found) {
    return found.matches("[\\s\\p{Z}]+");
  }

  /** The text in quotes and on one line, for a message. */
  static String quoted(String text) {
    return '"' + text.replaceAll("\\R|\\p{Cntrl}", " ") + '"';
  }

  private String take(Pattern pattern) {
    String taken = next(pattern);
    position += taken.length();
    return taken;
  }

  private String next(Pattern pattern) {
    matcher.usePattern(pattern).region(position, end);
    return matcher.lookingAt() ? matcher.group() : "";
  }
}
