package io.katydid.api;

import static io.katydid.api.LimitGrammar.require;

import io.katydid.api.Objective.Comparison;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads conditions of giving a run up, see {@link AbortCondition}. */
final class AbortGrammar {

  static final Grammar<AbortCondition> GRAMMAR =
      new Grammar<>(
          "a condition to give a run up",
          "\"failures > 50% for 10s\"",
          AbortGrammar::read,
          AbortGrammar::candidates);

  private static final Pattern MEANT =
      Pattern.compile(
          "(?:fail[a-z_]*|errors?|error_?rate|http_req_failed)([<>=\u2264\u2265]*)"
              + "(\\d+(?:\\.\\d+)?)(%|percent)?(?:for|in|over|during|within)?(.*)");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private AbortGrammar() {}

  private static AbortCondition read(Cursor cursor) {
    cursor.word("failures");
    Comparison comparison = lower(cursor);
    double ratio = ratio(cursor, comparison);
    cursor.skipBlanks();
    cursor.word("for");
    cursor.skipBlanks();
    return new AbortCondition(comparison, ratio, window(cursor));
  }

  private static Comparison lower(Cursor cursor) {
    cursor.skipBlanks();
    int start = cursor.position();
    Comparison comparison = LimitGrammar.comparison(cursor, "> or >=");
    require(
        !comparison.isUpper(),
        start,
        "> or >= is expected, as a run is given up above it, not " + comparison.symbol());
    return comparison;
  }

  private static double ratio(Cursor cursor, Comparison comparison) {
    int start = cursor.position();
    BigDecimal percent = cursor.number();
    if (!cursor.take("%")) {
      throw cursor.missing("%");
    }
    boolean orEqual = comparison == Comparison.AT_LEAST;
    require(
        percent.signum() > 0 || !orEqual, start, "a limit above 0% is expected, or all runs end");
    int order = percent.compareTo(HUNDRED);
    require(
        order < 0 || (order == 0 && orEqual),
        start,
        "a limit below 100% is expected, or nothing can be above it");
    return percent.movePointLeft(2).doubleValue();
  }

  private static Duration window(Cursor cursor) {
    int start = cursor.position();
    Duration window = DurationGrammar.read(cursor);
    require(
        window.isPositive() && window.toNanosPart() == 0,
        start,
        "whole seconds are expected, as requests are counted by the second");
    return window;
  }

  /** What may have been meant, best first; without a time, ten seconds. */
  private static Stream<String> candidates(String plain) {
    Matcher meant = MEANT.matcher(plain);
    if (!meant.matches()) {
      return Stream.empty();
    }
    String comparison = meant.group(1).matches("[<>]?") ? ">" : ">=";
    BigDecimal number = new BigDecimal(meant.group(2));
    boolean isRatio = meant.group(3) == null && number.compareTo(BigDecimal.ONE) < 0;
    String percent = ObjectiveSuggestions.text(isRatio ? number.movePointRight(2) : number);
    String window = meant.group(4).isEmpty() ? "10s" : meant.group(4);
    return DurationGrammar.mended(window, Unit.S).stream()
        .flatMap(time -> Stream.of(time, "1s"))
        .flatMap(time ->
            Stream.of(comparison, ">=", ">")
                .map(sign -> "failures %s %s%% for %s".formatted(sign, percent, time)));
  }
}
