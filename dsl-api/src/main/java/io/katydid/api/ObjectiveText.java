package io.katydid.api;

import io.katydid.api.Objective.Comparison;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Writes objectives in their normal form. */
final class ObjectiveText {

  private ObjectiveText() {}

  static String of(Objective objective) {
    return switch (objective) {
      case Objective.Percentile it -> of(it, it.comparison(), Durations.format(it.limit()));
      case Objective.Max it -> of(it, it.comparison(), Durations.format(it.limit()));
      case Objective.Mean it -> of(it, it.comparison(), Durations.format(it.limit()));
      case Objective.FailureRatio it -> of(it, it.comparison(), percent(it.limit()));
      case Objective.FailureCount it -> of(it, it.comparison(), Long.toString(it.limit()));
      case Objective.StatusRatio it -> of(it, it.comparison(), percent(it.limit()));
      case Objective.StatusCount it -> of(it, it.comparison(), Long.toString(it.limit()));
      case Objective.ErrorRatio it -> of(it, it.comparison(), percent(it.limit()));
      case Objective.ErrorCount it -> of(it, it.comparison(), Long.toString(it.limit()));
      case Objective.Users it -> of(it, it.comparison(), percent(it.limit()));
      case Objective.CounterRate it ->
          of("counter " + MetricGrammar.text(it.name()), it.comparison(), it.limit().toString());
      case Objective.CounterSum it ->
          of(
              "counter " + MetricGrammar.text(it.name()),
              it.comparison(),
              Long.toString(it.limit()));
      case Objective.GaugeLimit it ->
          of(
              "gauge " + MetricGrammar.text(it.name()),
              it.comparison(),
              plain(BigDecimal.valueOf(it.limit())));
      case Objective.Throughput it -> of(it, it.comparison(), it.limit().toString());
      case Objective.StreamRate it -> of(it, it.comparison(), it.limit().toString());
      case Objective.Goodput it ->
          of(it, it.comparison(), percent(it.limit()))
              + it.limits().stream()
                  .map(Objective.Goodput.Limit::text)
                  .collect(Collectors.joining(", ", ": ", ""));
      case Objective.Relative it ->
          of(it, it.comparison(), plain(BigDecimal.valueOf(it.factor())) + " x baseline");
      case Objective.None it -> it.indicator();
    };
  }

  private static String of(Objective objective, Comparison comparison, String limit) {
    return of(objective.indicator(), comparison, limit);
  }

  private static String of(String indicator, Comparison comparison, String limit) {
    return indicator + " " + comparison.symbol() + " " + limit;
  }

  static String indicator(Objective objective) {
    return switch (objective) {
      case Objective.Percentile it -> percentile(it.hundredths(), it.timing());
      case Objective.Max it -> prefix(it.timing()) + "max";
      case Objective.Mean it -> mean(it.timing());
      case Objective.FailureRatio it -> "failures";
      case Objective.FailureCount it -> "failures";
      case Objective.StatusRatio it -> "status " + it.statuses().text();
      case Objective.StatusCount it -> "status " + it.statuses().text();
      case Objective.ErrorRatio it -> "errors";
      case Objective.ErrorCount it -> "errors";
      case Objective.Users it -> "users";
      case Objective.CounterRate it -> "counter " + it.name();
      case Objective.CounterSum it -> "counter " + it.name();
      case Objective.GaugeLimit it -> "gauge " + it.name();
      case Objective.Throughput it -> "throughput";
      case Objective.StreamRate it -> it.what().word();
      case Objective.Goodput it -> "goodput";
      case Objective.Relative it -> it.subject().text();
      case Objective.None it -> "none";
    };
  }

  static String of(Indicator indicator) {
    return switch (indicator) {
      case Indicator.Percentile it -> percentile(it.hundredths(), it.timing());
      case Indicator.Mean it -> mean(it.timing());
      case Indicator.FailureRatio it -> "failures";
      case Indicator.Throughput it -> "throughput";
      case Indicator.StreamRate it -> it.what().word();
    };
  }

  private static String percentile(int hundredths, Timing timing) {
    return prefix(timing) + "p" + plain(BigDecimal.valueOf(hundredths, 2));
  }

  private static String mean(Timing timing) {
    return prefix(timing) + "mean";
  }

  private static String prefix(Timing timing) {
    return timing.words().isEmpty() ? "" : timing.words() + " ";
  }

  static String percent(double ratio) {
    return plain(BigDecimal.valueOf(ratio).movePointRight(2)) + "%";
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
