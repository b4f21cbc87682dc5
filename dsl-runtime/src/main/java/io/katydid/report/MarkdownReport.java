package io.katydid.report;

import static java.util.stream.Collectors.joining;

import io.katydid.result.Outcome;
import io.katydid.text.Figures;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.Undecided;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Writes a run as Markdown, for a pull request or the summary of a build: the verdict, objectives,
 * requests, and what to do.
 */
public final class MarkdownReport {

  private static final int MOST_ERRORS = 5;

  private final RunReport report;
  private final List<String> lines = new ArrayList<>();

  private MarkdownReport(RunReport report) {
    this.report = report;
  }

  /** The report; ends with a line break. */
  public static String write(RunReport report) {
    return new MarkdownReport(report).document();
  }

  private String document() {
    paragraph("## " + sign() + " " + Markdown.text(VerdictLine.of(report.verdict())));
    paragraph(Markdown.text(about()));
    items("", ReportParts.reasons(report));
    objectives();
    requests();
    items("**What to do**", toDo());
    items("**Failures and errors**", errors());
    details();
    return String.join("\n", lines) + "\n";
  }

  private String sign() {
    if (!report.verdict().isJudged()) {
      return "ℹ️";
    }
    return sign(report.verdict().outcome());
  }

  private static String sign(Outcome outcome) {
    return switch (outcome) {
      case PASS -> "✅";
      case FAIL -> "❌";
      case INCONCLUSIVE, INVALID -> "⚠️";
    };
  }

  private String about() {
    String title = report.load().title();
    return Stream.of(
            title.isEmpty() ? String.join(", ", report.load().userClasses()) : title,
            report.load().host())
        .filter(it -> !it.isEmpty())
        .collect(joining(", "));
  }

  private void objectives() {
    List<Judgement> judgements = report.verdict().judgements();
    if (judgements.isEmpty()) {
      return;
    }
    row(List.of("", "Objective", "Observed", "Headroom"), UnaryOperator.identity());
    lines.add("|---|---|---|---|");
    for (Judgement it : judgements) {
      row(
          List.of(
              sign(it.outcome()) + " " + ObjectiveLines.word(it.outcome()),
              Markdown.code(ReportParts.objective(it)),
              Markdown.text(ObjectiveLines.observation(it)),
              Markdown.text(Headroom.of(it).orElse(""))),
          UnaryOperator.identity());
    }
    lines.add("");
  }

  private void requests() {
    if (report.kept().requests().isEmpty()) {
      return;
    }
    List<Table.Row> rows =
        ReportParts.requests(report).rows().stream()
            .filter(row -> row.kind() != Table.Kind.RULE)
            .toList();
    row(rows.getFirst().cells(), Markdown::text);
    lines.add("|---" + "|--:".repeat(rows.getFirst().cells().size() - 1) + "|");
    rows.stream().skip(1).forEach(row -> row(row.cells(), Markdown::text));
    lines.add("");
    ReportParts.intervals(report).ifPresent(it -> paragraph(Markdown.text(it)));
  }

  /** What would settle or explain it: of objectives, and of the generator. */
  private List<String> toDo() {
    Stream<String> objectives =
        report.verdict().judgements().stream()
            .filter(it -> it.outcome() != Outcome.PASS)
            .map(it -> ReportParts.objective(it) + ": " + step(it));
    Stream<String> generator =
        report.health().issues().stream()
            .map(it -> it.finding() + (it.remedy().isEmpty() ? "" : ": " + it.remedy()));
    return Stream.concat(objectives, generator).toList();
  }

  private static String step(Judgement judgement) {
    return judgement
        .undecided()
        .map(Undecided::settling)
        .filter(it -> !it.isEmpty())
        .orElseGet(judgement::explanation);
  }

  private List<String> errors() {
    return report.kept().groups().stream()
        .filter(group -> !group.isRemark())
        .limit(MOST_ERRORS)
        .map(group -> Figures.count(group.count()) + " x " + group.text())
        .toList();
  }

  private void details() {
    lines.add("<details><summary>Run</summary>");
    lines.add("");
    Stream.concat(GeneratorLines.facts(report).stream(), RunLines.facts(report).stream())
        .forEach(fact -> lines.add("- " + Markdown.text(fact.label() + ": " + fact.text())));
    lines.add("");
    ReportParts.repeat(report).ifPresent(command -> lines.add("Again: " + Markdown.code(command)));
    lines.add("");
    lines.add("</details>");
  }

  private void items(String heading, List<String> sentences) {
    if (sentences.isEmpty()) {
      return;
    }
    if (!heading.isEmpty()) {
      paragraph(heading);
    }
    sentences.forEach(sentence -> lines.add("- " + Markdown.text(sentence)));
    lines.add("");
  }

  private void paragraph(String text) {
    lines.add(text);
    lines.add("");
  }

  private void row(List<String> cells, UnaryOperator<String> text) {
    lines.add("| " + cells.stream().map(text).collect(joining(" | ")) + " |");
  }
}
