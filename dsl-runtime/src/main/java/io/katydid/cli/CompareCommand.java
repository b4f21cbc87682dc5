package io.katydid.cli;

import io.katydid.Comparison;
import io.katydid.ComparisonResult;
import io.katydid.LoadRun;
import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSpec;
import io.katydid.result.Figure;
import io.katydid.targets.WatchedProcess;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;

/** Compares targets by runs in turns. */
@Command(
    name = "compare",
    description =
        "Runs the same load on two targets or more, in turns, and reports the difference.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nWhat to run:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no variant is slower than the first: the same, or faster",
      "1:a variant is slower; or the runs do not settle it, and what was observed is"
          + " slower by more than is tolerated; or a run went wrong",
      "2:the command could not be executed; the message has the reason",
      "3:the runs do not settle it, and what was observed is not slower; with --strict, that"
          + " is 1"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  Two versions side by side, 12 runs of 30 s",
      "    katydid compare FastApiUser -u 100 -t 30s --warm-up 5s \\",
      "        --a http://localhost:8001 --b http://localhost:8002",
      "",
      "  Four settings, the first being the baseline, with their use of the machine",
      "    katydid compare FastApiUser -u 100 -t 30s --watch 8001,8002,8003,8004 \\",
      "        --variant plain=http://localhost:8001 --variant cache=http://localhost:8002 \\",
      "        --variant jit=http://localhost:8003 --variant both=http://localhost:8004"
    })
final class CompareCommand implements Callable<Integer> {

  private static final int UNSETTLED = 3;

  private final UserClasses userClassPath;
  private final PrintStream out;

  private final TableOptions options = new TableOptions(LoadKind.COMPARISON);

  @Option(names = "--a", paramLabel = "URL", description = "What the others are compared with.")
  private String first = "";

  @Option(names = "--b", paramLabel = "URL", description = "What is compared with it.")
  private String second = "";

  @Option(
      names = "--variant",
      paramLabel = "NAME=URL",
      description = "A variant by name, in place of --a and --b or beside them. Repeatable.")
  private Map<String, String> named = new LinkedHashMap<>();

  @Option(
      names = "--figures",
      paramLabel = "FIGURE",
      split = ",",
      description = "What is compared: p50, p95, p99, mean, throughput, failures. Default: all")
  private List<Figure> figures = List.of();

  @Option(
      names = "--watch",
      paramLabel = "PORT",
      split = ",",
      description = "Ports of the targets on this machine whose processes are watched.")
  private List<Integer> ports = List.of();

  CompareCommand(UserClasses userClassPath, PrintStream out) {
    this.userClassPath = userClassPath;
    this.out = out;
  }

  /** The command with its options. */
  CommandLine line() {
    return options.addTo(new CommandLine(this));
  }

  @Override
  public Integer call() {
    LoadSpec load = options.load(userClassPath);
    return exitCode(comparison(load).console(out).execute(), load.get(LoadOptions.STRICT));
  }

  static int exitCode(ComparisonResult result, boolean strict) {
    return switch (result.outcome()) {
      case EQUIVALENT, FASTER, NOT_SLOWER -> ExitCode.OK;
      case SLOWER -> ExitCode.SOFTWARE;
      case INCONCLUSIVE -> strict || result.isObservedSlower() ? ExitCode.SOFTWARE : UNSETTLED;
    };
  }

  private Comparison comparison(LoadSpec asked) {
    Map<String, String> variants = variants();
    LoadSpec load = asked.without(LoadOptions.STRICT);
    List<LoadRun> runs =
        variants.values().stream().map(host -> LoadRun.of(load).host(host)).toList();
    Comparison comparison =
        Comparison.of(
                runs.get(0), runs.get(1), runs.subList(2, runs.size()).toArray(LoadRun[]::new))
            .names(variants.keySet().toArray(String[]::new))
            .pairs(load.get(LoadOptions.PAIRS))
            .tolerance(load.get(LoadOptions.TOLERANCE));
    if (!figures.isEmpty()) {
      comparison.figures(figures.toArray(Figure[]::new));
    }
    return ports.isEmpty()
        ? comparison
        : comparison.watch(ports.stream().map(WatchedProcess::port).toArray(WatchedProcess[]::new));
  }

  private Map<String, String> variants() {
    Map<String, String> variants = new LinkedHashMap<>();
    if (!first.isEmpty()) {
      variants.put("a", first);
    }
    if (!second.isEmpty()) {
      variants.put("b", second);
    }
    List<String> twice = new ArrayList<>(named.keySet());
    twice.retainAll(variants.keySet());
    variants.putAll(named);
    if (!twice.isEmpty() || variants.size() < 2) {
      throw new IllegalArgumentException(
          "a comparison needs two targets, as in --a http://localhost:8001 --b"
              + " http://localhost:8002, each with a name of its own");
    }
    return variants;
  }
}
