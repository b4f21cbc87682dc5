package io.katydid.report;

import io.katydid.measure.Distribution;
import io.katydid.measure.Phase;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Timings;
import io.katydid.text.Figures;
import java.util.function.BiConsumer;

/** What the time of requests was spent on, and what went over the wire: two tables. */
final class TimingTable {

  private final Snapshot kept;
  private final Table table;

  private TimingTable(Snapshot kept, Style style) {
    this.kept = kept;
    this.table = new Table(style);
  }

  /** A row for each phase that requests of a name had. */
  static Table phases(Snapshot kept, Style style) {
    TimingTable timings = new TimingTable(kept, style);
    timings.table.header("Name", "Count", "mean", "p50", "p95", "p99", "max");
    timings.rows(timings::phases);
    return timings.table;
  }

  /** A row for each name. */
  static Table traffic(Snapshot kept, Style style) {
    TimingTable timings = new TimingTable(kept, style);
    timings.table.header("Name", "Sent", "a request", "Received", "a request");
    timings.rows(timings::traffic);
    return timings.table;
  }

  private void rows(BiConsumer<String, RequestSnapshot> row) {
    ShownRequests shown = ShownRequests.of(kept.requests(), ShownRequests.MOST);
    table.rule();
    shown.rows().forEach(request -> row.accept(request.name(), request));
    if (!shown.rest().isEmpty()) {
      row.accept(shown.restName(), shown.restSum());
    }
    table.rule();
    row.accept(Snapshot.TOTAL, kept.total());
  }

  private void phases(String name, RequestSnapshot request) {
    table.heading(Cell.clean(name));
    Timings timings = request.timings();
    timings.had().forEach(phase -> phase(phase, timings.of(phase)));
  }

  private void phase(Phase phase, Distribution times) {
    table.row(
        "  " + phase.text(),
        Figures.count(times.count()),
        Cell.time(times, all -> Math.round(all.mean())),
        Cell.time(times, all -> all.percentile(50)),
        Cell.time(times, all -> all.percentile(95)),
        Cell.time(times, all -> all.percentile(99)),
        Cell.time(times, Distribution::max));
  }

  private void traffic(String name, RequestSnapshot request) {
    Timings timings = request.timings();
    long count = Math.max(1, request.count());
    table.row(
        Cell.clean(name),
        Figures.bytes(timings.sent()),
        Figures.bytes(timings.sent() / count),
        Figures.bytes(timings.received()),
        Figures.bytes(timings.received() / count));
  }
}
