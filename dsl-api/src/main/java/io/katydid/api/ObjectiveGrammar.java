package io.katydid.api;

import static io.katydid.api.LimitGrammar.require;
import static io.katydid.api.LimitGrammar.timesBaseline;
import static io.katydid.api.LimitGrammar.upper;

import io.katydid.api.Objective.Comparison;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Reads objectives, see {@link Objective}. */
final class ObjectiveGrammar {

  static final Grammar<Objective> GRAMMAR =
      new Grammar<>(
          "an objective",
          "\"p99 < 50ms\", \"failures < 1%\" or \"throughput >= 1000/s\"",
          ObjectiveGrammar::read,
          ObjectiveSuggestions::candidates);

  private static final String INDICATORS =
      "an indicator (p99, max, mean, failures, status, errors, users, throughput, first event,"
          + " between events, first token, between tokens, events, tokens, goodput, counter or"
          + " gauge)";
  private static final Map<String, BiFunction<Timing, Cursor, Objective>> BY_TIME =
      Map.of(
          "p", ObjectiveGrammar::percentile,
          "max", (timing, it) -> new Objective.Max(timing, upper(it), LimitGrammar.latency(it)),
          "mean", ObjectiveGrammar::mean);
  private static final Map<String, Function<Cursor, Objective>> BY_INDICATOR =
      Map.ofEntries(
          Map.entry("failures", ObjectiveGrammar::failures),
          Map.entry("status", ObjectiveGrammar::status),
          Map.entry("errors", ObjectiveGrammar::errors),
          Map.entry("users", ObjectiveGrammar::users),
          Map.entry("counter", MetricGrammar::counter),
          Map.entry("gauge", MetricGrammar::gauge),
          Map.entry("throughput", ObjectiveGrammar::throughput),
          Map.entry("service", it -> ofTimes(Timing.SERVICE, it)),
          Map.entry("first", it -> ofTimes(StreamGrammar.first(it), it)),
          Map.entry("between", it -> ofTimes(StreamGrammar.between(it), it)),
          Map.entry("events", it -> streamed(Objective.Streamed.EVENTS, it)),
          Map.entry("tokens", it -> streamed(Objective.Streamed.TOKENS, it)),
          Map.entry("goodput", StreamGrammar::goodput),
          Map.entry("none", it -> new Objective.None()));
  private static final String AFTER =
      "the end, or \"of tag read\", \"of scenario Admin\", \"with warm-up\" or \"in stage 2\" (in"
          + " @Slo: tag, scenario, warmUp, stage)";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ObjectiveGrammar() {}

  private static Objective read(Cursor cursor) {
    Objective objective =
        cursor
            .word(
                word ->
                    Optional.ofNullable(BY_INDICATOR.get(word))
                        .or(() -> ofTimes(word, Timing.RESPONSE)),
                INDICATORS)
            .apply(cursor);
    if (!cursor.atEnd()) {
      throw cursor.missing(AFTER);
    }
    return objective;
  }

  private static Objective ofTimes(Timing timing, Cursor cursor) {
    cursor.skipBlanks();
    return cursor
        .word(word -> ofTimes(word, timing), "an indicator of times (p99, max or mean)")
        .apply(cursor);
  }

  private static Optional<Function<Cursor, Objective>> ofTimes(String word, Timing timing) {
    return Optional.ofNullable(BY_TIME.get(word))
        .map(reading -> cursor -> reading.apply(timing, cursor));
  }

  private static Objective percentile(Timing timing, Cursor cursor) {
    int hundredths = hundredths(cursor);
    Comparison comparison = upper(cursor);
    Indicator subject = new Indicator.Percentile(hundredths, timing);
    return relative(subject, comparison, cursor)
        .orElseGet(() ->
            new Objective.Percentile(hundredths, timing, comparison, LimitGrammar.latency(cursor)));
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

  private static Objective mean(Timing timing, Cursor cursor) {
    Comparison comparison = upper(cursor);
    return relative(new Indicator.Mean(timing), comparison, cursor)
        .orElseGet(() -> new Objective.Mean(timing, comparison, LimitGrammar.latency(cursor)));
  }

  private static Objective failures(Cursor cursor) {
    Comparison comparison = upper(cursor);
    return relative(new Indicator.FailureRatio(), comparison, cursor)
        .orElseGet(() ->
            share(cursor, comparison, Objective.FailureRatio::new, Objective.FailureCount::new));
  }

  private static Objective status(Cursor cursor) {
    StatusRange statuses = StatusGrammar.read(cursor);
    return share(
        cursor,
        upper(cursor),
        (comparison, limit) -> new Objective.StatusRatio(statuses, comparison, limit),
        (comparison, limit) -> new Objective.StatusCount(statuses, comparison, limit));
  }

  private static Objective errors(Cursor cursor) {
    return share(cursor, upper(cursor), Objective.ErrorRatio::new, Objective.ErrorCount::new);
  }

  private static Objective share(
      Cursor cursor,
      Comparison comparison,
      BiFunction<Comparison, Double, Objective> ratio,
      BiFunction<Comparison, Long, Objective> count) {
    int start = cursor.position();
    BigDecimal number = cursor.number();
    require(
        number.signum() > 0 || comparison == Comparison.AT_MOST,
        start,
        "a limit above 0 is expected, or nothing can meet it");
    return cursor.take("%")
        ? ratio.apply(comparison, LimitGrammar.ratio(number, comparison, start))
        : count.apply(comparison, LimitGrammar.count(number, start));
  }

  private static Objective users(Cursor cursor) {
    Comparison comparison = LimitGrammar.lower(cursor);
    int start = cursor.position();
    BigDecimal percent = cursor.number();
    if (!cursor.take("%")) {
      throw cursor.missing("%");
    }
    return new Objective.Users(comparison, LimitGrammar.lowerRatio(percent, comparison, start));
  }

  private static Objective throughput(Cursor cursor) {
    return rate(new Indicator.Throughput(), Objective.Throughput::new, cursor);
  }

  private static Objective streamed(Objective.Streamed what, Cursor cursor) {
    return rate(
        new Indicator.StreamRate(what),
        (comparison, limit) -> new Objective.StreamRate(what, comparison, limit),
        cursor);
  }

  private static Objective rate(
      Indicator subject, BiFunction<Comparison, Rate, Objective> absolute, Cursor cursor) {
    cursor.skipBlanks();
    int start = cursor.position();
    Comparison comparison = LimitGrammar.comparison(cursor, "<, <=, > or >=");
    Optional<Double> factor = timesBaseline(cursor);
    if (factor.isEmpty()) {
      return absolute.apply(comparison, LimitGrammar.rate(cursor, comparison));
    }
    require(
        !comparison.isUpper(),
        start,
        "> or >= is expected, as %s %s not to fall, not %s"
            .formatted(subject.text(), subject.isOfStreams() ? "are" : "is", comparison.symbol()));
    return new Objective.Relative(subject, comparison, factor.get());
  }

  private static Optional<Objective> relative(
      Indicator subject, Comparison comparison, Cursor cursor) {
    return timesBaseline(cursor).map(it -> new Objective.Relative(subject, comparison, it));
  }
}
