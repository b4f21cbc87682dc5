package io.katydid.api;

import static io.katydid.api.LimitGrammar.require;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the statuses of objectives, such as {@code 429} or {@code 5xx}. */
final class StatusGrammar {

  private static final String EXPECTED = "a status from 100 to 599, or a class such as 5xx,";
  private static final Pattern MEANT =
      Pattern.compile(
          "(?:(?:st|http|response|code)[a-z_]*)?[=:]*([1-5])(\\d\\d|xx?|\\*\\*?)([<>=\u2264\u2265].*)");

  private StatusGrammar() {}

  static StatusRange read(Cursor cursor) {
    cursor.skipBlanks();
    int start = cursor.position();
    if (!cursor.atNumber()) {
      throw cursor.missing(EXPECTED);
    }
    BigDecimal number = cursor.number();
    boolean isClass = cursor.take("xx");
    BigDecimal lowest = isClass ? number.movePointRight(2) : number;
    require(
        number.scale() == 0 && isStatus(lowest),
        start,
        EXPECTED + " is expected, not " + number + (isClass ? "xx" : ""));
    return isClass
        ? StatusRange.ofClass(number.intValueExact())
        : StatusRange.of(number.intValueExact());
  }

  private static boolean isStatus(BigDecimal number) {
    return number.compareTo(BigDecimal.valueOf(StatusRange.LOWEST)) >= 0
        && number.compareTo(BigDecimal.valueOf(StatusRange.HIGHEST)) <= 0;
  }

  /** What an objective on a status in a foreign spelling means; empty if it is about none. */
  static Optional<Meant> meant(String plain) {
    Matcher meant = MEANT.matcher(plain);
    if (!meant.matches()) {
      return Optional.empty();
    }
    boolean isOne = Character.isDigit(meant.group(2).charAt(0));
    return Optional.of(
        new Meant(meant.group(1) + (isOne ? meant.group(2) : "xx"), "failures" + meant.group(3)));
  }

  /**
   * What a text about a status may mean.
   *
   * @param statuses as they are written
   * @param asFailures the text, if it were about failures
   */
  record Meant(String statuses, String asFailures) {}
}
