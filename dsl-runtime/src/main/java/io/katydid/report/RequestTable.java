package io.katydid.report;

import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.verdict.Figures;
import java.util.List;

/** The figures of requests: a row for each, and one for all. */
final class RequestTable {

  private final Snapshot kept;
  private final Table table;

  private RequestTable(Snapshot kept, Style style) {
    this.kept = kept;
    this.table = new Table(TextReport.WIDTH, style);
  }

  /** The lines of a table of these requests, and of all requests of the window together. */
  static List<String> lines(List<RequestSnapshot> requests, Snapshot kept, Style style) {
    return new RequestTable(kept, style).lines(requests);
  }

  private List<String> lines(List<RequestSnapshot> requests) {
    table.header("Name", "Count", "Failures", "", "Rate", "p50", "p95", "p99", "max");
    table.rule();
    requests.forEach(this::row);
    table.rule();
    row(kept.total());
    return table.lines();
  }

  private void row(RequestSnapshot request) {
    Distribution times = request.responseTime();
    table.row(
        Cell.clean(request.name()),
        Figures.count(request.count()),
        Figures.count(request.failures()),
        Figures.ratio(request.failureRatio()),
        Figures.rate(kept.perSecond(request.count())),
        Cell.time(times, all -> all.percentile(50)),
        Cell.time(times, all -> all.percentile(95)),
        Cell.time(times, all -> all.percentile(99)),
        Cell.time(times, Distribution::max));
  }
}
