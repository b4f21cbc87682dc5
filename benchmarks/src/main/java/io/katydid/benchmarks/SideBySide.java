package io.katydid.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Gives several load generators the same load, in turns, and prints what it cost each. */
@Command(
    name = "side-by-side",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Gives wrk, Katydid and, where they are installed, oha, h2load, k6, Locust and Gatling the"
            + " same load against the same server, in turns. Requests are those that it counted;"
            + " CPU is the time, user and system, of the client's process, its start-up included;"
            + " p50 and p99 are as the client reported them. Every figure is the median of the"
            + " rounds.")
final class SideBySide implements Callable<Integer> {

  /** Files that a process has open beside its connections, amply. */
  private static final int OTHER_FILES = 200;

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
      description =
          "How many connections. Default: 100,1000,8000 for plain, 100,10000 for http2, 1000 for "
              + "wait, 5000 for distinct, 100 for others")
  private List<Integer> users = List.of();

  @Option(
      names = "--case",
      paramLabel = "CASE",
      split = ",",
      defaultValue = "plain",
      description =
          "plain; 16k, a larger body; post, of JSON; tls; http2, a connection for each user;"
              + " streams, all users on one connection by HTTP/2; wait, where each user waits"
              + " between requests for 0 to 100 ms, evenly distributed, so that times can be"
              + " compared; distinct, where no URL is requested twice; several of them; or all."
              + " Default: ${DEFAULT-VALUE}")
  private List<String> cases = List.of();

  @Option(
      names = "--jetty",
      description =
          "The server is Jetty in a virtual machine of its own, in place of nginx with one worker:"
              + " for plain, http2, streams, distinct and wait.")
  private boolean jetty;

  @Option(
      names = "--cores",
      defaultValue = "FREE",
      paramLabel = "PLACEMENT",
      description =
          "free, where the system puts server and clients, which may be the same core in one round"
              + " and two in the next; apart, the server on the last core and clients on the"
              + " others; or shared, all on the last one. Default: free")
  private Placement placement = Placement.FREE;

  @Option(
      names = "--jvm",
      defaultValue = "",
      paramLabel = "FLAGS",
      description =
          "Makes Katydid's load in a JVM with these flags, such as '-Xmx256m -XX:+UseSerialGC', not"
              + " in its fork")
  private String jvmFlags = "";

  @Option(names = "--markdown", description = "Also prints what it was measured on, and how.")
  private boolean markdown;

  private SideBySide() {}

  public static void main(String... arguments) {
    CommandLine command = new CommandLine(new SideBySide());
    System.exit(command.setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<Case> chosen = Case.named(cases, spec);
    List<Integer> cores = cores();
    List<Client> clients =
        clients().stream().map(client -> placement.place(client, cores)).toList();
    try (Workspace workspace = new Workspace()) {
      Server server = jetty ? Jetty.start(workspace) : placement.start(workspace, cores);
      require(server, chosen);
      if (markdown) {
        System.out.println(circumstances(server, clients));
      }
      Bench bench = new Bench(workspace, server);
      for (Case request : chosen) {
        for (int number : numbersOfUsers(request)) {
          compare(bench, clients, request, number);
        }
      }
    }
    return 0;
  }

  private List<Integer> cores() throws IOException {
    List<Integer> cores = Machine.cores();
    if (!placement.isPossible(cores)) {
      throw new ParameterException(
          spec.commandLine(), "--cores apart needs two cores, and there is one: leave it out");
    }
    if (jetty && placement != Placement.FREE) {
      throw new ParameterException(
          spec.commandLine(), "--cores places nginx, and not Jetty: leave --jetty out");
    }
    return cores;
  }

  private void require(Server server, List<Case> chosen) {
    for (Case request : chosen) {
      if (!server.answers(request)) {
        throw new ParameterException(
            spec.commandLine(),
            "Jetty does not answer the case " + request + ": leave --jetty out");
      }
    }
  }

  private List<Client> clients() {
    List<Client> clients = new ArrayList<>(List.of(new Wrk(), katydid()));
    for (Peer optional : List.of(new Oha(), new H2load(), new K6(), new Locust(), new Gatling())) {
      if (optional.isInstalled()) {
        clients.add(optional);
      } else {
        System.err.println(
            optional.name() + " is not installed, and left out: " + optional.installation());
      }
    }
    return clients;
  }

  private KatydidClient katydid() {
    return jvmFlags.isEmpty() ? KatydidClient.forking("") : KatydidClient.embedded(jvmFlags);
  }

  private List<Integer> numbersOfUsers(Case request) throws IOException {
    long openFiles = Machine.openFiles();
    List<Integer> numbers = users.isEmpty() ? request.users() : users;
    return numbers.stream().filter(number -> isPossible(number, openFiles)).toList();
  }

  private static boolean isPossible(int users, long openFiles) {
    boolean possible = users + OTHER_FILES <= openFiles;
    if (!possible) {
      System.err.printf(
          "%,d users are left out: a process may open %,d files here; see ulimit -Hn%n",
          users, openFiles);
    }
    return possible;
  }

  private void compare(Bench bench, List<Client> clients, Case request, int users)
      throws IOException, InterruptedException {
    Comparison comparison = new Comparison(request.isHttp2() ? "h2load" : "wrk");
    for (int round = 1; round <= rounds; round++) {
      for (Client client : clients) {
        if (!client.makes(request)) {
          continue;
        }
        Round measured = bench.run(client, request, users, seconds);
        comparison.add(client.name(), measured);
        System.err.printf(
            "%s, %,d users, round %d of %d: %s %.1f us/request, %,.0f/s; %,d requests by the"
                + " server, %s by the client%n",
            request.title(),
            users,
            round,
            rounds,
            client.name(),
            measured.cpuMicrosPerRequest(),
            measured.throughput(),
            measured.requests(),
            counted(measured));
      }
    }
    System.out.printf("**%s, %,d users**%n%n%s%n", request.title(), users, comparison.table());
  }

  private static String counted(Round measured) {
    return measured.counted().isPresent()
        ? "%,d".formatted(measured.counted().getAsLong())
        : "not known";
  }

  private Circumstances circumstances(Server server, List<Client> clients) throws IOException {
    Circumstances circumstances =
        new Circumstances(
            "benchmarks/side-by-side", spec.commandLine().getParseResult().originalArgs());
    circumstances.addVersion("server", server.versionCommand());
    for (Client client : clients) {
      circumstances.addVersion(client.name(), client.versionCommand());
    }
    return circumstances;
  }
}
