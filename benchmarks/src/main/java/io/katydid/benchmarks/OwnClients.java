package io.katydid.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what a request costs by Katydid's own client, and by Apache HttpClient. */
@Command(
    name = "own-clients",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Gives Katydid the same load against the same nginx by its own client, by Apache HttpClient"
            + " as Katydid sets it up, and by one as it is by default, in turns. Requests are those"
            + " that nginx counted; CPU is the time, user and system, of all of Katydid's"
            + " processes, their start-up included. Every figure is the median of the rounds.")
final class OwnClients implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--rounds",
      defaultValue = "3",
      paramLabel = "N",
      description = "How often each client has its turn. Default: ${DEFAULT-VALUE}")
  private int rounds;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "12",
      description = "How long each round lasts for each client. Default: ${DEFAULT-VALUE}")
  private int seconds;

  @Option(
      names = "--users",
      paramLabel = "N",
      split = ",",
      defaultValue = "100,1000",
      description = "How many connections. Default: ${DEFAULT-VALUE}")
  private List<Integer> users = List.of();

  @Option(names = "--markdown", description = "Also prints what it was measured on, and how.")
  private boolean markdown;

  private OwnClients() {}

  public static void main(String... arguments) {
    System.exit(new CommandLine(new OwnClients()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    KatydidClient katydid = KatydidClient.forking("");
    List<Client> clients =
        List.of(
            katydid,
            katydid.with("Client.APACHE", ApacheUser.class),
            katydid.with("@HttpClientFactory", OwnClientUser.class));
    if (markdown) {
      System.out.println(circumstances());
    }
    try (Workspace workspace = new Workspace()) {
      Bench bench = new Bench(workspace, Nginx.start(workspace));
      for (int number : users) {
        compare(bench, katydid.name(), clients, number);
      }
    }
    return 0;
  }

  private void compare(Bench bench, String katydid, List<Client> clients, int number)
      throws IOException, InterruptedException {
    Comparison comparison = new Comparison(katydid);
    for (int round = 1; round <= rounds; round++) {
      for (Client client : clients) {
        Round measured = bench.run(client, Case.PLAIN, number, seconds);
        comparison.add(client.name(), measured);
        System.err.printf(
            "%,d users, round %d of %d: %s %.1f us/request, %,.0f/s%n",
            number,
            round,
            rounds,
            client.name(),
            measured.cpuMicrosPerRequest(),
            measured.throughput());
      }
    }
    System.out.printf("**%,d users**%n%n%s%n", number, comparison.table());
  }

  private Circumstances circumstances() throws IOException {
    Circumstances circumstances =
        new Circumstances(
            "benchmarks/own-clients", spec.commandLine().getParseResult().originalArgs());
    circumstances.addVersion("server", "nginx", "-v");
    circumstances.addVersion("katydid", new JavaProcess("").versionCommand());
    return circumstances;
  }
}
