package io.katydid.cli;

import io.katydid.Comparison;
import io.katydid.ComparisonResult;
import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.VerdictOptions;
import io.katydid.execution.Documents;
import io.katydid.export.Document;
import io.katydid.gate.Gate;
import io.katydid.result.Figure;
import io.katydid.targets.WatchedProcess;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Compares targets by runs in turns. */
@Command(
    name = "compare",
    description =
        "Runs the same load on two targets or more, in turns, and reports the difference. The"
            + " targets are running, or are two versions that are built and started: with --base,"
            + " 16 pairs of runs, their p50, p95 and failures, judged together, after a warm-up of"
            + " a fifth of the run time, unless options name others.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    parameterListHeading = "%nWhat to run:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:no variant is slower than the first: the same, or faster",
      "1:a variant is slower; or the runs do not settle it, and what was observed is"
          + " slower by more than is tolerated; or a run went wrong",
      "2:the command could not be executed; the message has the reason, such as a version that"
          + " cannot be built, or whose server ends by itself",
      "3:the runs do not settle it, and what was observed is not slower; with --base, whatever"
          + " was observed; with --strict, that is 1"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  Two versions side by side, 12 runs of 30 s",
      "    katydid compare FastApiUser -u 100 -t 30s --warm-up 5s \\",
      "        --a http://localhost:8001 --b http://localhost:8002",
      "",
      "  The working tree, committed or not, beside the main branch: 32 runs of 15 s",
      "    katydid compare FastApiUser -u 4 -t 15s --base origin/main \\",
      "        --build 'mvn -q package' --start 'java -jar app.jar --port {port}' \\",
      "        --ready /health --markdown comparison.md",
      "",
      "  Four settings, the first being the baseline, with their use of the machine",
      "    katydid compare FastApiUser -u 100 -t 30s --watch 8001,8002,8003,8004 \\",
      "        --variant plain=http://localhost:8001 --variant cache=http://localhost:8002 \\",
      "        --variant jit=http://localhost:8003 --variant both=http://localhost:8004"
    })
final class CompareCommand implements Callable<Integer> {

  static final int UNSETTLED = 3;

  private final UserClasses userClassPath;
  private final PrintStream out;
  private final Path folder;

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

  @Mixin private final GateOptions versions = new GateOptions();

  CompareCommand(UserClasses userClassPath, PrintStream out) {
    this(userClassPath, out, Path.of(""));
  }

  /** The same, for the repository that this folder is in. */
  CompareCommand(UserClasses userClassPath, PrintStream out, Path folder) {
    this.userClassPath = userClassPath;
    this.out = out;
    this.folder = folder;
  }

  /** The command with its options. */
  CommandLine line() {
    return options.addTo(new CommandLine(this));
  }

  @Override
  public Integer call() {
    LoadSpec load = options.load(userClassPath);
    new Documents<>(Document.ofComparison(), load::find).requireWritable();
    ComparisonResult result = versions.isGiven() ? gate(load) : comparison(load).execute();
    boolean strict = load.get(VerdictOptions.STRICT);
    return versions.isGiven() ? GateComparison.exitCode(result, strict) : exitCode(result, strict);
  }

  static int exitCode(ComparisonResult result, boolean strict) {
    return switch (result.outcome()) {
      case EQUIVALENT, FASTER, NOT_SLOWER -> ExitCode.OK;
      case SLOWER -> ExitCode.SOFTWARE;
      case INCONCLUSIVE -> strict || result.isObservedSlower() ? ExitCode.SOFTWARE : UNSETTLED;
    };
  }

  private Comparison comparison(LoadSpec load) {
    versions.requireNone();
    Comparison comparison = comparison(load, variants());
    return ports.isEmpty()
        ? comparison
        : comparison.watch(ports.stream().map(WatchedProcess::port).toArray(WatchedProcess[]::new));
  }

  private Comparison comparison(LoadSpec load, Map<String, String> hosts) {
    Comparison comparison =
        Comparison.of(load, hosts.values().toArray(String[]::new))
            .names(hosts.keySet().toArray(String[]::new))
            .console(out);
    return figures.isEmpty() ? comparison : comparison.figures(figures.toArray(Figure[]::new));
  }

  private ComparisonResult gate(LoadSpec load) {
    requireNoHosts();
    try (Gate gate = versions.open(folder)) {
      return new GateComparison(load, figures, gate).execute(out);
    }
  }

  private void requireNoHosts() {
    if (!first.isEmpty() || !second.isEmpty() || !named.isEmpty() || !ports.isEmpty()) {
      throw new IllegalArgumentException(
          "--base starts two versions on ports of their own: leave out --a, --b, --variant and"
              + " --watch");
    }
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
              + " http://localhost:8002, each with a name of its own; or --base origin/main");
    }
    return variants;
  }
}
