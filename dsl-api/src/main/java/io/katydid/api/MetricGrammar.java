package io.katydid.api;

import static io.katydid.api.LimitGrammar.require;

import io.katydid.api.Objective.Comparison;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads objectives on counters and gauges. */
final class MetricGrammar {

  private static final String COMPARISONS = "<, <=, > or >=";

  private static final String QUOTE = "'";

  /** What ends a name, or looks as if it did. */
  private static final Pattern NAME_ENDS = Pattern.compile("[:<>=!]");

  private MetricGrammar() {}

  static Objective counter(Cursor cursor) {
    String name = name(cursor, "a counter");
    Comparison comparison = comparison(cursor);
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
    Comparison comparison = comparison(cursor);
    return new Objective.GaugeLimit(name, comparison, cursor.number().doubleValue());
  }

  private static String name(Cursor cursor, String kind) {
    cursor.skipBlanks();
    String name = cursor.take(QUOTE) ? quoted(cursor) : cursor.upToComparison();
    if (name.isEmpty()) {
      throw cursor.missing("the name of " + kind);
    }
    return name;
  }

  private static String quoted(Cursor cursor) {
    String name = cursor.upToQuote();
    if (!cursor.take(QUOTE)) {
      throw cursor.missing("the other ' behind the name");
    }
    return name;
  }

  private static Comparison comparison(Cursor cursor) {
    int start = cursor.position();
    boolean isOfName = cursor.take("=") || cursor.take(":");
    cursor.backTo(start);
    return LimitGrammar.comparison(
        cursor,
        isOfName
            ? COMPARISONS + " (a name with = or : in it stands in quotes: 'a=b' < 10)"
            : COMPARISONS);
  }

  /** A name as an objective has it: in quotes, if it would not be read as a whole otherwise. */
  static String text(String name) {
    return name.startsWith(QUOTE) || NAME_ENDS.matcher(name).find() ? QUOTE + name + QUOTE : name;
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
