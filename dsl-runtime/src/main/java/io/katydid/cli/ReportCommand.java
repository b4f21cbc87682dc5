package io.katydid.cli;

import io.katydid.api.load.LoadOption;
import io.katydid.api.load.LoadOptions;
import io.katydid.export.Document;
import io.katydid.files.NamedFile;
import io.katydid.files.OutputFile;
import io.katydid.report.ConsoleReport;
import io.katydid.report.ReportFile;
import io.katydid.report.RunReport;
import io.katydid.runfile.RunFileReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
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

  @Parameters(paramLabel = "FILE", description = "The file that the run was kept in.")
  private Path file = Path.of("");

  private final Map<LoadOption<Path>, OptionSpec> specs = new LinkedHashMap<>();

  @Option(
      names = "--timings",
      description = "Report what the time of requests was spent on, also if the run did not.")
  private boolean timings;

  ReportCommand(PrintStream out) {
    this.out = out;
  }

  /** The command with its options. */
  CommandLine line() {
    CommandLine line = new CommandLine(this);
    LoadOptions.reports().forEach(option -> add(option, false, line));
    LoadOptions.samples().forEach(option -> add(option, true, line));
    return line;
  }

  private void add(LoadOption<Path> option, boolean hidden, CommandLine line) {
    OptionSpec spec =
        OptionSpec.builder(option.commandNames().toArray(String[]::new))
            .arity("1")
            .paramLabel(option.type().label())
            .type(Path.class)
            .converters(text -> Path.of(TableOptions.checked(option, text)))
            .description(option.documentation())
            .hidden(hidden)
            .build();
    specs.put(option, spec);
    line.getCommandSpec().addOption(spec);
  }

  private Optional<Path> given(LoadOption<Path> option) {
    return Optional.ofNullable(Objects.requireNonNull(specs.get(option)).getValue());
  }

  @Override
  public Integer call() {
    LoadOptions.samples().forEach(this::requireNotGiven);
    RunReport report = RunFileReader.read(file).report();
    requireOthers();
    List<ReportFile<RunReport>> files =
        Document.ofRun().stream().flatMap(it -> it.file(this::given).stream()).toList();
    files.forEach(ReportFile::requireWritable);
    RunReport shown = timings ? report.withTimings() : report;
    new ConsoleReport(out).finished(shown);
    ReportFile.writeAll(files, shown);
    return ExitCodes.of(report.verdict().outcome());
  }

  /** Whoever knows it from a run is told why it is none here. */
  private void requireNotGiven(LoadOption<Path> option) {
    if (given(option).isPresent()) {
      throw new IllegalArgumentException(
          option.commandNames().getLast()
              + " cannot be written now: a run file has no single samples, which are written while"
              + " the load runs; give the option to katydid run");
    }
  }

  /** None of them is the run file, or another one. */
  private void requireOthers() {
    List<NamedFile> written = new ArrayList<>();
    for (Document<RunReport> document : Document.ofRun()) {
      String option = document.option().commandNames().getLast();
      document
          .path(this::given)
          .map(path -> new NamedFile(option, path))
          .ifPresent(next -> {
            requireNotTheRun(next);
            written.forEach(other -> other.requireNotAt(next));
            written.add(next);
          });
    }
  }

  private void requireNotTheRun(NamedFile document) {
    if (new OutputFile(document.path()).isAt(file)) {
      throw new IllegalArgumentException(
          "%s names the run file itself, %s: name another"
              .formatted(document.name(), document.path()));
    }
  }
}
