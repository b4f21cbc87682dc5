package io.katydid.cli;

import io.katydid.baseline.History;
import io.katydid.baseline.OtavaCsv;
import io.katydid.baseline.RecordedRun;
import io.katydid.text.Figures;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists recorded runs. */
@Command(
    name = "history",
    description = "Lists the runs that were recorded by katydid run --record.",
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
          "Write CSV, as Apache Otava reads it to find change points: a column of times, and one"
              + " for each figure. Without it: a line for each run.")
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
      runs.forEach(this::write);
    }
    return ExitCode.OK;
  }

  private void write(RecordedRun run) {
    out.println(RecordedText.of(run));
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
