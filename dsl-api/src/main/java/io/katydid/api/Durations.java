package io.katydid.api;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * The grammar of durations.
 *
 * <p>One or more numbers, each directly followed by its unit, without blanks and largest unit
 * first, as in {@code 250ms}, {@code 1m30s} and {@code 1.5s}. The units are {@code ns}, {@code us},
 * {@code ms}, {@code s}, {@code m} (minutes) and {@code h}, in lower case. Also {@code 0} without a
 * unit, and ISO-8601 as {@link Duration#parse} reads it: {@code PT1M30S}. Blanks around are
 * ignored.
 */
public final class Durations {

  private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

  private Durations() {}

  /**
   * Reads a duration.
   *
   * @throws GrammarException if the text is not a duration, is negative, finer than a nanosecond,
   *     or longer than {@link Long#MAX_VALUE} nanoseconds, which is about 292 years
   */
  public static Duration parse(String text) {
    return DurationGrammar.GRAMMAR.parse(text);
  }

  /**
   * Writes a duration exactly, so that {@link #parse} reads the same one: hours, minutes, and the
   * rest as a decimal number of the largest unit that it reaches, such as {@code 1m30s}, {@code
   * 1.5s}, {@code 250ms}; zero is {@code 0s}.
   *
   * @throws IllegalArgumentException if the duration is negative, or longer than {@link #parse}
   *     reads
   */
  public static String format(Duration duration) {
    if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "a duration is from 0s to " + format(LONGEST) + ", not " + duration);
    }
    long nanos = duration.toNanos();
    if (nanos == 0) {
      return "0s";
    }
    return whole(duration.toHours(), Unit.H)
        + whole(duration.toMinutesPart(), Unit.M)
        + decimal(nanos % Unit.M.nanos());
  }

  private static String whole(long number, Unit unit) {
    return number == 0 ? "" : number + unit.symbol();
  }

  private static String decimal(long nanos) {
    if (nanos == 0) {
      return "";
    }
    Unit unit = Unit.largestWithin(nanos);
    BigDecimal number = BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(unit.nanos()));
    return number.stripTrailingZeros().toPlainString() + unit.symbol();
  }
}
