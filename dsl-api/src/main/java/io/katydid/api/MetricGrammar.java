package io.katydid.api;

import static io.katydid.api.LimitGrammar.require;

import io.katydid.api.Objective.Comparison;
import java.math.BigDecimal;

/** Reads objectives on counters and gauges. */
final class MetricGrammar {

  private static final String COMPARISONS = "<, <=, > or >=";

  private MetricGrammar() {}

  static Objective counter(Cursor cursor) {
    String name = name(cursor, "a counter");
    Comparison comparison = LimitGrammar.comparison(cursor, COMPARISONS);
    int start = cursor.position();
    BigDecimal number = cursor.number();
    if (cursor.take("/")) {
      cursor.backTo(start);
      return new Objective.CounterRate(name, comparison, LimitGrammar.rate(cursor, comparison));
    }
    long limit = LimitGrammar.count(number, start, "a rate");
    requirePossible(number, comparison, start);
    return new Objective.CounterSum(name, comparison, limit);
  }

  static Objective gauge(Cursor cursor) {
    String name = name(cursor, "a gauge");
    Comparison comparison = LimitGrammar.comparison(cursor, COMPARISONS);
    return new Objective.GaugeLimit(name, comparison, cursor.number().doubleValue());
  }

  private static String name(Cursor cursor, String kind) {
    cursor.skipBlanks();
    String name = cursor.upToComparison();
    if (name.isEmpty()) {
      throw cursor.missing("the name of " + kind);
    }
    return name;
  }

  /** A sum is 0 or more. */
  private static void requirePossible(BigDecimal limit, Comparison comparison, int start) {
    if (limit.signum() == 0) {
      require(
          comparison != Comparison.BELOW,
          start,
          "a limit above 0 is expected, or nothing can meet it");
      require(
          comparison != Comparison.AT_LEAST,
          start,
          "a limit above 0 is expected, or nothing can break it");
    }
  }
}
