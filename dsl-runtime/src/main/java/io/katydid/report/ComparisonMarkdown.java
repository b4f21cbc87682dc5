package io.katydid.report;

import static java.util.stream.Collectors.joining;

import io.katydid.comparison.ComparisonReport;
import io.katydid.result.Change;
import io.katydid.result.ComparisonOutcome;
import io.katydid.result.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a comparison as Markdown, for a pull request or the summary of a build: the answer, and a
 * row for each request, with the interval of each figure.
 */
public final class ComparisonMarkdown {

  private final ComparisonReport report;
  private final List<String> lines = new ArrayList<>();

  private ComparisonMarkdown(ComparisonReport report) {
    this.report = report;
  }

  /** The comparison; ends with a line break. */
  public static String write(ComparisonReport report) {
    return new ComparisonMarkdown(report).document();
  }

  private String document() {
    variants()
        .forEach(variant ->
            paragraph(
                "## "
                    + sign(report.outcome(variant))
                    + " "
                    + Markdown.text(AnswerLine.of(report, variant))));
    items(report.caveats());
    variants().forEach(this::table);
    items(report.remarks());
    paragraph(Markdown.text(ComparisonText.title(report)));
    if (!report.changes().isEmpty()) {
      paragraph(Markdown.text(ComparisonText.noise(report)));
    }
    return String.join("\n", lines) + "\n";
  }

  private IntStream variants() {
    return IntStream.range(1, report.names().size());
  }

  private static String sign(ComparisonOutcome outcome) {
    return switch (outcome) {
      case SLOWER -> "❌";
      case FASTER, EQUIVALENT, NOT_SLOWER -> "✅";
      case INCONCLUSIVE -> "⚠️";
    };
  }

  private void table(int variant) {
    List<Change> changes =
        report.changes().stream().filter(change -> change.variant() == variant).toList();
    if (changes.isEmpty()) {
      return;
    }
    List<Figure> figures = changes.stream().map(Change::figure).distinct().toList();
    row(
        Stream.concat(
            Stream.of(Markdown.text(report.names().get(variant)), "Requests"),
            figures.stream().map(Figure::label)));
    lines.add("|---|---|" + "---|".repeat(figures.size()));
    changes.stream()
        .map(Change::request)
        .distinct()
        .forEach(request -> row(variant, request, changes));
    lines.add("");
  }

  private void row(int variant, String request, List<Change> changes) {
    ComparisonOutcome outcome = report.outcome(variant, request);
    row(
        Stream.concat(
            Stream.of(sign(outcome) + " " + outcome.text(), Markdown.text(request)),
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

  private void items(List<String> sentences) {
    if (!sentences.isEmpty()) {
      sentences.forEach(sentence -> lines.add("- " + Markdown.text(sentence)));
      lines.add("");
    }
  }

  private void paragraph(String text) {
    lines.add(text);
    lines.add("");
  }

  private void row(Stream<String> cells) {
    lines.add(cells.collect(joining(" | ", "| ", " |")));
  }
}
