package io.katydid.cli;

import io.katydid.baseline.History;
import io.katydid.baseline.OtavaCsv;
import io.katydid.baseline.RecordedRun;
import io.katydid.history.HistoryText;
import io.katydid.text.Figures;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports recorded runs. */
@Command(
    name = "history",
    description =
        "Reports the runs that were recorded by katydid run --record: each with its figures, and,"
            + " apart for each environment, where they changed and how they go on.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class HistoryCommand implements Callable<Integer> {

  private final PrintStream out;
  private final PrintStream err;

  @Parameters(paramLabel = "FILE", description = "The file of recorded runs.")
  private Path file = Path.of("");

  @Option(
      names = "--csv",
      description =
          "Write CSV, as Apache Otava and other tools read it: a column of times, and one"
              + " for each figure.")
  private boolean csv;

  HistoryCommand(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  @Override
  public Integer call() {
    List<RecordedRun> runs = History.read(file);
    if (csv) {
      write(OtavaCsv.of(runs));
    } else {
      out.print(HistoryText.write(runs));
    }
    return ExitCode.OK;
  }

  private void write(OtavaCsv table) {
    out.print(table.text());
    if (table.otherRuns() > 0) {
      err.println(
          "left out: " + Figures.count(table.otherRuns(), "run") + " of other environments");
    }
    table.otherFigures().forEach(name -> err.println("left out, as not every run has it: " + name));
  }
}
