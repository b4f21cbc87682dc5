package io.katydid.api;

import java.time.Duration;

/**
 * A parsed {@link Slo} expression: an indicator, a comparison and a limit.
 *
 * <table>
 * <caption>The grammar</caption>
 * <tr><th>expression</th><th>indicator</th></tr>
 * <tr><td>{@code p99 < 50ms}</td><td>a percentile of the response times, from {@code p1} to {@code p99.99}</td></tr>
 * <tr><td>{@code max < 1s}, {@code mean < 20ms}</td><td>the largest, and the mean, response time of what succeeded</td></tr>
 * <tr><td>{@code failures < 1%}, {@code failures <= 3}</td><td>the share, or the number, of requests that failed</td></tr>
 * <tr><td>{@code errors < 1%}, {@code errors <= 0}</td><td>the share of iterations, or the number, that ended in an exception</td></tr>
 * <tr><td>{@code throughput >= 1000/s}</td><td>requests completed in a time</td></tr>
 * </table>
 *
 * <p>Comparisons are {@code <}, {@code <=}, {@code >} and {@code >=}; the last two go with
 * throughput only.
 */
public sealed interface Objective {

  /** Upper limits ({@code <}, {@code <=}) and lower limits ({@code >}, {@code >=}). */
  enum Comparison {
    /** Less than. */
    BELOW("<"),
    /** Less than or equal to. */
    AT_MOST("<="),
    /** Greater than. */
    ABOVE(">"),
    /** Greater than or equal to. */
    AT_LEAST(">=");

    private final String symbol;

    Comparison(String symbol) {
      this.symbol = symbol;
    }

    /** The comparison as it is written. */
    public String symbol() {
      return symbol;
    }

    /** Whether an observed value stands in this comparison to a limit. */
    public boolean holds(double observed, double limit) {
      return switch (this) {
        case BELOW -> observed < limit;
        case AT_MOST -> observed <= limit;
        case ABOVE -> observed > limit;
        case AT_LEAST -> observed >= limit;
      };
    }
  }

  /** How the observed value must compare to the limit. */
  Comparison comparison();

  /**
   * Reads an objective.
   *
   * @throws GrammarException if the text is not an objective, or is one that nothing can meet
   */
  static Objective parse(String text) {
    throw new UnsupportedOperationException(text);
  }

  /**
   * {@code p99 < 50ms}: at most 1 % of the requests exceed the limit. Failed requests exceed every
   * limit.
   *
   * @param hundredths the percentile in hundredths, so that {@code p99.9} is 9990; 100 to 9999
   */
  record Percentile(int hundredths, Comparison comparison, Duration limit) implements Objective {}

  /** {@code max < 1s}: no request exceeds the limit. */
  record Max(Comparison comparison, Duration limit) implements Objective {}

  /** {@code mean < 20ms}: the mean response time of the requests that succeeded. */
  record Mean(Comparison comparison, Duration limit) implements Objective {}

  /** {@code failures < 1%}: the share of failed requests, 0 to 1. */
  record FailureRatio(Comparison comparison, double limit) implements Objective {}

  /** {@code failures <= 3}: the number of failed requests. */
  record FailureCount(Comparison comparison, long limit) implements Objective {}

  /** {@code errors < 1%}: the share of iterations that ended in an exception, 0 to 1. */
  record ErrorRatio(Comparison comparison, double limit) implements Objective {}

  /** {@code errors <= 0}: the number of iterations that ended in an exception. */
  record ErrorCount(Comparison comparison, long limit) implements Objective {}

  /** {@code throughput >= 1000/s}: requests completed per time, failed ones included. */
  record Throughput(Comparison comparison, Rate limit) implements Objective {}
}
