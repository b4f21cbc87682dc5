package io.katydid.html;

import io.katydid.measure.Distribution;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.RequestSnapshot;
import io.katydid.report.Fact;
import io.katydid.report.ReportParts;
import io.katydid.report.RunReport;
import io.katydid.report.Table;
import io.katydid.text.Figures;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Writes a run as one page of HTML, for a person who has nothing but a browser.
 *
 * <p>The page needs no script and no other file, and may ask for none: its policy allows its own
 * style sheet alone.
 */
public final class HtmlReport {

  private static final String TIMES = "times are response times of those that succeeded";

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
    figures();
    if (!report.verdict().judgements().isEmpty()) {
      section("objectives", "Objectives", verdict::objectives);
    }
    requests();
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
                () -> {
                  new TablePart(page, "All requests in each stage; " + TIMES).write(table);
                  notes(ReportParts.stageNotes(report));
                }));
    errors();
    facts("generator", "Generator", ReportParts.generator(report));
    facts("run", "Run", ReportParts.run(report));
    section("repeat", "Repeat it", () -> page.leaf("pre", ReportParts.repeat(report)));
  }

  private void requests() {
    if (report.kept().named().findAny().isEmpty()) {
      return;
    }
    section(
        "requests",
        "Requests",
        () -> {
          new TablePart(page, "Requests; " + TIMES).write(ReportParts.requests(report));
          notes(ReportParts.requestNotes(report));
          ReportParts.groups(report)
              .ifPresent(table -> new TablePart(page, "Requests by tag; " + TIMES).write(table));
          ReportParts.measures(report)
              .ifPresent(table -> new TablePart(page, "Measures; " + TIMES).write(table));
          new CurvePart(page, report).write();
          if (report.timings()) {
            ReportParts.phases(report)
                .ifPresent(table -> new TablePart(page, "What the time was spent on").write(table));
          }
        });
  }

  private void metrics() {
    Optional<Table> counters = ReportParts.counters(report);
    Optional<Table> gauges = ReportParts.gauges(report);
    if (counters.isPresent() || gauges.isPresent()) {
      section(
          "metrics",
          "Counters and gauges",
          () -> {
            counters.ifPresent(table -> new TablePart(page, "Counters").write(table));
            gauges.ifPresent(table -> new TablePart(page, "Gauges").write(table));
          });
    }
  }

  private void errors() {
    List<ErrorGroup> groups = report.kept().groups();
    List<ErrorGroup> remarks =
        report.warmedUp().then(report.kept()).groups().stream()
            .filter(ErrorGroup::isRemark)
            .toList();
    if (groups.isEmpty() && remarks.isEmpty()) {
      return;
    }
    section(
        "errors",
        "Failures and errors",
        () -> {
          errors("Failures of requests", groups, group -> !group.isError() && !group.isRemark());
          errors("Errors of user code", groups, ErrorGroup::isError);
          errors("Remarks", remarks, group -> true);
        });
  }

  private void errors(String caption, List<ErrorGroup> groups, Predicate<ErrorGroup> kind) {
    List<ErrorGroup> some = groups.stream().filter(kind).toList();
    if (!some.isEmpty()) {
      new ErrorPart(page, caption).write(some);
    }
  }

  private void figures() {
    RequestSnapshot all = report.kept().work();
    Distribution times = all.responseTime();
    if (all.count() == 0) {
      return;
    }
    page.element(
        "dl",
        () -> {
          figure(
              report.kept().requests().isEmpty() ? "Samples" : "Requests",
              Figures.count(all.count()));
          figure("Rate", Figures.rate(report.kept().perSecond(all)));
          figure("Failed", Figures.ratio(all.failureRatio()));
          if (times.count() > 0) {
            figure("Median", Figures.duration(times.percentile(50)));
            figure("95th percentile", Figures.duration(times.percentile(95)));
            figure("99th percentile", Figures.duration(times.percentile(99)));
          }
        },
        "class",
        "figures");
    ReportParts.intervals(report).ifPresent(it -> page.leaf("p", it, "class", "muted"));
  }

  private void figure(String name, String value) {
    page.element("div", () -> page.leaf("dt", name).leaf("dd", value));
  }

  private void facts(String id, String heading, List<Fact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    section(id, heading, () -> page.element("dl", () -> facts(facts), "class", "facts"));
  }

  /** Several facts in turn may be about the same. */
  private void facts(List<Fact> facts) {
    String last = "";
    for (Fact fact : facts) {
      if (!fact.label().equals(last)) {
        page.leaf("dt", fact.label());
      }
      page.leaf("dd", fact.text());
      last = fact.label();
    }
  }

  private void notes(List<String> notes) {
    notes.forEach(note -> page.leaf("p", note, "class", "notes"));
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
