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

  private final Markup page = new Markup();
  private final RunReport report;

  private HtmlReport(RunReport report) {
    this.report = report;
  }

  /** The report as one page; ends with a line break. */
  public static String write(RunReport report) {
    return new HtmlReport(report).document();
  }

  private String document() {
    page.raw("<!DOCTYPE html>\n");
    page.element(
        "html",
        () -> {
          page.element("head", this::head);
          page.element("body", this::body);
        },
        "lang",
        "en");
    return page.toString();
  }

  private void head() {
    page.empty("meta", "charset", "utf-8");
    page.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy());
    page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    page.empty("meta", "name", "referrer", "content", "no-referrer");
    page.empty("meta", "name", "color-scheme", "content", "light dark");
    page.leaf("title", report.verdict().text() + ": " + title());
    page.empty("link", "rel", "icon", "href", "data:,");
    page.element("style", () -> page.raw(Stylesheet.TEXT));
  }

  private static String policy() {
    return "default-src 'none'; style-src '%s'; img-src data:; base-uri 'none'; form-action 'none'"
        .formatted(Stylesheet.hash());
  }

  private String title() {
    String title = report.load().title();
    return title.isEmpty() ? String.join(", ", report.load().userClasses()) : title;
  }

  private void body() {
    page.element(
        "header",
        () -> {
          page.leaf("p", "Load test report", "class", "brand");
          page.leaf("h1", title());
          page.leaf("p", subtitle(), "class", "muted");
        });
    page.element("main", this::parts);
    page.element("footer", () -> page.leaf("p", "Katydid " + report.version()));
  }

  private String subtitle() {
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
      section("objectives", "Objectives", verdict::objectives);
    }
    if (report.kept().named().findAny().isPresent()) {
      section("requests", "Requests", new RequestPart(page, report)::write);
    }
    metrics();
    CoursePart course = new CoursePart(page, report);
    if (!course.isEmpty()) {
      section("course", "Over time", course::write);
    }
    ReportParts.stages(report)
        .ifPresent(table ->
            section(
                "stages",
                "Stages",
                () ->
                    new TablePart(page, "All requests in each stage; " + RequestPart.TIMES)
                        .write(table, ReportParts.stageNotes(report))));
    SlowestPart slowest = new SlowestPart(page, report);
    if (!slowest.isEmpty()) {
      section("slowest", "Slowest requests", slowest::write);
    }
    ErrorPart errors = new ErrorPart(page, report);
    if (!errors.isEmpty()) {
      section("errors", "Failures and errors", errors::write);
    }
    facts("generator", "Generator", ReportParts.generator(report));
    facts("run", "Run", ReportParts.run(report));
    ReportParts.repeat(report)
        .ifPresent(command -> section("repeat", "Repeat it", () -> page.leaf("pre", command)));
  }

  private void metrics() {
    Optional<Table> counters = ReportParts.counters(report);
    Optional<Table> gauges = ReportParts.gauges(report);
    if (counters.isPresent() || gauges.isPresent()) {
      section(
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
      section(id, heading, () -> FactPart.write(page, facts));
    }
  }

  private void section(String id, String heading, Runnable content) {
    page.element(
        "section",
        () -> {
          page.leaf("h2", heading, "id", id);
          content.run();
        },
        "aria-labelledby",
        id);
  }
}
