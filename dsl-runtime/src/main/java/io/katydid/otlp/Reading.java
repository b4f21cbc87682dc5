package io.katydid.otlp;

import io.katydid.live.MetricReader;
import io.katydid.live.RunFigures;
import io.katydid.live.RunMetric;
import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.report.Cell;
import io.katydid.report.RunReport;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that a run measured until a moment. Immutable.
 *
 * @param at the moment
 * @param series in the order of metrics
 * @param requests how many requests were completed
 */
record Reading(Instant at, Map<Series, Figure> series, long requests) {

  /**
   * One series of a metric.
   *
   * @param attributes names and values, in turn
   */
  record Series(RunMetric metric, List<String> attributes) {}

  /**
   * What a run comes to.
   *
   * @param users how many are running
   * @param server attributes of where requests go to
   */
  static Reading of(Instant at, int users, long elapsedNanos, RunReport run, List<String> server) {
    Points collector = new Points();
    RunFigures.read(users, elapsedNanos, run, collector);
    Snapshot measured = RunFigures.measured(run);
    collector.metric(RunMetric.REQUEST_DURATION);
    RunFigures.byShownName(measured.requests()).forEach(it -> durations(it, server, collector));
    return new Reading(at, collector.series, measured.total().count());
  }

  private static void durations(RequestSnapshot of, List<String> server, MetricReader reader) {
    HttpAttributes attributes = HttpAttributes.of(Cell.clean(of.name()), server);
    if (of.serviceTime().count() > 0) {
      reader.times(of.serviceTime(), attributes.ofSuccess());
    }
    if (of.failedResponseTime().count() > 0) {
      reader.times(of.failedResponseTime(), attributes.ofFailure());
    }
  }

  private static final class Points implements MetricReader {

    private final Map<Series, Figure> series = new LinkedHashMap<>();
    private RunMetric metric = RunMetric.USERS;

    @Override
    public void metric(RunMetric next) {
      metric = next;
    }

    @Override
    public void value(double value, String... attributes) {
      series.put(new Series(metric, List.of(attributes)), new Figure.Value(value));
    }

    @Override
    public void times(Distribution times, String... attributes) {
      series.put(new Series(metric, List.of(attributes)), Figure.Times.of(times));
    }
  }
}
