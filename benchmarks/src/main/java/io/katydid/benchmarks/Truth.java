package io.katydid.benchmarks;

import io.katydid.benchmarks.PacedBench.Outcome;
import io.katydid.measure.Distribution;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures how right reported percentiles are, of a server whose latency is known. */
@Command(
    name = "truth",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Has Katydid and, where they are installed, wrk2 and oha send requests at a constant rate"
            + " to a server that has the last core for itself, and compares the response times they"
            + " report with how long that server has let each request wait: evenly distributed from"
            + " 5 to 15 ms; 10 ms, and one in ten times 50 ms; and the first again with a stall of"
            + " 1 s, in which nothing is answered, for Katydid alone, as the others hold requests"
            + " back then. Of Katydid, the first seconds of a run are shown by themselves, and"
            + " those after them.")
final class Truth implements Callable<Integer> {

  /** Ports of the loopback interface that connections can come from, by default. */
  private static final int PORTS = 28_000;

  /** Files that a process has open beside its connections, amply, and ports that others use. */
  private static final int RESERVED = 1000;

  /** Connections that are not waiting for the server, amply. */
  private static final int SPARE = 1000;

  private static final int NANOS_PER_MILLI = 1_000_000;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--latency",
      paramLabel = "NAME",
      split = ",",
      defaultValue = "uniform,bimodal,stall",
      description = "Which of them, by these names. Default: ${DEFAULT-VALUE}")
  private List<KnownLatency> latencies = List.of();

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "20000",
      description = "How many requests per second. Default: ${DEFAULT-VALUE}")
  private int rate;

  @Option(
      names = "--first",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many seconds of a run are its first ones. Default: ${DEFAULT-VALUE}")
  private int first;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "15",
      description = "How many seconds are measured after the first ones. Default: ${DEFAULT-VALUE}")
  private int seconds;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "That of the server's latencies. Default: ${DEFAULT-VALUE}")
  private long seed;

  @Option(names = "--markdown", description = "Also prints what it was measured on, and how.")
  private boolean markdown;

  private Truth() {}

  public static void main(String... arguments) {
    System.exit(
        new CommandLine(new Truth()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<PacedClient> clients =
        PacedBench.installed(new PacedKatydid(), new Wrk2(), new PacedOha());
    if (markdown) {
      System.out.println(
          PacedBench.circumstances(
              "benchmarks/truth", spec.commandLine().getParseResult().originalArgs(), clients));
    }
    try (Workspace workspace = new Workspace()) {
      PacedBench bench = PacedBench.start(workspace, rate);
      for (KnownLatency latency : latencies) {
        compare(bench, clients, latency);
      }
    }
    return 0;
  }

  private void compare(PacedBench bench, List<PacedClient> clients, KnownLatency latency)
      throws IOException, InterruptedException {
    int possible = possibleRate(latency);
    Table table =
        new Table(
            "client", "seconds", "requests/s", "percentile", "known ms", "reported ms", "off by");
    PacedClient katydid = clients.getFirst();
    add(table, bench, katydid, latency, possible, first, 0);
    for (PacedClient client : latency == KnownLatency.STALL ? List.of(katydid) : clients) {
      add(table, bench, client, latency, possible, first + seconds, first);
    }
    System.out.printf("**%s, %,d requests/s**%n%n%s%n", latency.title(), possible, table);
    if (possible < rate) {
      System.out.printf(
          "Not shown: %,d requests/s, as that many connections wait for the end of a stall, and "
              + "this machine has files and ports for %,d.%n%n",
          rate, possible);
    }
  }

  /** Each request that comes during a stall needs a connection. */
  private int possibleRate(KnownLatency latency) throws IOException {
    return (int) Math.min(rate, (mostConnections() - SPARE) * 1000 / latency.longestMillis());
  }

  private static long mostConnections() throws IOException {
    return Math.min(PORTS, Machine.openFiles()) - RESERVED;
  }

  private void add(
      Table table,
      PacedBench bench,
      PacedClient client,
      KnownLatency latency,
      int pace,
      int runSeconds,
      int warmUp)
      throws IOException, InterruptedException {
    long stallAfter = (warmUp + runSeconds) / 2 * 1000L * NANOS_PER_MILLI;
    long waiting = pace * latency.longestMillis() / 1000;
    int connections = (int) Math.min(2 * waiting, mostConnections());
    Outcome outcome =
        bench.run(client, latency.timing(seed, stallAfter), pace, runSeconds, warmUp, connections);
    int from = outcome.reportedFrom();
    if (from >= runSeconds) {
      return;
    }
    Served served = outcome.served().from(from);
    if (served.count() < pace) {
      System.err.printf("%s made too few requests, %,d%n", client.name(), served.count());
      return;
    }
    String[] row = {client.name(), from + " to " + runSeconds, "%,.0f".formatted(served.rate())};
    Distribution known = served.waits();
    row(table, row, "p50", known.percentile(50), outcome.reported().p50());
    row(table, row, "p99", known.percentile(99), outcome.reported().p99());
    row(table, row, "p99.9", known.percentile(99.9), outcome.reported().p999());
  }

  private static void row(
      Table table, String[] of, String percentile, long knownNanos, double reported) {
    double known = (double) knownNanos / NANOS_PER_MILLI;
    table.row(
        of[0],
        of[1],
        of[2],
        percentile,
        "%.2f".formatted(known),
        "%.2f".formatted(reported),
        "%+.1f%%".formatted(100 * (reported / known - 1)));
  }
}
