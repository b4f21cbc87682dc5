package io.katydid.cli;

import io.katydid.files.OutputFile;
import io.katydid.html.HtmlReport;
import io.katydid.report.ConsoleReport;
import io.katydid.report.JsonReport;
import io.katydid.report.MarkdownReport;
import io.katydid.report.ReportFile;
import io.katydid.report.RunReport;
import io.katydid.result.Outcome;
import io.katydid.runfile.FinishedRun;
import io.katydid.runfile.RunFileReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports a run again that was kept. */
@Command(
    name = "report",
    description =
        "Prints the report of a run that was kept by katydid run --run-file, as it was printed"
            + " then. If the run was cut short, or its file is damaged, it is of what was written"
            + " before that.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0, 1, 3, 4:as that of katydid run, see katydid help run; 1 also if the run was cut short"
          + " or its file is damaged",
      "2:the file cannot be read, or a report not be written, for the reason in the message"
    })
final class ReportCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;

  @Parameters(paramLabel = "FILE", description = "The file that the run was kept in.")
  private Path file = Path.of("");

  @Option(names = "--json", paramLabel = "FILE", description = "Where to write the result as JSON.")
  private @Nullable Path json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Where to write the report as a page of HTML.")
  private @Nullable Path html;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Where to write the report as Markdown.")
  private @Nullable Path markdown;

  @Option(
      names = "--timings",
      description = "Report what the time of requests was spent on, also if the run did not.")
  private boolean timings;

  ReportCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    FinishedRun run = RunFileReader.read(file);
    RunReport report = run.report();
    requireOthers();
    List<ReportFile> documents =
        List.of(
            new ReportFile(json, JsonReport::write),
            new ReportFile(html, HtmlReport::write),
            new ReportFile(markdown, MarkdownReport::write));
    documents.forEach(ReportFile::requireWritable);
    RunReport shown = timings ? report.withTimings() : report;
    new ConsoleReport(out).finished(shown);
    documents.forEach(document -> document.write(shown));
    Outcome outcome = report.verdict().outcome();
    return run.isWithoutObjective()
        ? ExitCodes.withoutObjective(outcome, report.hasNoFailures(), err)
        : ExitCodes.of(outcome);
  }

  /** None of them is the run file, or another one. */
  private void requireOthers() {
    Map<String, Path> documents = new LinkedHashMap<>();
    put(documents, "--json", json);
    put(documents, "--html", html);
    put(documents, "--markdown", markdown);
  }

  private void put(Map<String, Path> documents, String option, @Nullable Path document) {
    if (document == null) {
      return;
    }
    OutputFile written = new OutputFile(document);
    if (written.isAt(file)) {
      throw new IllegalArgumentException(
          "%s names the run file itself, %s: name another".formatted(option, document));
    }
    documents.forEach((other, path) -> {
      if (written.isAt(path)) {
        throw new IllegalArgumentException(
            "%s and %s are the same file, %s: name two".formatted(other, option, path));
      }
    });
    documents.put(option, document);
  }
}
