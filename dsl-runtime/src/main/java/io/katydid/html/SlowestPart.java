package io.katydid.html;

import io.katydid.measure.Exemplars;
import io.katydid.report.ReportParts;
import io.katydid.report.RunReport;
import io.katydid.report.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The slowest requests, each with what it takes to find it in logs and traces of the target. */
final class SlowestPart {

  private static final String NOTE =
      String.format(
          Locale.ROOT,
          "At most %d of each name. Lag is how much later than intended it was sent.",
          Exemplars.MOST);

  private final Markup page;
  private final String heading;
  private final Optional<Table> succeeded;
  private final Optional<Table> failed;

  SlowestPart(Markup page, RunReport report) {
    this.page = page;
    this.heading = ReportParts.slowestHeading(report);
    this.succeeded = ReportParts.slowest(report, Exemplars::succeeded);
    this.failed = ReportParts.slowest(report, Exemplars::failed);
  }

  /** Whether there is none. */
  boolean isEmpty() {
    return Stream.of(succeeded, failed).allMatch(Optional::isEmpty);
  }

  void write() {
    page.element("div", this::tables, "class", "dense");
    page.leaf("p", NOTE, "class", "notes");
  }

  private void tables() {
    succeeded.ifPresent(table -> write(heading + " that succeeded", table));
    failed.ifPresent(table -> write(heading + " that failed", table));
  }

  private void write(String caption, Table table) {
    new TablePart(page, caption).write(table, List.of());
  }
}
