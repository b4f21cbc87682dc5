package io.katydid.report;

import io.katydid.measure.Distribution;
import io.katydid.measure.Recorder;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.verdict.Figures;
import java.util.ArrayList;
import java.util.List;

/** The figures of requests: a row for each, and one for all. */
final class RequestTable {

  private static final String FEW_NAMES =
      "  "
          + Recorder.OTHER_NAMES
          + ": beyond "
          + Figures.count(Recorder.MOST_NAMES)
          + " names; a path template such as \"/items/{id}\" makes one name of many paths";

  private final Snapshot kept;
  private final Table table;

  private RequestTable(Snapshot kept, Style style) {
    this.kept = kept;
    this.table = new Table(TextReport.WIDTH, style);
  }

  /** The lines of a table of all requests of the window, each by itself where there is room. */
  static List<String> all(Snapshot kept, Style style) {
    ShownRequests shown = ShownRequests.of(kept.requests(), ShownRequests.MOST);
    List<String> lines = new ArrayList<>(new RequestTable(kept, style).lines(shown));
    if (kept.requests().stream().anyMatch(ShownRequests::isOther)) {
      lines.add(FEW_NAMES);
    }
    return lines;
  }

  /** The lines of a table of these requests, and of all requests of the window together. */
  static List<String> of(List<RequestSnapshot> requests, Snapshot kept, Style style) {
    return new RequestTable(kept, style).lines(new ShownRequests(requests, List.of()));
  }

  private List<String> lines(ShownRequests shown) {
    table.header("Name", "Count", "Failures", "", "Rate", "p50", "p95", "p99", "max");
    table.rule();
    shown.rows().forEach(request -> row(request.name(), request));
    if (!shown.rest().isEmpty()) {
      row(shown.restName(), shown.restIn(kept));
    }
    table.rule();
    row(Snapshot.TOTAL, kept.total());
    return table.lines();
  }

  private void row(String name, RequestSnapshot request) {
    Distribution times = request.responseTime();
    table.row(
        Cell.clean(name),
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
