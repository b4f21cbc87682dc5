package io.katydid.verdict;

import io.katydid.api.Indicator;
import io.katydid.api.Objective;
import io.katydid.api.Rate;
import io.katydid.baseline.Baseline;
import io.katydid.statistics.Interval;
import io.katydid.statistics.Prediction;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * What runs would measure that just meet an objective against a baseline: the recorded values times
 * the factor, and how much they scatter. Times and rates scatter by ratios, and are looked at by
 * their logarithms; see {@link Prediction}.
 */
final class BaselineLimit {

  private final Objective.Relative slo;
  private final double[] values;

  private BaselineLimit(Objective.Relative slo, double... values) {
    this.slo = slo;
    this.values = values;
  }

  static BaselineLimit of(Objective.Relative slo, String request, Baseline baseline) {
    return new BaselineLimit(
        slo,
        Arrays.stream(baseline.values(request, slo.subject()))
            .filter(recorded -> recorded > 0 || !isRatio(slo)) // Nothing is a multiple of zero.
            .map(recorded -> recorded * slo.factor())
            .toArray());
  }

  /** The objective itself, or, if it is against a baseline of enough runs, against its figure. */
  static Objective inFigures(RequestObjective slo, Baseline baseline) {
    return slo.objective() instanceof Objective.Relative relative
        ? of(relative, slo.request(), baseline).inFigures().orElse(relative)
        : slo.objective();
  }

  int runs() {
    return values.length;
  }

  /** The value that all of them have; empty if they differ. */
  Optional<Double> exact() {
    boolean same = Arrays.stream(values).allMatch(value -> value == values[0]);
    return same ? Optional.of(values[0]) : Optional.empty();
  }

  /** How probable it is that such a run measures so much or more. */
  double atLeast(double value) {
    return prediction().atLeast(scaled(value));
  }

  /** How probable it is that such a run measures so much or less. */
  double atMost(double value) {
    return prediction().atMost(scaled(value));
  }

  /** What such a run measures, but for the probability {@code alpha}. */
  Interval interval(double alpha) {
    Interval scaled = prediction().interval(alpha);
    return new Interval(Math.max(0, unscaled(scaled.low())), unscaled(scaled.high()));
  }

  private Optional<Objective> inFigures() {
    return values.length < RelativeLimit.FEWEST_RUNS ? Optional.empty() : Optional.of(with(mean()));
  }

  /** The mean of what such runs measure: the limit itself. */
  double mean() {
    return unscaled(prediction().mean());
  }

  private Objective with(double limit) {
    return switch (slo.subject()) {
      case Indicator.Percentile it ->
          new Objective.Percentile(it.hundredths(), it.timing(), slo.comparison(), millis(limit));
      case Indicator.Mean it -> new Objective.Mean(it.timing(), slo.comparison(), millis(limit));
      case Indicator.Throughput it ->
          new Objective.Throughput(slo.comparison(), new Rate(limit, Duration.ofSeconds(1)));
      case Indicator.StreamRate it ->
          new Objective.StreamRate(
              it.what(), slo.comparison(), new Rate(limit, Duration.ofSeconds(1)));
      case Indicator.FailureRatio it -> new Objective.FailureRatio(slo.comparison(), limit);
    };
  }

  private static Duration millis(double millis) {
    return Duration.ofNanos(Math.round(millis * 1e6));
  }

  private Prediction prediction() {
    return Prediction.of(Arrays.stream(values).map(this::scaled).toArray());
  }

  private static boolean isRatio(Objective.Relative slo) {
    return !(slo.subject() instanceof Indicator.FailureRatio);
  }

  private double scaled(double value) {
    return isRatio(slo) ? Math.log(value) : value;
  }

  private double unscaled(double value) {
    return isRatio(slo) ? Math.exp(value) : value;
  }
}
