package io.katydid.html;

import io.katydid.measure.RequestGroup;
import io.katydid.measure.Snapshot;
import io.katydid.report.ReportParts;
import io.katydid.report.RunReport;
import io.katydid.report.Table;
import java.util.List;
import java.util.Optional;

/** The figures of requests, of their groups, and of measures. */
final class RequestPart {

  /** Behind what a table has. */
  static final String TIMES = "times are response times of those that succeeded";

  private final Markup page;
  private final RunReport report;

  RequestPart(Markup page, RunReport report) {
    this.page = page;
    this.report = report;
  }

  void write() {
    tables(page, report.kept(), report.warmedUp());
    new CurvePart(page, report).write();
    if (report.timings()) {
      table(page, "What the time of requests was spent on", ReportParts.phases(report));
    }
  }

  /** The figures of what is shown, with the names that were only in a warm-up. */
  static void tables(Markup page, Snapshot shown, Snapshot warmedUp) {
    if (!shown.requests().isEmpty()) {
      new TablePart(page, "Requests; " + TIMES)
          .write(ReportParts.requests(shown, warmedUp), ReportParts.requestNotes(shown));
    }
    for (RequestGroup.Kind kind : RequestGroup.Kind.values()) {
      table(page, "Requests by " + kind.word() + "; " + TIMES, ReportParts.groups(shown, kind));
    }
    table(page, "Measures; " + TIMES, ReportParts.measures(shown));
  }

  private static void table(Markup page, String caption, Optional<Table> table) {
    table.ifPresent(it -> new TablePart(page, caption).write(it, List.of()));
  }
}
