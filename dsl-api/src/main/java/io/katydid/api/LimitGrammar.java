package io.katydid.api;

import static io.katydid.api.Objective.Comparison.ABOVE;
import static io.katydid.api.Objective.Comparison.AT_LEAST;
import static io.katydid.api.Objective.Comparison.AT_MOST;
import static io.katydid.api.Objective.Comparison.BELOW;

import io.katydid.api.Objective.Comparison;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads comparisons, and the limits behind them. */
final class LimitGrammar {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private LimitGrammar() {}

  static Comparison upper(Cursor cursor) {
    cursor.skipBlanks();
    int start = cursor.position();
    Comparison comparison = comparison(cursor, "< or <=");
    require(
        comparison.isUpper(),
        start,
        "< or <= is expected, as this is an upper limit, not " + comparison.symbol());
    return comparison;
  }

  static Comparison lower(Cursor cursor) {
    cursor.skipBlanks();
    int start = cursor.position();
    Comparison comparison = comparison(cursor, "> or >=");
    require(
        !comparison.isUpper(),
        start,
        "> or >= is expected, as this is a lower limit, not " + comparison.symbol());
    return comparison;
  }

  static Comparison comparison(Cursor cursor, String expected) {
    cursor.skipBlanks();
    Comparison comparison =
        Stream.of(AT_MOST, AT_LEAST, BELOW, ABOVE)
            .filter(it -> cursor.take(it.symbol()))
            .findFirst()
            .orElseThrow(() -> cursor.missing(expected));
    cursor.skipBlanks();
    return comparison;
  }

  static Duration latency(Cursor cursor) {
    int start = cursor.position();
    Duration limit = DurationGrammar.read(cursor);
    require(limit.isPositive(), start, "a limit above 0 is expected, or nothing can meet it");
    return limit;
  }

  /** The factor of a limit such as {@code 1.1 x baseline}; if none comes next, nothing is taken. */
  static Optional<Double> timesBaseline(Cursor cursor) {
    int start = cursor.position();
    Optional<BigDecimal> factor = factor(cursor);
    if (factor.isEmpty()) {
      cursor.backTo(start);
      return Optional.empty();
    }
    cursor.skipBlanks();
    cursor.word("baseline");
    double value = factor.get().doubleValue();
    require(
        value > 0 && value < Double.POSITIVE_INFINITY,
        start,
        "a factor above 0 is expected, such as 1.1");
    return Optional.of(value);
  }

  private static Optional<BigDecimal> factor(Cursor cursor) {
    if (!cursor.atNumber()) {
      return Optional.empty();
    }
    BigDecimal factor = cursor.number();
    cursor.skipBlanks();
    return Stream.of("x", "*", "\u00d7").anyMatch(cursor::take)
        ? Optional.of(factor)
        : Optional.empty();
  }

  static double ratio(BigDecimal percent, Comparison comparison, int start) {
    int order = percent.compareTo(HUNDRED);
    require(
        order < 0 || (order == 0 && comparison == BELOW),
        start,
        "a limit below 100% is expected, or nothing can break it");
    return percent.movePointLeft(2).doubleValue();
  }

  static double lowerRatio(BigDecimal percent, Comparison comparison, int start) {
    require(
        percent.signum() > 0 || comparison == ABOVE,
        start,
        "a limit above 0% is expected, or nothing can break it");
    int order = percent.compareTo(HUNDRED);
    require(
        order < 0 || (order == 0 && comparison == AT_LEAST),
        start,
        "a limit that 100% can meet is expected");
    return percent.movePointLeft(2).doubleValue();
  }

  static long count(BigDecimal number, int start) {
    return count(number, start, "a percentage");
  }

  /** A whole number, where what is named by the words might stand as well. */
  static long count(BigDecimal number, int start, String otherwise) {
    require(
        number.stripTrailingZeros().scale() <= 0 && number.compareTo(MOST) <= 0,
        start,
        "a whole number (below 2^63) or " + otherwise + " is expected");
    return number.longValueExact();
  }

  static Rate rate(Cursor cursor, Comparison comparison) {
    int start = cursor.position();
    Rate limit = RateGrammar.read(cursor);
    require(
        limit.count() > 0 || comparison == ABOVE,
        start,
        comparison == AT_LEAST
            ? "a limit above 0 is expected, or nothing can break it"
            : "a limit above 0 is expected, or nothing can meet it");
    return limit;
  }

  static void require(boolean condition, int offset, String problem) {
    if (!condition) {
      throw new SyntaxError(offset, problem);
    }
  }
}
