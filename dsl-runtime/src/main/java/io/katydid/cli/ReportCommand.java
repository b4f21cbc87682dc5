package io.katydid.cli;

import io.katydid.files.OutputFile;
import io.katydid.report.ConsoleReport;
import io.katydid.report.ReportFile;
import io.katydid.report.RunReport;
import io.katydid.result.Outcome;
import io.katydid.runfile.FinishedRun;
import io.katydid.runfile.RunFileReader;
import java.io.PrintStream;
import java.nio.file.Path;
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
    if (json != null && new OutputFile(json).isAt(file)) {
      throw new IllegalArgumentException(
          "--json names the run file itself, %s: name another".formatted(json));
    }
    ReportFile document = new ReportFile(json);
    document.requireWritable();
    new ConsoleReport(out).finished(timings ? report.withTimings() : report);
    document.write(report);
    Outcome outcome = report.verdict().outcome();
    return run.isWithoutObjective()
        ? ExitCodes.withoutObjective(outcome, report.hasNoFailures(), err)
        : ExitCodes.of(outcome);
  }
}
