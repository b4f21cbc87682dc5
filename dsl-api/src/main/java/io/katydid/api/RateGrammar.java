package io.katydid.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads rates, see {@link Rate}. */
final class RateGrammar {

  static final Grammar<Rate> GRAMMAR =
      new Grammar<>(
          "a rate",
          "\"200/s\", \"30/m\" or \"5/h\"",
          RateGrammar::read,
          plain -> mended(plain).stream());

  private static final Pattern MEANT =
      Pattern.compile(
          "(\\d+(?:\\.\\d+)?)(k?)(?:requests?|reqs?|iterations?|[rqt])?(?:/|per|p)?([a-z]*)");

  private RateGrammar() {}

  /** Reads a rate, which must come next. */
  static Rate read(Cursor cursor) {
    int start = cursor.position();
    double count = cursor.number().doubleValue();
    if (Double.isInfinite(count)) {
      throw new SyntaxError(start, "a number below 1.8e308 is expected");
    }
    if (!cursor.take("/")) {
      throw cursor.missing("/s, /m or /h");
    }
    Unit unit = cursor.word(word -> Unit.of(word).filter(RateGrammar::isPer), "s, m or h");
    return new Rate(count, unit.duration());
  }

  /** The unit of this length, if a rate may be per such a unit. */
  static Optional<Unit> unit(Duration per) {
    return Unit.of(per).filter(RateGrammar::isPer);
  }

  private static boolean isPer(Unit unit) {
    return unit.compareTo(Unit.S) >= 0;
  }

  /**
   * What was probably meant: {@code 200 rps}, {@code 200 requests/sec}, {@code 1.5k per minute}.
   */
  static Optional<String> mended(String plain) {
    Matcher meant = MEANT.matcher(plain);
    if (!meant.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(meant.group(1));
    BigDecimal count = meant.group(2).isEmpty() ? number : number.movePointRight(3);
    return perUnit(meant.group(3))
        .map(unit -> count.stripTrailingZeros().toPlainString() + "/" + unit.symbol());
  }

  private static Optional<Unit> perUnit(String word) {
    return word.isEmpty() ? Optional.of(Unit.S) : Unit.meantBy(word);
  }
}
