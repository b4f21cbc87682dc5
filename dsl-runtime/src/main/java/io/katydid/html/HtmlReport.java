package io.katydid.html;

import io.katydid.report.Fact;
import io.katydid.report.ReportParts;
import io.katydid.report.RunReport;
import io.katydid.report.Table;
import io.katydid.text.Figures;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Writes a run as one page of HTML, for a person who has nothing but a browser.
 *
 * <p>The page needs no script and no other file, and may ask for none: its policy allows its own
 * style sheet alone.
 */
public final class HtmlReport {

  private final Sheet sheet;
  private final Markup page;
  private final RunReport report;

  private HtmlReport(Sheet sheet, RunReport report) {
    this.sheet = sheet;
    this.page = sheet.page();
    this.report = report;
  }

  /** The report as one page; ends with a line break. */
  public static String write(RunReport report) {
    Sheet.Heading heading =
        new Sheet.Heading(
            "Load test report",
            report.verdict().text(),
            title(report),
            subtitle(report),
            report.version());
    return Sheet.write(heading, sheet -> new HtmlReport(sheet, report).parts());
  }

  private static String title(RunReport report) {
    return ReportParts.title(report);
  }

  private static String subtitle(RunReport report) {
    String host = report.load().host();
    return (host.isEmpty() ? "" : host + ", ")
        + report.course().startedAt().truncatedTo(ChronoUnit.SECONDS)
        + ", "
        + Figures.duration(report.course().elapsed().toNanos());
  }

  private void parts() {
    VerdictPart verdict = new VerdictPart(page, report);
    verdict.write();
    new FigurePart(page, report).write();
    if (!report.verdict().judgements().isEmpty()) {
      sheet.section("objectives", "Objectives", verdict::objectives);
    }
    if (report.kept().named().findAny().isPresent()) {
      sheet.section("requests", "Requests", new RequestPart(page, report)::write);
    }
    streams();
    metrics();
    ReportParts.handshakes(report)
        .ifPresent(table ->
            sheet.section(
                "tls",
                "Handshakes of TLS",
                () -> new TablePart(page, "Their times").write(table, List.of())));
    CoursePart course = new CoursePart(page, report);
    if (!course.isEmpty()) {
      sheet.section("course", "Over time", course::write);
    }
    ReportParts.stages(report)
        .ifPresent(table ->
            sheet.section(
                "stages",
                "Stages",
                () ->
                    new TablePart(page, "All requests in each stage; " + RequestPart.TIMES)
                        .write(table, ReportParts.stageNotes(report))));
    ReportParts.workers(report)
        .ifPresent(table ->
            sheet.section(
                "workers",
                "Workers",
                () ->
                    new TablePart(page, "What each worker made")
                        .write(table, ReportParts.workerNotes(report))));
    SlowestPart slowest = new SlowestPart(page, report);
    if (!slowest.isEmpty()) {
      sheet.section("slowest", ReportParts.slowestHeading(report), slowest::write);
    }
    ErrorPart errors = new ErrorPart(page, report);
    if (!errors.isEmpty()) {
      sheet.section("errors", "Failures and errors", errors::write);
    }
    facts("generator", "Generator", ReportParts.generator(report));
    facts("run", "Run", ReportParts.run(report));
    ReportParts.repeat(report).ifPresent(sheet::repeat);
  }

  private void streams() {
    if (!ReportParts.streams(report.kept()).isEmpty()) {
      sheet.section("streams", "Streams of events", () -> StreamPart.tables(page, report.kept()));
    }
  }

  private void metrics() {
    Optional<Table> counters = ReportParts.counters(report);
    Optional<Table> gauges = ReportParts.gauges(report);
    if (counters.isPresent() || gauges.isPresent()) {
      sheet.section(
          "metrics",
          "Counters and gauges",
          () -> {
            counters.ifPresent(table -> new TablePart(page, "Counters").write(table, List.of()));
            gauges.ifPresent(table -> new TablePart(page, "Gauges").write(table, List.of()));
          });
    }
  }

  private void facts(String id, String heading, List<Fact> facts) {
    if (!facts.isEmpty()) {
      sheet.section(id, heading, () -> FactPart.write(page, facts));
    }
  }
}
