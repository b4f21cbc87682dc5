package io.katydid.html;

import io.katydid.comparison.ComparisonReport;
import io.katydid.report.ComparisonParts;
import io.katydid.result.Change;
import io.katydid.result.ComparisonOutcome;
import java.util.List;
import java.util.stream.Stream;

/** What became of each figure of each request in one variant: a row for each, with its drawing. */
final class ChangePart {

  private static final String LEGEND =
      "Green is what is tolerated, red is beyond it for the worse; each stroke is a pair of runs,"
          + " the bar the 95% interval of all of them, and the dot the estimate. Left of the middle"
          + " is less, right of it more.";

  private static final String NOISE = " The dashed lines are the noise.";

  private final Markup page;
  private final ComparisonReport report;
  private final int variant;
  private final List<Change> changes;

  ChangePart(Markup page, ComparisonReport report, int variant) {
    this.page = page;
    this.report = report;
    this.variant = variant;
    this.changes = ComparisonParts.changes(report, variant);
  }

  /** Whether nothing was compared. */
  boolean isEmpty() {
    return changes.isEmpty();
  }

  void write() {
    String name = report.names().get(variant);
    page.leaf("p", LEGEND + (report.together() ? "" : NOISE), "class", "muted");
    TablePart.scrolled(
        page,
        "Changes of " + name,
        () ->
            page.element(
                "table",
                () -> {
                  page.leaf("caption", "Changes of " + name);
                  page.element("thead", () -> page.element("tr", () -> header(name)));
                  changes.stream().map(Change::request).distinct().forEach(this::requests);
                },
                "class",
                "changes"));
    ComparisonParts.reasons(changes).forEach(reason -> page.leaf("p", reason, "class", "notes"));
    page.leaf("p", ComparisonParts.meaning(report), "class", "notes");
  }

  private void header(String name) {
    Stream.of(
            "Figure",
            "Verdict",
            report.names().getFirst(),
            name,
            "Change*",
            "95% interval",
            "Drawn",
            "Noise")
        .forEach(cell -> page.leaf("th", cell, "scope", "col"));
  }

  private void requests(String name) {
    page.element(
        "tbody",
        () -> {
          page.element(
              "tr",
              () -> page.leaf("th", name, "class", "group", "colspan", "8", "scope", "rowgroup"));
          changes.stream().filter(it -> it.request().equals(name)).forEach(this::row);
        });
  }

  private void row(Change change) {
    page.element("tr", () -> cells(change));
  }

  private void cells(Change change) {
    page.leaf("th", change.figure().label(), "scope", "row", "class", "indented");
    page.leaf(
        "td", change.outcome().text(change.figure()), "class", "mark " + kind(change.outcome()));
    Stream.of(
            ComparisonParts.value(change.figure(), change.before()),
            ComparisonParts.value(change.figure(), change.after()),
            ComparisonParts.change(change),
            ComparisonParts.interval(change))
        .forEach(cell -> page.leaf("td", cell));
    page.element("td", () -> draw(change), "class", "drawn");
    page.leaf("td", ComparisonParts.noise(change));
  }

  private void draw(Change change) {
    if (change.isKnown()) {
      ChangeDrawing.draw(page, report, change);
    }
  }

  /** How an outcome is coloured, as a verdict is. */
  static String kind(ComparisonOutcome outcome) {
    return switch (outcome) {
      case FASTER, EQUIVALENT, NOT_SLOWER -> "pass";
      case SLOWER -> "fail";
      case INCONCLUSIVE -> VerdictPart.OPEN;
    };
  }
}
