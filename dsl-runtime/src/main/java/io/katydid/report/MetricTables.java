package io.katydid.report;

import io.katydid.measure.CounterSnapshot;
import io.katydid.measure.GaugeSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.text.Figures;
import java.util.List;
import java.util.Optional;

/** What user code counted and gauged: a row for each, sorted by name. */
final class MetricTables {

  /** Of each kind; the rest are in JSON. */
  private static final int MOST = 50;

  private MetricTables() {}

  /** The counters of a window; empty if there are none. */
  static Optional<Table> counters(Snapshot window, Style style) {
    List<CounterSnapshot> counters = window.custom().counters();
    Table table = new Table(style);
    table.header("Counter", "Sum", "Rate");
    table.rule();
    counters.stream()
        .limit(MOST)
        .forEach(counter ->
            table.row(
                Cell.clean(counter.name()),
                Figures.count(counter.sum()),
                Figures.rate(window.perSecond(counter.inTime()))));
    return table.withRest(counters.size(), MOST);
  }

  /** The gauges of a window; empty if there are none. */
  static Optional<Table> gauges(Snapshot window, Style style) {
    List<GaugeSnapshot> gauges = window.custom().gauges();
    Table table = new Table(style);
    table.header("Gauge", "Values", "Last", "Min", "Mean", "Max");
    table.rule();
    gauges.stream()
        .limit(MOST)
        .forEach(gauge ->
            table.row(
                Cell.clean(gauge.name()),
                Figures.count(gauge.count()),
                Figures.number(gauge.last()),
                Figures.number(gauge.min()),
                Figures.number(gauge.mean()),
                Figures.number(gauge.max())));
    return table.withRest(gauges.size(), MOST);
  }
}
