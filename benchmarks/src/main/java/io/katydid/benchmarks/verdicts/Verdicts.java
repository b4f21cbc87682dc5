package io.katydid.benchmarks.verdicts;

import io.katydid.benchmarks.Circumstances;
import io.katydid.benchmarks.Table;
import io.katydid.benchmarks.sockets.RealVerdicts;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how often verdicts are right. */
@Command(
    name = "verdicts",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    subcommands = {BuildsTable.class, SharesTable.class, RealVerdicts.class},
    description =
        "Simulates targets whose true p99 is known, and counts how often their runs are called "
            + "PASS, INCONCLUSIVE and FAIL. Or asks real servers.")
final class Verdicts implements Callable<Integer> {

  private static final List<Target> TARGETS =
      List.of(
          new IidProcess(),
          new HeavyTails(),
          new MM1Queue(0.5),
          new MM1Queue(0.8),
          new PeriodicPauses(100, 5),
          new PeriodicPauses(1_000, 30),
          new RegimeSwitches(200, 20),
          new RegimeSwitches(2_000, 200));

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--replications",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many runs of each kind. Default: ${DEFAULT-VALUE}")
  private int replications;

  @Option(
      names = "--requests",
      paramLabel = "N",
      split = ",",
      defaultValue = "3000,10000,60000",
      description = "How many requests a run has. Default: ${DEFAULT-VALUE}")
  private List<Integer> requests = List.of();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "What all randomness comes from. Default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(names = "--markdown", description = "Also prints what it was measured on, and how.")
  private boolean markdown;

  private Verdicts() {}

  public static void main(String... arguments) {
    CommandLine command = new CommandLine(new Verdicts());
    System.exit(command.setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    if (markdown) {
      List<String> arguments = spec.commandLine().getParseResult().originalArgs();
      System.out.println(new Circumstances("benchmarks/verdicts", arguments));
    }
    System.out.println(calls());
    System.out.println(falseAlarms());
    System.out.println(endedEarly());
    return 0;
  }

  private Table calls() {
    Table table =
        new Table(
            "target", "requests", "coverage", "bare", "0.5", "0.8", "0.9", "1.0", "1.1", "1.25");
    for (Target target : TARGETS) {
      for (int each : requests) {
        Replications runs = Replications.of(target, each, replications, seed);
        table.row(
            target.name(),
            "%,d".formatted(each),
            "%.1f%%".formatted(100 * runs.coverage()),
            percent(runs.failedByBareLimit()),
            runs.calls(0.5),
            runs.calls(0.8),
            runs.calls(0.9),
            runs.calls(1.0),
            runs.calls(1.1),
            runs.calls(1.25));
      }
    }
    return table;
  }

  private Table falseAlarms() {
    Table table = new Table("target against itself, 3,000 requests", "6 pairs", "8", "10");
    for (Target target : TARGETS) {
      table.row(target.name(), alarms(target, 6), alarms(target, 8), alarms(target, 10));
    }
    return table;
  }

  private String alarms(Target target, int pairs) {
    return "%.1f%%"
        .formatted(100 * Comparing.falseAlarms(target, 3_000, pairs, replications, seed));
  }

  private Table endedEarly() {
    Table table = new Table("ended early, 10,000 requests", "0.9", "1.0", "1.25", "2.0");
    for (Target target : TARGETS) {
      table.row(
          target.name(),
          ended(target, 0.9),
          ended(target, 1.0),
          ended(target, 1.25),
          ended(target, 2.0));
    }
    return table;
  }

  private String ended(Target target, double multiple) {
    return percent(EndingEarly.ended(target, 10_000, multiple, replications, seed));
  }

  private static String percent(double part) {
    return "%.0f%%".formatted(100 * part);
  }
}
