package io.katydid.html;

import io.katydid.measure.RequestGroup;
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
    new TablePart(page, "Requests; " + TIMES)
        .write(ReportParts.requests(report), ReportParts.requestNotes(report));
    for (RequestGroup.Kind kind : RequestGroup.Kind.values()) {
      table("Requests by " + kind.word() + "; " + TIMES, ReportParts.groups(report, kind));
    }
    table("Measures; " + TIMES, ReportParts.measures(report));
    new CurvePart(page, report).write();
    if (report.timings()) {
      table("What the time of requests was spent on", ReportParts.phases(report));
    }
  }

  private void table(String caption, Optional<Table> table) {
    table.ifPresent(it -> new TablePart(page, caption).write(it, List.of()));
  }
}
