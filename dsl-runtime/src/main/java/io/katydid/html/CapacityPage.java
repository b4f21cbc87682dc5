package io.katydid.html;

import io.katydid.report.CapacityParts;
import io.katydid.report.FinishedSearch;
import io.katydid.report.MadeTrial;
import io.katydid.report.ReportParts;
import io.katydid.text.Figures;
import io.katydid.text.Version;
import java.util.stream.Stream;

/** Writes a search for a capacity as one page of HTML, as {@link HtmlReport} writes a run. */
public final class CapacityPage {

  private final Sheet sheet;
  private final Markup page;
  private final FinishedSearch search;

  private CapacityPage(Sheet sheet, FinishedSearch search) {
    this.sheet = sheet;
    this.page = sheet.page();
    this.search = search;
  }

  /** The search as one page; ends with a line break. */
  public static String write(FinishedSearch search) {
    Sheet.Heading heading =
        new Sheet.Heading(
            "Capacity report",
            search.outcome().name(),
            "Capacity: " + CapacityParts.userClasses(search),
            CapacityParts.subtitle(search),
            Version.current());
    return Sheet.write(heading, sheet -> new CapacityPage(sheet, search).parts());
  }

  private void parts() {
    VerdictPart.write(
        page,
        VerdictPart.kind(search.outcome()),
        search.outcome().name(),
        VerdictPart.capitalised(search.clause()),
        Stream.of(CapacityParts.limit(search)).filter(it -> !it.isEmpty()).toList());
    page.element("dl", this::figures, "class", "figures");
    if (!search.trials().isEmpty()) {
      sheet.section("rates", "Rates", this::rates);
      sheet.section("trials", "Trials", this::trials);
    }
    CapacityParts.floor(search)
        .ifPresent(made -> objectives("passed", "At %s, which passed", made));
    CapacityParts.ceiling(search)
        .ifPresent(made -> objectives("failed", "At %s, which did not pass", made));
    sheet.section("run", "Search", () -> FactPart.write(page, CapacityParts.facts(search)));
    sheet.repeat(CapacityParts.repeat(search));
  }

  private void figures() {
    search.bracket().passed().ifPresent(rate -> figure("Passed", Figures.rate(rate)));
    search
        .bracket()
        .failed()
        .ifPresent(rate ->
            figure(
                search.bracket().generatorBound() ? "Generator's limit" : "Failed",
                Figures.rate(rate)));
    if (search.range().demanded() > 0) {
      figure("Demanded", Figures.rate(search.range().demanded()));
    }
    figure("Trials", Figures.count(search.trials().size()));
  }

  private void figure(String name, String value) {
    FigurePart.figure(page, name, value);
  }

  private void rates() {
    new RateCurve(page, search).write();
    new AchievedCurve(page, search).write();
  }

  private void trials() {
    new TablePart(page, "In the order in which they were made; " + RequestPart.TIMES)
        .write(CapacityParts.trials(search), CapacityParts.notes(search));
  }

  /** Of a trial that the answer rests on: its objectives, and how the generator fared. */
  private void objectives(String id, String heading, MadeTrial made) {
    sheet.section(
        id,
        heading.formatted(Figures.rate(made.trial().perSecond())),
        () -> {
          new VerdictPart(page, made.run()).objectives();
          FactPart.write(page, ReportParts.generator(made.run()));
        });
  }
}
