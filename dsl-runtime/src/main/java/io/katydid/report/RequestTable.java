package io.katydid.report;

import io.katydid.measure.Distribution;
import io.katydid.measure.Recorder;
import io.katydid.measure.RequestGroup;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The figures of requests: a row for each, and one for all. */
final class RequestTable {

  /** From this width on there is room for the number of failures beside their share. */
  private static final int WIDE = 100;

  private static final String FEW_NAMES =
      Recorder.OTHER_NAMES
          + ": all beyond the first "
          + Figures.count(Recorder.MOST_NAMES)
          + "; a path template such as \"/items/{id}\" reports many paths as one";

  /** Behind the name of a request that was made only there, and does not count. */
  private static final String ONLY_IN_WARM_UP = " (warm-up)";

  private static final int MOST_OF_WARM_UP = 10;

  /** The columns of a narrower table do not fit beside each other. */
  private static final int NARROW = 70;

  private final Snapshot kept;
  private final Table table;
  private final boolean wide;
  private final boolean narrow;

  private RequestTable(Snapshot kept, Style style) {
    this(kept, style, false);
  }

  private RequestTable(Snapshot kept, Style style, boolean narrow) {
    this.kept = kept;
    this.narrow = narrow;
    this.table = new Table(style);
    this.wide = style.width() >= WIDE;
  }

  /**
   * The lines of a table of all requests of the window, each by itself where there is room; and
   * below their sum, of those that were made only in the warm-up before it.
   */
  static List<String> all(Snapshot kept, Snapshot warmedUp, Style style) {
    return withNotes(table(kept, warmedUp, style), kept.requests(), style);
  }

  /** The same as a table. */
  static Table table(Snapshot kept, Snapshot warmedUp, Style style) {
    RequestTable table = new RequestTable(kept, style);
    table.withTotal(ShownRequests.of(kept.requests(), ShownRequests.MOST));
    warmedUp.requests().stream()
        .filter(request -> kept.request(request.name()).isEmpty())
        .limit(MOST_OF_WARM_UP)
        .forEach(request -> table.row(request.name() + ONLY_IN_WARM_UP, request, warmedUp));
    return table.table;
  }

  /** The lines of a table of all measures of the window; none if there are none. */
  static List<String> measures(Snapshot kept, Style style) {
    return kept.measures().isEmpty()
        ? List.of()
        : withNotes(measureTable(kept, style), kept.measures(), style);
  }

  /** The lines of a table of the groups of this kind of the window; none if there are none. */
  static List<String> groups(RequestGroup.Kind kind, Snapshot kept, Style style) {
    return groupTable(kind, kept, style).map(Table::lines).orElse(List.of());
  }

  /** The table of the groups of this kind of the window, if there are any. */
  static Optional<Table> groupTable(RequestGroup.Kind kind, Snapshot kept, Style style) {
    List<RequestSnapshot> groups = kept.groupsOf(kind).toList();
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    RequestTable table = new RequestTable(kept, style);
    table.rows(new ShownRequests(groups, List.of()));
    return Optional.of(table.table);
  }

  /** The table of all measures of the window. */
  static Table measureTable(Snapshot kept, Style style) {
    RequestTable table = new RequestTable(kept, style);
    table.rows(ShownRequests.of(kept.measures(), ShownRequests.MOST));
    return table.table;
  }

  private static List<String> withNotes(Table table, List<RequestSnapshot> requests, Style style) {
    List<String> lines = new ArrayList<>(table.lines());
    notes(requests).forEach(note -> lines.addAll(Cell.hanging("  ", note, style)));
    return lines;
  }

  /** What is to know of the names in a table. */
  static List<String> notes(List<RequestSnapshot> requests) {
    return Stream.concat(
            requests.stream().filter(ShownRequests::isOther).map(other -> FEW_NAMES).limit(1),
            NameHint.of(requests).stream())
        .toList();
  }

  /** The lines of a table of these requests, and of all requests of the window together. */
  static List<String> of(ShownRequests shown, Snapshot kept, Style style) {
    RequestTable table = new RequestTable(kept, style);
    table.withTotal(shown);
    return table.table.lines();
  }

  /** The same in place, where a narrow screen has those columns alone that matter most. */
  static List<String> live(ShownRequests shown, Snapshot kept, Style style) {
    RequestTable table = new RequestTable(kept, style, style.width() < NARROW);
    table.withTotal(shown);
    return table.table.fittingLines();
  }

  private void rows(ShownRequests shown) {
    table.header(cells("Name", "Count", "Failures", "Failed", "Rate", "p50", "p95", "p99", "max"));
    table.rule();
    shown.rows().forEach(request -> row(request.name(), request));
    if (!shown.rest().isEmpty()) {
      row(shown.restName(), shown.restSum());
    }
  }

  private void withTotal(ShownRequests shown) {
    rows(shown);
    if (!shown.rows().isEmpty()) {
      table.rule();
    }
    row(Snapshot.TOTAL, kept.total());
  }

  private void row(String name, RequestSnapshot request) {
    row(name, request, kept);
  }

  private void row(String name, RequestSnapshot request, Snapshot window) {
    Distribution times = request.responseTime();
    table.row(
        cells(
            Cell.clean(name),
            Figures.count(request.count()),
            Figures.count(request.failures()),
            Figures.ratio(request.failureRatio()),
            Figures.rate(window.perSecond(request)),
            Cell.time(times, all -> all.percentile(50)),
            Cell.time(times, all -> all.percentile(95)),
            Cell.time(times, all -> all.percentile(99)),
            Cell.time(times, Distribution::max)));
  }

  private String[] cells(
      String name,
      String count,
      String failures,
      String failed,
      String rate,
      String p50,
      String p95,
      String p99,
      String max) {
    if (narrow) {
      return new String[] {name, failed, rate, p99};
    }
    return wide
        ? new String[] {name, count, failures, failed, rate, p50, p95, p99, max}
        : new String[] {name, count, failed, rate, p50, p95, p99, max};
  }
}
