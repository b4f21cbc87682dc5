package io.katydid.cli;

import io.katydid.files.OutputFile;
import io.katydid.html.HtmlReport;
import io.katydid.report.ConsoleReport;
import io.katydid.report.JsonReport;
import io.katydid.report.ReportFile;
import io.katydid.report.RunReport;
import io.katydid.result.Outcome;
import io.katydid.runfile.FinishedRun;
import io.katydid.runfile.RunFileReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
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
    requireOther("--json", json);
    requireOther("--html", html);
    requireTwo();
    List<ReportFile> documents =
        List.of(new ReportFile(json, JsonReport::write), new ReportFile(html, HtmlReport::write));
    documents.forEach(ReportFile::requireWritable);
    RunReport shown = timings ? report.withTimings() : report;
    new ConsoleReport(out).finished(shown);
    documents.forEach(document -> document.write(shown));
    Outcome outcome = report.verdict().outcome();
    return run.isWithoutObjective()
        ? ExitCodes.withoutObjective(outcome, report.hasNoFailures(), err)
        : ExitCodes.of(outcome);
  }

  private void requireOther(String option, @Nullable Path document) {
    if (document != null && new OutputFile(document).isAt(file)) {
      throw new IllegalArgumentException(
          "%s names the run file itself, %s: name another".formatted(option, document));
    }
  }

  private void requireTwo() {
    if (json != null && html != null && new OutputFile(json).isAt(html)) {
      throw new IllegalArgumentException(
          "--json and --html are the same file, %s: name two".formatted(json));
    }
  }
}
