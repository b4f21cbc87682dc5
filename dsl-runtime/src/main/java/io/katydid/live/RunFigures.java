package io.katydid.live;

import io.katydid.measure.CounterSnapshot;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.report.Cell;
import io.katydid.report.GoodLimits;
import io.katydid.report.RunReport;
import io.katydid.result.Outcome;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What the metrics of a run measured, the same for all exporters. */
public final class RunFigures {

  private static final double SECOND = 1e9;

  private final MetricReader reader;

  private RunFigures(MetricReader reader) {
    this.reader = reader;
  }

  /**
   * Reads all of them.
   *
   * @param users how many are running
   * @param elapsedNanos how long the run has lasted
   * @param standing its report so far; null if nothing was measured
   */
  public static void read(
      int users, long elapsedNanos, @Nullable RunReport standing, MetricReader reader) {
    RunFigures figures = new RunFigures(reader);
    figures.value(RunMetric.USERS, users);
    figures.value(RunMetric.RUN_TIME, elapsedNanos / SECOND);
    if (standing != null) {
      figures.objectives(standing);
      Snapshot all = measured(standing);
      figures.measured(all);
      new StreamFigures(reader, byShownName(all.requests())).read(GoodLimits.of(standing));
    }
  }

  /** All that a run measured, the warm-up included. */
  public static Snapshot measured(RunReport report) {
    return report.warmedUp().then(report.kept());
  }

  /**
   * These, each name as it is shown once: those that differ by a secret alone are one series, of
   * which no collector takes two.
   */
  public static Collection<RequestSnapshot> byShownName(List<RequestSnapshot> all) {
    Map<String, RequestSnapshot> shown = new LinkedHashMap<>();
    all.forEach(it -> shown.merge(Cell.clean(it.name()), it, RequestSnapshot::plus));
    return shown.values();
  }

  private void objectives(RunReport standing) {
    reader.metric(RunMetric.OBJECTIVES);
    for (Outcome outcome : Outcome.values()) {
      long count =
          standing.verdict().judgements().stream().filter(it -> it.outcome() == outcome).count();
      reader.value((double) count, "outcome", outcome.name().toLowerCase(Locale.ROOT));
    }
  }

  private void measured(Snapshot all) {
    each(all, RunMetric.REQUESTS, RequestSnapshot::count);
    each(all, RunMetric.FAILURES, RequestSnapshot::failures);
    reader.metric(RunMetric.RESPONSE_TIME);
    byShownName(all.requests())
        .forEach(it -> reader.times(it.responseTime(), attributes(it, "request")));
    byShownName(all.measures())
        .forEach(it -> reader.times(it.responseTime(), attributes(it, "measure")));
    each(all, RunMetric.SENT, it -> it.timings().sent());
    each(all, RunMetric.RECEIVED, it -> it.timings().received());
    counted(all.custom().counters());
    value(RunMetric.ITERATIONS, (double) all.iterations());
    value(RunMetric.ERRORS, (double) all.errors());
  }

  private void counted(List<CounterSnapshot> counters) {
    if (!counters.isEmpty()) {
      reader.metric(RunMetric.COUNTED);
      Map<String, Long> sums = new TreeMap<>();
      counters.forEach(it -> sums.merge(Cell.clean(it.name()), it.sum(), Long::sum));
      sums.forEach((name, sum) -> reader.value((double) sum, "name", name));
    }
  }

  private void value(RunMetric metric, double value) {
    reader.metric(metric);
    reader.value(value);
  }

  private void each(Snapshot all, RunMetric metric, ToDoubleFunction<RequestSnapshot> value) {
    reader.metric(metric);
    byShownName(all.requests())
        .forEach(it -> reader.value(value.applyAsDouble(it), attributes(it, "request")));
    byShownName(all.measures())
        .forEach(it -> reader.value(value.applyAsDouble(it), attributes(it, "measure")));
  }

  static String[] attributes(RequestSnapshot of, String kind) {
    return new String[] {"name", Cell.clean(of.name()), "kind", kind};
  }
}
