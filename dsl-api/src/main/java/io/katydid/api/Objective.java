package io.katydid.api;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A parsed {@link Slo} expression: an indicator, a comparison and a limit.
 *
 * <table>
 * <caption>The grammar</caption>
 * <tr><th>expression</th><th>indicator</th></tr>
 * <tr><td>{@code p99 < 50ms}</td><td>a percentile of the response times, from {@code p1} to {@code p99.99}, with at most two decimals</td></tr>
 * <tr><td>{@code max < 1s}</td><td>the largest response time</td></tr>
 * <tr><td>{@code mean < 20ms}</td><td>the mean response time of what succeeded</td></tr>
 * <tr><td>{@code failures < 1%}, {@code failures <= 3}</td><td>the share, or the number, of requests that failed</td></tr>
 * <tr><td>{@code status 429 < 5%}, {@code status 5xx <= 3}</td><td>the share, or the number, of requests whose response had this status, or one of this class</td></tr>
 * <tr><td>{@code counter items >= 50/s}, {@code counter lost < 10}</td><td>the rate, or the sum, of what {@link Measure#count} added under this name</td></tr>
 * <tr><td>{@code gauge queue < 100}</td><td>each value that {@link Measure#gauge} was given under this name</td></tr>
 * <tr><td>{@code errors < 1%}, {@code errors <= 0}</td><td>the share of iterations, or the number, that ended in an exception</td></tr>
 * <tr><td>{@code users >= 99%}</td><td>the share of the users asked for that started, see {@link Users}</td></tr>
 * <tr><td>{@code throughput >= 1000/s}</td><td>requests completed in a time</td></tr>
 * <tr><td>{@code first event p95 < 300ms}, {@code between events p99 < 80ms}</td><td>as {@code p99}, {@code max} or {@code mean}, but of these times of an {@link EventStream}; {@code first token} and {@code between tokens} likewise, see {@link Timing}</td></tr>
 * <tr><td>{@code events >= 50/s}, {@code tokens >= 400/s}</td><td>events, or tokens, that came in a time, of all streams together</td></tr>
 * <tr><td>{@code goodput >= 95%: first event < 300ms, response < 5s}</td><td>the share of requests that succeeded and met all of these limits, see {@link Goodput}</td></tr>
 * <tr><td>{@code service p99 < 50ms}</td><td>as {@code p99}, {@code max} or {@code mean}, but of the service times</td></tr>
 * <tr><td>{@code p95 <= 1.1 x baseline}</td><td>a percentile, {@code mean}, {@code failures}, {@code throughput}, {@code events} or {@code tokens}, compared with an earlier run</td></tr>
 * <tr><td>{@code none}</td><td>nothing: the run has no objective, on purpose</td></tr>
 * </table>
 *
 * <p>Comparisons are {@code <} and {@code <=}; users and goodput have {@code >} and {@code >=},
 * throughput, events, tokens, counters and gauges all four. The name of a counter or a gauge ends
 * before the comparison; it may have blanks. One with a comparison or a colon in it stands in
 * single quotes, as in {@code counter 'WS /chat?room={room} sent' >= 50/s}. Limits are durations
 * ({@link Durations}), rates ({@link Rate}), a percentage that ends in {@code %}, a whole number,
 * or a multiple of the baseline, with {@code x}, {@code *} or {@code ×} between. Blanks are allowed
 * around the comparison and around the whole. Words are in lower case. An objective that nothing
 * can break, such as {@code failures <= 100%}, and one that nothing can meet, such as {@code p99 <
 * 0ms}, is not in the grammar. The constructors throw an {@link IllegalArgumentException} for a
 * lower limit on what has none.
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

    /** Whether the limit is an upper one. */
    public boolean isUpper() {
      return this == BELOW || this == AT_MOST;
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

  /**
   * Whether it can be about the requests of one name. Errors cannot: they are of iterations, which
   * are not of one request. Nor can {@link Users}, {@link None}, counters and gauges, which are of
   * the run.
   */
  default boolean isAboutRequests() {
    return !(this instanceof ErrorRatio
        || this instanceof ErrorCount
        || this instanceof Users
        || isAboutMetric()
        || this instanceof None);
  }

  /** Whether it is about a counter or a gauge of a user class, which are of the run. */
  default boolean isAboutMetric() {
    return this instanceof CounterRate || this instanceof CounterSum || this instanceof GaugeLimit;
  }

  /** Whether it is about streams of events alone: their times, what came, or how good they were. */
  default boolean isAboutStreams() {
    return switch (this) {
      case Goodput it -> it.limits().stream().anyMatch(limit -> limit.timing().isOfStreams());
      case StreamRate it -> true;
      case Relative it -> it.subject().isOfStreams();
      default -> times().filter(Timing::isOfStreams).isPresent();
    };
  }

  /** The times that it has a limit for; empty if it is about something else, or about several. */
  default Optional<Timing> times() {
    return switch (this) {
      case Percentile it -> Optional.of(it.timing());
      case Max it -> Optional.of(it.timing());
      case Mean it -> Optional.of(it.timing());
      case Relative it -> it.subject().times();
      default -> Optional.empty();
    };
  }

  /**
   * Reads an objective.
   *
   * @throws GrammarException if the text is not an objective
   */
  static Objective parse(String text) {
    return ObjectiveGrammar.GRAMMAR.parse(text);
  }

  /** What is judged, as it is written: {@code p99}, {@code service max}, {@code throughput}. */
  default String indicator() {
    return ObjectiveText.indicator(this);
  }

  /** The objective in its normal form, which {@link #parse} reads as an equal one. */
  default String text() {
    return ObjectiveText.of(this);
  }

  private static void requireUpper(Comparison comparison) {
    if (!comparison.isUpper()) {
      throw new IllegalArgumentException(
          "times, shares of failures and numbers of them have an upper limit, not " + comparison);
    }
  }

  /**
   * {@code p99 < 50ms}: at most 1 % of the requests exceed the limit. Failed requests exceed every
   * limit.
   *
   * @param hundredths the percentile in hundredths, so that {@code p99.9} is 9990; 100 to 9999
   */
  record Percentile(int hundredths, Timing timing, Comparison comparison, Duration limit)
      implements Objective {
    public Percentile {
      Indicator.Percentile.requireHundredths(hundredths);
      requireUpper(comparison);
    }
  }

  /** {@code max < 1s}: no request exceeds the limit. Failed requests exceed every limit. */
  record Max(Timing timing, Comparison comparison, Duration limit) implements Objective {
    public Max {
      requireUpper(comparison);
    }
  }

  /** {@code mean < 20ms}: the mean time of the requests that succeeded. */
  record Mean(Timing timing, Comparison comparison, Duration limit) implements Objective {
    public Mean {
      requireUpper(comparison);
    }
  }

  /** {@code failures < 1%}: the share of failed requests, 0 to 1. */
  record FailureRatio(Comparison comparison, double limit) implements Objective {
    public FailureRatio {
      requireUpper(comparison);
    }
  }

  /** {@code failures <= 3}: the number of failed requests. */
  record FailureCount(Comparison comparison, long limit) implements Objective {
    public FailureCount {
      requireUpper(comparison);
    }
  }

  /**
   * {@code status 429 < 5%}: the share of requests, 0 to 1, whose response had one of these
   * statuses, whether they were expected or not. A request without a response has none.
   */
  record StatusRatio(StatusRange statuses, Comparison comparison, double limit)
      implements Objective {
    public StatusRatio {
      requireUpper(comparison);
    }
  }

  /** {@code status 5xx <= 3}: the number of such requests. */
  record StatusCount(StatusRange statuses, Comparison comparison, long limit) implements Objective {
    public StatusCount {
      requireUpper(comparison);
    }
  }

  /** {@code errors < 1%}: the share of iterations that ended in an exception, 0 to 1. */
  record ErrorRatio(Comparison comparison, double limit) implements Objective {
    public ErrorRatio {
      requireUpper(comparison);
    }
  }

  /** {@code errors <= 0}: the number of iterations that ended in an exception. */
  record ErrorCount(Comparison comparison, long limit) implements Objective {
    public ErrorCount {
      requireUpper(comparison);
    }
  }

  /**
   * {@code users >= 99%}: the share, 0 to 1, of the users that were asked for and started before
   * the load ended: whose {@code @OnStart}, if they have one, had ended without an exception. In an
   * open workload, of those that were needed, as no number is asked for.
   */
  record Users(Comparison comparison, double limit) implements Objective {
    public Users {
      if (comparison.isUpper()) {
        throw new IllegalArgumentException("users has a lower limit, not " + comparison);
      }
    }
  }

  /**
   * {@code counter items >= 50/s}: what was added to a counter per time.
   *
   * @param name of the counter
   */
  record CounterRate(String name, Comparison comparison, Rate limit) implements Objective {}

  /**
   * {@code counter lost < 10}: what was added to a counter.
   *
   * @param name of the counter
   */
  record CounterSum(String name, Comparison comparison, long limit) implements Objective {}

  /**
   * {@code gauge queue < 100}: each value of a gauge is below the limit; or above it, if that is a
   * lower one.
   *
   * @param name of the gauge
   * @param limit 0 or more
   */
  record GaugeLimit(String name, Comparison comparison, double limit) implements Objective {}

  /** {@code throughput >= 1000/s}: requests completed per time, failed ones included. */
  record Throughput(Comparison comparison, Rate limit) implements Objective {}

  /** What a rate of streams counts. */
  enum Streamed {
    /** Events of an {@link EventStream}. */
    EVENTS,
    /** Tokens, as {@link EventStream#tokens} and {@link EventStream#usage} have it. */
    TOKENS;

    /** As it is written: {@code events}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** {@code events >= 50/s}: events or tokens that came per time, of all streams together. */
  record StreamRate(Streamed what, Comparison comparison, Rate limit) implements Objective {}

  /**
   * {@code goodput >= 95%: first event < 300ms, between events < 80ms}: the share, 0 to 1, of
   * requests that succeeded and met all of the limits. If one of those is of streams, only streams
   * count, and else all requests.
   *
   * @param limits one or more, each of another time
   */
  record Goodput(Comparison comparison, double limit, List<Limit> limits) implements Objective {
    public Goodput {
      if (comparison.isUpper()) {
        throw new IllegalArgumentException("goodput has a lower limit, not " + comparison);
      }
      if (limits.isEmpty()) {
        throw new IllegalArgumentException("goodput needs a limit that makes a request good");
      }
      limits = List.copyOf(limits);
    }

    /** A limit that a request must meet; that of times between events, by each of them. */
    public record Limit(Timing timing, Comparison comparison, Duration limit) {
      /** Checks that it is an upper one. */
      public Limit {
        requireUpper(comparison);
      }

      /** As it is written: {@code first event < 300ms}. */
      public String text() {
        return (timing == Timing.RESPONSE ? "response" : timing.words())
            + " "
            + comparison.symbol()
            + " "
            + Durations.format(limit);
      }
    }
  }

  /**
   * {@code p95 <= 1.1 x baseline}: an indicator compared with that of an earlier run, which is its
   * baseline.
   *
   * @param comparison an upper limit, or a lower one of throughput, events and tokens
   * @param factor what the value of the baseline is multiplied by, to be the limit; above 0, finite
   */
  record Relative(Indicator subject, Comparison comparison, double factor) implements Objective {
    public Relative {
      if (comparison.isUpper() != subject.isUpper()) {
        throw new IllegalArgumentException(
            "%s %s a baseline is no objective".formatted(subject.text(), comparison.symbol()));
      }
      if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a factor is above 0 and finite: " + factor);
      }
    }
  }

  /**
   * {@code none}: the run has no objective, on purpose. Stands alone; what is measured is reported,
   * and not judged.
   */
  record None() implements Objective {}
}
