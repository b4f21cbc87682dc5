package io.katydid.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Measures how slow a fork is in its first seconds, in which its code is compiled. */
@Command(
    name = "first-seconds",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Runs Katydid in a fork against one nginx worker, and compares the requests per second "
            + "of its first two seconds with those of its last one, by the time series that it "
            + "writes.")
final class FirstSeconds implements Callable<Integer> {

  private static final int FIRST = 2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--users",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many connections. Default: ${DEFAULT-VALUE}")
  private int users;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often it is run. Default: ${DEFAULT-VALUE}")
  private int rounds;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "Which second the first two are compared with; a run lasts as long. Default:"
              + " ${DEFAULT-VALUE}")
  private int seconds;

  @Option(names = "--markdown", description = "Also prints what it was measured on, and how.")
  private boolean markdown;

  private FirstSeconds() {}

  public static void main(String... arguments) {
    System.exit(new CommandLine(new FirstSeconds()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (seconds <= FIRST) {
      throw new ParameterException(
          spec.commandLine(), "--seconds is at least " + (FIRST + 1) + ", not " + seconds);
    }
    if (markdown) {
      System.out.println(circumstances());
    }
    List<Start> starts = new ArrayList<>();
    Table table = new Table("round", "first 2 s, requests/s", "second " + seconds, "ratio");
    try (Workspace workspace = new Workspace()) {
      Bench bench = new Bench(workspace, Nginx.start(workspace));
      Client client = KatydidClient.forking("");
      for (int round = 1; round <= rounds; round++) {
        bench.run(client, Case.PLAIN, users, seconds);
        Start start = Start.read(workspace.directory().resolve(client.name()), seconds);
        starts.add(start);
        row(table, "" + round, start.first(), start.last(), start.ratio());
      }
    }
    row(
        table,
        "median",
        Comparison.median(starts, Start::first),
        Comparison.median(starts, Start::last),
        Comparison.median(starts, Start::ratio));
    System.out.println(table);
    return 0;
  }

  private static void row(Table table, String name, double first, double last, double ratio) {
    table.row(name, "%,.0f".formatted(first), "%,.0f".formatted(last), "%.2f".formatted(ratio));
  }

  private Circumstances circumstances() throws IOException {
    Circumstances circumstances =
        new Circumstances(
            "benchmarks/first-seconds", spec.commandLine().getParseResult().originalArgs());
    circumstances.addVersion("server", "nginx", "-v");
    circumstances.addVersion("katydid", new JavaProcess("").versionCommand());
    return circumstances;
  }

  /**
   * Requests per second of one run.
   *
   * @param first on average in the first two seconds
   * @param last in the second that they are compared with
   */
  record Start(double first, double last) {

    double ratio() {
      return first / last;
    }

    /** Reads what Katydid has written to this directory. */
    static Start read(Path directory, int second) {
      JsonNode series = KatydidClient.result(directory).get("timeSeries");
      return new Start(rate(series, 0, FIRST), rate(series, second - 1, second));
    }

    /** The requests of those parts that begin in this time, over their length. */
    private static double rate(JsonNode series, int from, int to) {
      double requests = 0;
      double length = 0;
      for (JsonNode part : series) {
        double start = part.get("startSeconds").asDouble();
        if (start >= from && start < to) {
          requests += part.get("total").get("count").asDouble();
          length += part.get("durationSeconds").asDouble();
        }
      }
      return requests / length;
    }
  }
}
