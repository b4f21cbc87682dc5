package io.katydid.benchmarks;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how the rate of Katydid grows with its cores. */
@Command(
    name = "cores",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Runs Katydid on some of this machine's cores with as many carriers, and nginx on others "
            + "with a worker for each, two for each carrier where there are so many. Efficiency "
            + "is the rate per carrier over that of the first row; CPU is the time, user and "
            + "system, of all of Katydid's processes. What this machine cannot show is left out, "
            + "and printed below.")
final class Cores implements Callable<Integer> {

  /** How Katydid runs. */
  private enum Mode {
    FORK("in a fork") {
      @Override
      Client client(int carriers) {
        // A fork has one carrier less than the virtual machine that starts it sees processors.
        return KatydidClient.forking("-XX:ActiveProcessorCount=" + (carriers + 1));
      }
    },
    EMBEDDED("embedded") {
      @Override
      Client client(int carriers) {
        return KatydidClient.embedded("-Djdk.virtualThreadScheduler.parallelism=" + carriers);
      }
    };

    private final String title;

    Mode(String title) {
      this.title = title;
    }

    abstract Client client(int carriers);
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--carriers",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,2,4,8",
      description = "How many carriers and cores Katydid has. Default: ${DEFAULT-VALUE}")
  private List<Integer> carriers = List.of();

  @Option(
      names = "--users",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many connections for each carrier. Default: ${DEFAULT-VALUE}")
  private int users;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often each has its turn. Default: ${DEFAULT-VALUE}")
  private int rounds;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "12",
      description = "How long each round lasts. Default: ${DEFAULT-VALUE}")
  private int seconds;

  @Option(names = "--markdown", description = "Also prints what it was measured on, and how.")
  private boolean markdown;

  private Cores() {}

  public static void main(String... arguments) {
    System.exit(new CommandLine(new Cores()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Integer> cores = Machine.cores();
    List<Layout> layouts =
        carriers.stream()
            .filter(number -> number > 0 && number <= cores.size())
            .map(number -> Layout.of(number, cores))
            .toList();
    if (layouts.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--carriers needs one from 1 to the cores here, " + cores.size());
    }
    if (markdown) {
      System.out.println(circumstances());
    }
    measure(layouts).forEach(Cores::print);
    notShown(cores.size(), layouts);
    return 0;
  }

  private Map<Mode, Scaling> measure(List<Layout> layouts)
      throws IOException, InterruptedException {
    Map<Mode, Scaling> measured = new EnumMap<>(Mode.class);
    for (int round = 1; round <= rounds; round++) {
      for (Layout layout : layouts) {
        measure(layout, measured);
      }
    }
    return measured;
  }

  private void measure(Layout layout, Map<Mode, Scaling> measured)
      throws IOException, InterruptedException {
    try (Workspace workspace = new Workspace()) {
      Bench bench = new Bench(workspace, Nginx.start(workspace, layout.server()));
      for (Mode mode : Mode.values()) {
        Client client = new Pinned(mode.client(layout.carriers()), layout.client());
        Round round = bench.run(client, Case.PLAIN, users * layout.carriers(), seconds);
        measured.computeIfAbsent(mode, any -> new Scaling()).add(layout, round);
        System.err.printf(
            "%s, carriers %d: %.1f us/request, %,.0f/s%n",
            mode.title, layout.carriers(), round.cpuMicrosPerRequest(), round.throughput());
      }
    }
  }

  private static void print(Mode mode, Scaling scaling) {
    System.out.printf("**%s**%n%n%s%n", mode.title, scaling.table());
  }

  private void notShown(int cores, List<Layout> layouts) {
    carriers.stream()
        .filter(number -> number > cores)
        .forEach(number ->
            System.out.printf(
                "Not shown: %d carriers, as this machine has %d cores.%n", number, cores));
    layouts.stream()
        .filter(Layout::isShared)
        .forEach(layout ->
            System.out.printf(
                "With %d carriers no core is left to nginx: the CPU per request can be "
                    + "compared, and the efficiency is none of Katydid's.%n",
                layout.carriers()));
  }

  private Circumstances circumstances() throws IOException {
    Circumstances circumstances =
        new Circumstances("benchmarks/cores", spec.commandLine().getParseResult().originalArgs());
    circumstances.addVersion("server", "nginx", "-v");
    circumstances.addVersion("katydid", new JavaProcess("").versionCommand());
    return circumstances;
  }
}
