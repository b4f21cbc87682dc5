package io.katydid.report;

import static java.util.stream.Collectors.joining;

import io.katydid.comparison.ComparisonReport;
import io.katydid.result.Change;
import io.katydid.result.ComparisonOutcome;
import io.katydid.result.Figure;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a comparison as Markdown, for a pull request or the summary of a build: the answer, and a
 * row for each request, with the interval of each figure.
 */
public final class ComparisonMarkdown {

  private final FinishedComparison comparison;
  private final ComparisonReport report;
  private final MarkdownLines lines = new MarkdownLines();

  private ComparisonMarkdown(FinishedComparison comparison) {
    this.comparison = comparison;
    this.report = comparison.found();
  }

  /** The comparison; ends with a line break. */
  public static String write(FinishedComparison comparison) {
    return new ComparisonMarkdown(comparison).document();
  }

  private String document() {
    variants()
        .forEach(variant ->
            lines.paragraph(
                "## "
                    + Markdown.sign(report.outcome(variant))
                    + " "
                    + Markdown.text(AnswerLine.of(report, variant))));
    lines.items("", report.caveats());
    variants().forEach(this::table);
    lines.items("", report.remarks());
    lines.paragraph(Markdown.text(ComparisonText.title(report)));
    if (!report.changes().isEmpty()) {
      lines.paragraph(Markdown.text(ComparisonText.noise(report)));
    }
    RepeatCommand.of(comparison)
        .ifPresent(command -> lines.paragraph("Again: " + Markdown.code(command)));
    return lines.toString();
  }

  private IntStream variants() {
    return IntStream.range(1, report.names().size());
  }

  private void table(int variant) {
    List<Change> changes =
        report.changes().stream().filter(change -> change.variant() == variant).toList();
    if (changes.isEmpty()) {
      return;
    }
    List<Figure> figures = changes.stream().map(Change::figure).distinct().toList();
    lines.row(
        Stream.concat(
            Stream.of(Markdown.text(report.names().get(variant)), "Requests"),
            figures.stream().map(Figure::label)));
    lines.line("|---|---|" + "---|".repeat(figures.size()));
    changes.stream()
        .map(Change::request)
        .distinct()
        .forEach(request -> row(variant, request, changes));
    lines.line("");
  }

  private void row(int variant, String request, List<Change> changes) {
    ComparisonOutcome outcome = report.outcome(variant, request);
    lines.row(
        Stream.concat(
            Stream.of(Markdown.sign(outcome) + " " + outcome.text(), Markdown.text(request)),
            changes.stream()
                .filter(change -> change.request().equals(request))
                .map(ComparisonMarkdown::cell)));
  }

  private static String cell(Change change) {
    String outcome = change.outcome().text(change.figure());
    if (!change.isKnown()) {
      return Markdown.text(outcome);
    }
    return Stream.of(
            ChangeTable.value(change.figure(), change.before())
                + " → "
                + ChangeTable.value(change.figure(), change.after()),
            ChangeTable.change(change) + " (" + ChangeTable.intervalOfChange(change) + ")",
            outcome)
        .map(Markdown::text)
        .collect(joining("<br>"));
  }
}
