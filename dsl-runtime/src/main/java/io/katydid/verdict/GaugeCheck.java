package io.katydid.verdict;

import static java.util.stream.Collectors.joining;

import io.katydid.api.Objective;
import io.katydid.measure.CustomMetrics;
import io.katydid.measure.GaugeSnapshot;
import io.katydid.text.Figures;

/** Judges the values of a gauge: each must be on the right side, and so the highest or lowest. */
final class GaugeCheck {

  private GaugeCheck() {}

  static Finding judge(Objective.GaugeLimit it, CustomMetrics custom) {
    return custom
        .gauge(it.name())
        .map(gauge -> judge(it, gauge))
        .orElseGet(() -> Finding.none("no value", Unit.VALUE, unknown(it.name(), custom)));
  }

  /** Whether each value of this gauge is on the right side. */
  static boolean isKept(Objective.GaugeLimit it, GaugeSnapshot gauge) {
    return it.comparison().holds(extreme(it, gauge), it.limit());
  }

  private static double extreme(Objective.GaugeLimit it, GaugeSnapshot gauge) {
    return it.comparison().isUpper() ? gauge.max() : gauge.min();
  }

  private static Finding judge(Objective.GaugeLimit it, GaugeSnapshot gauge) {
    boolean upper = it.comparison().isUpper();
    double extreme = extreme(it, gauge);
    String observed = Figures.number(extreme);
    return Finding.exact(
        isKept(it, gauge),
        observed,
        gauge.count(),
        Unit.VALUE,
        "the %s of %s of %s is %s, %s%s"
            .formatted(
                upper ? "highest" : "lowest",
                Unit.VALUE.count(gauge.count()),
                it.name(),
                observed,
                Comparisons.bound(it.comparison(), Figures.number(it.limit())),
                Comparisons.NO_INTERVAL));
  }

  private static String unknown(String name, CustomMetrics custom) {
    String others = custom.gauges().stream().map(GaugeSnapshot::name).collect(joining(", "));
    return "no gauge named \"%s\" was given a value; those that were: %s"
        .formatted(name, others.isEmpty() ? "none" : others);
  }
}
