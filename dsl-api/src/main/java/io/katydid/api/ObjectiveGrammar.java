package io.katydid.api;

import static io.katydid.api.Objective.Comparison.ABOVE;
import static io.katydid.api.Objective.Comparison.AT_LEAST;
import static io.katydid.api.Objective.Comparison.AT_MOST;
import static io.katydid.api.Objective.Comparison.BELOW;

import io.katydid.api.Objective.Comparison;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads objectives, see {@link Objective}. */
final class ObjectiveGrammar {

  static final Grammar<Objective> GRAMMAR =
      new Grammar<>(
          "an objective",
          "\"p99 < 50ms\", \"failures < 1%\" or \"throughput >= 1000/s\"",
          ObjectiveGrammar::read,
          ObjectiveMending::candidates);

  private static final String INDICATORS =
      "an indicator (p99, max, mean, failures, errors or throughput)";
  private static final Map<String, Function<Cursor, Objective>> BY_INDICATOR =
      Map.of(
          "p", it -> new Objective.Percentile(hundredths(it), upper(it), latency(it)),
          "max", it -> new Objective.Max(upper(it), latency(it)),
          "mean", it -> new Objective.Mean(upper(it), latency(it)),
          "failures", it -> share(it, Objective.FailureRatio::new, Objective.FailureCount::new),
          "errors", it -> share(it, Objective.ErrorRatio::new, Objective.ErrorCount::new),
          "throughput", ObjectiveGrammar::throughput);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private ObjectiveGrammar() {}

  private static Objective read(Cursor cursor) {
    return cursor
        .word(word -> Optional.ofNullable(BY_INDICATOR.get(word)), INDICATORS)
        .apply(cursor);
  }

  private static int hundredths(Cursor cursor) {
    int start = cursor.position();
    BigDecimal hundredths = cursor.number().movePointRight(2).stripTrailingZeros();
    require(
        hundredths.scale() <= 0
            && hundredths.compareTo(HUNDRED) >= 0
            && hundredths.compareTo(HUNDRED.movePointRight(2)) < 0,
        start,
        "a percentile from p1 to p99.99 with at most two decimals is expected");
    return hundredths.intValueExact();
  }

  private static Comparison upper(Cursor cursor) {
    cursor.skipBlanks();
    int start = cursor.position();
    Comparison comparison = comparison(cursor, "< or <=");
    require(
        comparison.isUpper(),
        start,
        "< or <= is expected, as this is an upper limit, not " + comparison.symbol());
    return comparison;
  }

  private static Comparison comparison(Cursor cursor, String expected) {
    cursor.skipBlanks();
    Comparison comparison =
        Stream.of(AT_MOST, AT_LEAST, BELOW, ABOVE)
            .filter(it -> cursor.take(it.symbol()))
            .findFirst()
            .orElseThrow(() -> cursor.missing(expected));
    cursor.skipBlanks();
    return comparison;
  }

  private static Duration latency(Cursor cursor) {
    int start = cursor.position();
    Duration limit = DurationGrammar.read(cursor);
    require(limit.isPositive(), start, "a limit above 0 is expected, or nothing can meet it");
    return limit;
  }

  private static Objective share(
      Cursor cursor,
      BiFunction<Comparison, Double, Objective> ratio,
      BiFunction<Comparison, Long, Objective> count) {
    Comparison comparison = upper(cursor);
    int start = cursor.position();
    BigDecimal number = cursor.number();
    require(
        number.signum() > 0 || comparison == AT_MOST,
        start,
        "a limit above 0 is expected, or nothing can meet it");
    return cursor.take("%")
        ? ratio.apply(comparison, ratio(number, comparison, start))
        : count.apply(comparison, count(number, start));
  }

  private static double ratio(BigDecimal percent, Comparison comparison, int start) {
    int order = percent.compareTo(HUNDRED);
    require(
        order < 0 || (order == 0 && comparison == BELOW),
        start,
        "a limit below 100% is expected, or nothing can break it");
    return percent.movePointLeft(2).doubleValue();
  }

  private static long count(BigDecimal number, int start) {
    require(
        number.stripTrailingZeros().scale() <= 0 && number.compareTo(MOST) <= 0,
        start,
        "a whole number (below 2^63) or a percentage is expected");
    return number.longValueExact();
  }

  private static Objective throughput(Cursor cursor) {
    Comparison comparison = comparison(cursor, "<, <=, > or >=");
    int start = cursor.position();
    Rate limit = RateGrammar.read(cursor);
    require(
        limit.count() > 0 || comparison == ABOVE,
        start,
        comparison == AT_LEAST
            ? "a limit above 0 is expected, or nothing can break it"
            : "a limit above 0 is expected, or nothing can meet it");
    return new Objective.Throughput(comparison, limit);
  }

  private static void require(boolean condition, int offset, String problem) {
    if (!condition) {
      throw new Flaw(offset, problem);
    }
  }
}
