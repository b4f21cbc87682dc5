package io.katydid.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Measures which threads of Katydid use the processors, and what of it is the price of the start.
 */
@Command(
    name = "threads",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Runs Katydid against one nginx worker, and prints the CPU time of its threads: in all, and"
            + " per request in the last third of the run. What is left of the former is for the"
            + " start.")
final class Threads implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--case",
      paramLabel = "CASE",
      split = ",",
      defaultValue = "plain",
      description =
          "plain, 16k, post, tls, distinct or wait; or several. Default: ${DEFAULT-VALUE}")
  private List<String> cases = List.of();

  @Option(
      names = "--users",
      paramLabel = "N",
      defaultValue = "100",
      description = "How many connections. Default: ${DEFAULT-VALUE}")
  private int users;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "20",
      description = "How long each run lasts. Default: ${DEFAULT-VALUE}")
  private int seconds;

  @Option(
      names = "--jvm",
      defaultValue = "",
      paramLabel = "FLAGS",
      description = "Makes the load in a JVM with these flags, such as '-Xmx256m', not in a fork")
  private String jvmFlags = "";

  @Option(names = "--markdown", description = "Also prints what it was measured on, and how.")
  private boolean markdown;

  private Threads() {}

  public static void main(String... arguments) {
    System.exit(new CommandLine(new Threads()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Case> chosen = Case.named(cases, spec);
    if (markdown) {
      System.out.println(circumstances());
    }
    Client client =
        jvmFlags.isEmpty() ? KatydidClient.forking("") : KatydidClient.embedded(jvmFlags);
    try (Workspace workspace = new Workspace()) {
      Nginx server = Nginx.start(workspace);
      Bench bench = new Bench(workspace, server);
      for (Case request : chosen) {
        measure(bench, server, client, request);
      }
    }
    return 0;
  }

  private void measure(Bench bench, Nginx server, Client client, Case request)
      throws IOException, InterruptedException {
    ThreadTimes times = ThreadTimes.start(server, seconds * 2 / 3);
    Round round = bench.run(client, request, users, seconds);
    times.end();
    System.out.printf(
        "**%s, %,d users**: %,.0f requests/s, %.1f us/request%n%n%s%n",
        request.title(),
        users,
        round.throughput(),
        round.cpuMicrosPerRequest(),
        times.table(round.requests()));
  }

  private Circumstances circumstances() throws IOException {
    Circumstances circumstances =
        new Circumstances("benchmarks/threads", spec.commandLine().getParseResult().originalArgs());
    circumstances.addVersion("server", "nginx", "-v");
    circumstances.addVersion("katydid", new JavaProcess("").versionCommand());
    return circumstances;
  }
}
