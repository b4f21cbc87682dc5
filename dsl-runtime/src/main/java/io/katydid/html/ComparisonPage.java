package io.katydid.html;

import io.katydid.comparison.ComparisonReport;
import io.katydid.report.ComparisonParts;
import io.katydid.report.FinishedComparison;
import io.katydid.result.ComparisonOutcome;
import io.katydid.text.Version;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Writes a comparison as one page of HTML, as {@link HtmlReport} writes a run. */
public final class ComparisonPage {

  private final Sheet sheet;
  private final Markup page;
  private final FinishedComparison comparison;
  private final ComparisonReport report;

  private ComparisonPage(Sheet sheet, FinishedComparison comparison) {
    this.sheet = sheet;
    this.page = sheet.page();
    this.comparison = comparison;
    this.report = comparison.found();
  }

  /** The comparison as one page; ends with a line break. */
  public static String write(FinishedComparison comparison) {
    Sheet.Heading heading =
        new Sheet.Heading(
            "Comparison report",
            word(comparison.found().outcome()),
            ComparisonParts.title(comparison.found()),
            ComparisonParts.subtitle(comparison),
            Version.current());
    return Sheet.write(heading, sheet -> new ComparisonPage(sheet, comparison).parts());
  }

  private static String word(ComparisonOutcome outcome) {
    return outcome.text().toUpperCase(Locale.ROOT);
  }

  private void parts() {
    variants().forEach(this::answer);
    sheet.section("variants", "Variants", this::tables);
    variants().forEach(this::changes);
    sheet.section("runs", "Runs in their order", this::runs);
    sheet.section("run", "Run", () -> FactPart.write(page, ComparisonParts.facts(comparison)));
    ComparisonParts.repeat(comparison).ifPresent(sheet::repeat);
  }

  private IntStream variants() {
    return IntStream.range(1, report.names().size());
  }

  private void answer(int variant) {
    ComparisonOutcome outcome = report.outcome(variant);
    VerdictPart.write(
        page,
        ChangePart.kind(outcome),
        word(outcome),
        ComparisonParts.answer(report, variant),
        variant == 1 ? report.caveats() : List.of());
  }

  private void tables() {
    new TablePart(page, "Medians of the runs of each variant; " + RequestPart.TIMES)
        .write(ComparisonParts.variants(report), report.remarks());
    ComparisonParts.processes(report)
        .ifPresent(table ->
            new TablePart(page, "What the processes of each used").write(table, List.of()));
  }

  private void changes(int variant) {
    ChangePart part = new ChangePart(page, report, variant);
    if (!part.isEmpty()) {
      String heading = report.names().get(variant) + " beside " + report.names().getFirst();
      sheet.section("changes-" + variant, heading, part::write);
    }
  }

  private void runs() {
    page.leaf("p", ComparisonParts.order(report), "class", "muted");
    new RunOrderPart(page, report).write();
  }
}
