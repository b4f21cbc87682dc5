package io.katydid.report;

import static java.util.stream.Collectors.joining;

import io.katydid.measure.ErrorGroup;
import io.katydid.measure.RequestGroup;
import io.katydid.result.Outcome;
import io.katydid.text.Figures;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.Undecided;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Writes a run as Markdown, for a pull request or the summary of a build: the verdict, objectives,
 * requests, and what to do.
 */
public final class MarkdownReport {

  private static final int MOST_ERRORS = 5;

  private final RunReport report;
  private final MarkdownLines lines = new MarkdownLines();

  private MarkdownReport(RunReport report) {
    this.report = report;
  }

  /** The report; ends with a line break. */
  public static String write(RunReport report) {
    return new MarkdownReport(report).document();
  }

  private String document() {
    lines.paragraph("## " + sign() + " " + Markdown.text(VerdictLine.of(report.verdict())));
    lines.paragraph(Markdown.text(about()));
    lines.items("", ReportParts.reasons(report));
    warning();
    objectives();
    requests();
    tables();
    lines.items("**What to do**", toDo());
    lines.items("**Failures and errors**", errors());
    lines.items("**Remarks**", remarks());
    details();
    return lines.toString();
  }

  private String sign() {
    return report.verdict().isJudged() ? Markdown.sign(report.verdict().outcome()) : "ℹ️";
  }

  private String about() {
    return Stream.of(ReportParts.title(report), report.load().host())
        .filter(it -> !it.isEmpty())
        .collect(joining(", "));
  }

  private void warning() {
    String warning = report.route().warning();
    if (!warning.isEmpty()) {
      lines.paragraph("⚠️ " + Markdown.text(warning));
    }
  }

  private void objectives() {
    List<Judgement> judgements = report.verdict().judgements();
    if (judgements.isEmpty()) {
      return;
    }
    lines.row(Stream.of("", "Objective", "Observed", "Headroom"));
    lines.line("|---|---|---|---|");
    for (Judgement it : judgements) {
      lines.row(
          Stream.of(
              Markdown.sign(it.outcome()) + " " + ObjectiveLines.word(it.outcome()),
              Markdown.code(ReportParts.objective(it)),
              Markdown.text(ObjectiveLines.observation(it)),
              Markdown.text(Headroom.of(it).orElse(""))));
    }
    lines.line("");
  }

  private void requests() {
    if (!report.kept().requests().isEmpty()) {
      lines.table(ReportParts.requests(report));
      ReportParts.intervals(report).ifPresent(it -> lines.paragraph(Markdown.text(it)));
      lines.items("", ReportParts.requestNotes(report.kept()));
    }
  }

  /** Of parts of the load, and of what user code measures. */
  private void tables() {
    for (RequestGroup.Kind kind : RequestGroup.Kind.values()) {
      ReportParts.groups(report.kept(), kind).ifPresent(lines::table);
    }
    ReportParts.stages(report).ifPresent(lines::table);
    lines.items("", ReportParts.stageNotes(report));
    ReportParts.workers(report).ifPresent(lines::table);
    lines.items("", ReportParts.workerNotes(report));
    Stream.of(
            ReportParts.measures(report.kept()),
            ReportParts.counters(report),
            ReportParts.gauges(report),
            ReportParts.handshakes(report))
        .flatMap(Optional::stream)
        .forEach(lines::table);
    ReportParts.streams(report.kept()).values().forEach(lines::table);
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
    return sentences(
        report.kept().groups().stream().filter(group -> !group.isRemark()).toList(),
        ErrorGroup::text);
  }

  private List<String> remarks() {
    return sentences(ReportParts.remarks(report), group -> group.source() + ": " + group.message());
  }

  private static List<String> sentences(
      List<ErrorGroup> groups, Function<ErrorGroup, String> words) {
    return Stream.concat(
            groups.stream()
                .limit(MOST_ERRORS)
                .map(group -> Figures.count(group.count()) + " x " + words.apply(group)),
            ReportParts.moreErrors(groups, MOST_ERRORS).stream())
        .toList();
  }

  private void details() {
    lines.line("<details><summary>Run</summary>");
    lines.line("");
    lines.items(
        "",
        Stream.concat(GeneratorLines.facts(report).stream(), RunLines.facts(report).stream())
            .map(fact -> fact.label() + ": " + fact.text())
            .toList());
    ReportParts.repeat(report).ifPresent(command -> lines.line("Again: " + Markdown.code(command)));
    lines.line("");
    lines.line("</details>");
  }
}
