package io.katydid.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what it takes to make one load by several workers. */
@Command(
    name = "workers",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Runs Katydid with several workers on this machine against nginx, which has a socket for"
            + " each of its processes, and compares what the report counts with what nginx does."
            + " Then measures the controller of many workers, which are simulated: they join over"
            + " the loopback interface, and report as those do that make load.")
final class Workers implements Callable<Integer> {

  private static final double PERCENT = 100;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--workers",
      paramLabel = "N",
      split = ",",
      defaultValue = "1,2,4,8",
      description = "How many workers make load; 0 for none of it. Default: ${DEFAULT-VALUE}")
  private List<Integer> workers = List.of();

  @Option(
      names = "--users",
      paramLabel = "N",
      defaultValue = "96",
      description = "How many users they have together. Default: ${DEFAULT-VALUE}")
  private int users;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "20",
      description = "How long each of these runs lasts. Default: ${DEFAULT-VALUE}")
  private int seconds;

  @Option(
      names = "--simulated",
      paramLabel = "N",
      split = ",",
      defaultValue = "200",
      description = "How many workers are simulated; 0 for none. Default: ${DEFAULT-VALUE}")
  private List<Integer> simulated = List.of();

  @Option(
      names = "--names",
      paramLabel = "N",
      defaultValue = "20",
      description = "Of how many requests each of those reports. Default: ${DEFAULT-VALUE}")
  private int names;

  @Option(
      names = "--requests",
      paramLabel = "N",
      defaultValue = "500",
      description = "How many of each, per second. Default: ${DEFAULT-VALUE}")
  private int requests;

  @Option(
      names = "--measured",
      paramLabel = "N",
      defaultValue = "60",
      description = "For how many seconds the controller is measured. Default: ${DEFAULT-VALUE}")
  private int measured;

  @Option(
      names = "--from",
      paramLabel = "N",
      defaultValue = "30",
      description =
          "From which second of the run on it is measured: until then, its JVM may compile what it"
              + " runs most. Default: ${DEFAULT-VALUE}")
  private int from;

  @Option(
      names = "--jvm",
      paramLabel = "FLAGS",
      defaultValue = "-XX:+UseSerialGC",
      description = "The flags of the controller's JVM. Default: ${DEFAULT-VALUE}")
  private String controllerFlags = "";

  @Option(names = "--markdown", description = "Also prints what it was measured on, and how.")
  private boolean markdown;

  private boolean exact = true;

  private Workers() {}

  public static void main(String... arguments) {
    System.exit(new CommandLine(new Workers()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (markdown) {
      System.out.println(circumstances());
    }
    makeLoad(workers.stream().filter(number -> number > 0).toList());
    for (int number : simulated) {
      if (number > 0) {
        simulate(number);
      }
    }
    return exact ? 0 : 1;
  }

  private void makeLoad(List<Integer> numbers) throws IOException, InterruptedException {
    if (numbers.isEmpty()) {
      return;
    }
    List<Integer> cores = Machine.cores();
    int half = Math.ceilDiv(cores.size(), 2);
    List<Integer> own = cores.subList(0, half);
    List<Integer> ofServer = cores.size() == 1 ? own : cores.subList(half, cores.size());
    Table table =
        new Table(
            "workers",
            "counted",
            "by nginx",
            "requests/s",
            "CPU us/request",
            "controller, ms/s",
            "start skew, ms");
    for (int number : numbers) {
      WorkersRun.Measured run = new WorkersRun(number, users, seconds).measure(own, ofServer);
      table.row(
          "%,d".formatted(number),
          "%,d".formatted(run.counted()),
          "%,d".formatted(run.served()),
          "%,.0f".formatted(run.perSecond()),
          "%.1f".formatted(run.workerMicros()),
          "%.1f".formatted(run.controllerMillis()),
          "%.2f".formatted(run.skewMillis()));
      exact &= run.isExact();
    }
    System.out.printf(
        "**%,d users**, Katydid on the cores %s, nginx on %s%n%n%s%n", users, own, ofServer, table);
  }

  private void simulate(int number) throws IOException, InterruptedException {
    SimulatedRun.Measured run =
        new SimulatedRun(number, names, requests, from, measured, controllerFlags).measure();
    Table table =
        new Table(
            "what the controller does",
            "ms/s, from second %d on".formatted(from),
            "% of a core per 100 workers",
            "s since its start");
    for (ControllerPart part : ControllerPart.values()) {
      double used = run.used().getOrDefault(part, 0.0);
      row(table, part.title(), used, run.inAll().getOrDefault(part, 0.0), run, number);
    }
    row(table, "all", sum(run.used()), sum(run.inAll()), run, number);
    System.out.printf(
        "**%,d workers, %d names, %,d requests/s each**: %,d requests counted (%s), at most %,.0f"
            + " MB resident%n%n%s%n",
        number,
        names,
        names * requests,
        run.counted(),
        run.isExact() ? "as many as were reported" : "MORE OR LESS THAN WERE REPORTED",
        run.megabytes(),
        table);
    exact &= run.isExact();
  }

  private static double sum(Map<ControllerPart, Double> seconds) {
    return seconds.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static void row(
      Table table, String title, double used, double inAll, SimulatedRun.Measured run, int number) {
    double share = used / run.elapsed();
    table.row(
        title,
        "%.2f".formatted(share * 1e3),
        "%.2f".formatted(share * PERCENT * PERCENT / number),
        "%.2f".formatted(inAll));
  }

  private Circumstances circumstances() throws IOException {
    Circumstances circumstances =
        new Circumstances("benchmarks/workers", spec.commandLine().getParseResult().originalArgs());
    circumstances.addVersion("server", "nginx", "-v");
    circumstances.addVersion("katydid", new JavaProcess("").versionCommand());
    return circumstances;
  }
}
