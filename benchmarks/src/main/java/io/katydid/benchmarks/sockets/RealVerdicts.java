package io.katydid.benchmarks.sockets;

import io.katydid.benchmarks.Circumstances;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures whether figures and verdicts are right on real sockets. */
@Command(
    name = "real",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Puts load on real servers that are known, on the loopback interface, each time from a JVM"
          + " of its own. Needs a machine that does nothing else. The parts, with 20 runs of each"
          + " kind:",
      "  accuracy  p50 and p99 of a log-normal server, beside the truth; 1 minute",
      "  repeated  that server within its objective, at it, beyond it; 8 minutes",
      "  burning   users that compute, and users that do not; 6 minutes",
      "  frozen    a server that freezes 1 s in 10 s, under three loads; 1 minute"
    })
public final class RealVerdicts implements Callable<Integer> {

  /** What can be asked for. */
  enum Part {
    ACCURACY,
    REPEATED,
    BURNING,
    FROZEN
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PART",
      arity = "0..*",
      description = "Which parts: ${COMPLETION-CANDIDATES}, in small letters too. Default: all")
  private List<Part> parts = List.of();

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many runs of each kind in repeated and burning. Default: ${DEFAULT-VALUE}")
  private int runs;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "What all randomness comes from. Default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(names = "--markdown", description = "Also prints what it was measured on, and how.")
  private boolean markdown;

  /** For picocli. */
  public RealVerdicts() {}

  @Override
  public Integer call() throws IOException {
    if (markdown) {
      List<String> arguments = spec.root().commandLine().getParseResult().originalArgs();
      System.out.println(new Circumstances("benchmarks/verdicts", arguments));
    }
    for (Part part : parts.isEmpty() ? Arrays.asList(Part.values()) : new TreeSet<>(parts)) {
      System.out.println(
          switch (part) {
            case ACCURACY -> Accuracy.table(seed);
            case REPEATED -> Repeated.table(runs, seed);
            case BURNING -> Burning.table(runs, seed);
            case FROZEN -> Frozen.table(seed);
          });
    }
    return 0;
  }
}
