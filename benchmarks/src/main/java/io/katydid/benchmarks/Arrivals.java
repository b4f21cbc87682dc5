package io.katydid.benchmarks;

import io.katydid.benchmarks.PacedBench.Outcome;
import io.katydid.measure.Distribution;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how exactly clients keep a rate, as the server sees it. */
@Command(
    name = "arrivals",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Has Katydid and, where they are installed, wrk2, oha and vegeta send requests at a "
            + "constant rate to a server that has the last core for itself and answers at once. "
            + "All figures are the server's: requests per second, those of the 100 ms with the "
            + "fewest and with the most, and the lag, how long after its time on an even schedule "
            + "each arrived. CPU is the time, user and system, of the client, its start-up "
            + "included. Every figure is the median of the rounds.")
final class Arrivals implements Callable<Integer> {

  private static final long WINDOW_NANOS = 100_000_000;
  private static final int WINDOWS_PER_SECOND = 10;

  /** In which the code of Katydid is compiled. */
  private static final int FIRST_SECONDS = 5;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "10000",
      description = "How many requests per second. Default: ${DEFAULT-VALUE}")
  private int rate;

  @Option(
      names = "--connections",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "How many connections there may be. wrk2 keeps a share of the rate on each, so that its "
              + "requests are uneven by up to N / rate. Default: ${DEFAULT-VALUE}")
  private int connections;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often each client has its turn. Default: ${DEFAULT-VALUE}")
  private int rounds;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "How long each round lasts; of 10 s or more, those after the first 5 are shown by "
              + "themselves, too. Default: ${DEFAULT-VALUE}")
  private int seconds;

  @Option(names = "--markdown", description = "Also prints what it was measured on, and how.")
  private boolean markdown;

  private Arrivals() {}

  public static void main(String... arguments) {
    System.exit(new CommandLine(new Arrivals()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<PacedClient> clients =
        PacedBench.installed(new PacedKatydid(), new Wrk2(), new PacedOha(), new Vegeta());
    if (markdown) {
      System.out.println(
          PacedBench.circumstances(
              "benchmarks/arrivals", spec.commandLine().getParseResult().originalArgs(), clients));
    }
    Map<String, List<Outcome>> outcomes = measure(clients);
    print("the whole run", outcomes, 0);
    if (seconds >= 2 * FIRST_SECONDS) {
      print("without the first " + FIRST_SECONDS + " s", outcomes, FIRST_SECONDS);
    }
    return 0;
  }

  private Map<String, List<Outcome>> measure(List<PacedClient> clients)
      throws IOException, InterruptedException {
    Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
    try (Workspace workspace = new Workspace()) {
      PacedBench bench = PacedBench.start(workspace, rate);
      for (int round = 1; round <= rounds; round++) {
        for (PacedClient client : clients) {
          Outcome outcome = bench.run(client, arrived -> arrived, rate, seconds, 0, connections);
          outcomes.computeIfAbsent(client.name(), any -> new ArrayList<>()).add(outcome);
          System.err.printf(
              "round %d of %d: %s %,.0f/s%n",
              round, rounds, client.name(), outcome.served().rate());
        }
      }
    }
    return outcomes;
  }

  private void print(String title, Map<String, List<Outcome>> outcomes, int from) {
    Table table =
        new Table(
            "client",
            "requests/s",
            "least",
            "most",
            "lag p50 ms",
            "p99 ms",
            "max ms",
            "CPU us/request");
    outcomes.forEach((client, measured) ->
        table.row(
            row(
                client,
                measured.stream().map(outcome -> seen(outcome, from)).toList(),
                Comparison.median(measured, Outcome::cpuMicrosPerRequest))));
    System.out.printf("**%,d requests/s, %s**%n%n%s%n", rate, title, table);
  }

  private Seen seen(Outcome outcome, int from) {
    Served served = outcome.served().from(from);
    LongSummaryStatistics counts = LongStream.of(served.counts(WINDOW_NANOS)).summaryStatistics();
    return new Seen(served.rate(), counts.getMin(), counts.getMax(), served.lags(rate));
  }

  private static String[] row(String client, List<Seen> seen, double cpu) {
    return new String[] {
      client,
      "%,.0f".formatted(Comparison.median(seen, Seen::rate)),
      "%,.0f".formatted(WINDOWS_PER_SECOND * Comparison.median(seen, Seen::least)),
      "%,.0f".formatted(WINDOWS_PER_SECOND * Comparison.median(seen, Seen::most)),
      lag(seen, 50),
      lag(seen, 99),
      lag(seen, 100),
      "%.1f".formatted(cpu)
    };
  }

  private static String lag(List<Seen> seen, double percent) {
    return "%.2f".formatted(Comparison.median(seen, one -> one.lags().percentile(percent) / 1e6));
  }

  /**
   * What the server has seen of one client.
   *
   * @param rate requests per second
   * @param least how many arrived in the window with the fewest
   * @param most how many arrived in the window with the most
   * @param lags how late they were
   */
  private record Seen(double rate, long least, long most, Distribution lags) {}
}
