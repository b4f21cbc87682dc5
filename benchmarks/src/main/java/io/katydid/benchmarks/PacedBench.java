package io.katydid.benchmarks;

import io.katydid.benchmarks.PacedClient.Percentiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where clients keep a rate, one after the other. A server that is started for each of them has the
 * last core of this machine, and the client has the others.
 */
final class PacedBench {

  private static final String OUTPUT = "output";
  private static final int WARM_UP_SECONDS = 3;

  private final Workspace workspace;
  private final List<Integer> clientCores;

  private PacedBench(Workspace workspace, List<Integer> clientCores) {
    this.workspace = workspace;
    this.clientCores = clientCores;
  }

  /**
   * Moves this process to its core, and has the code of the server compiled.
   *
   * @throws IOException if there is only one core
   */
  static PacedBench start(Workspace workspace, int rate) throws IOException, InterruptedException {
    List<Integer> cores = Machine.cores();
    if (cores.size() < 2) {
      throw new IOException("needs two cores: one for the server, which never sleeps");
    }
    long pid = ProcessHandle.current().pid();
    List<String> move = List.of("taskset", "-a", "-c", "-p", "" + cores.getLast(), "" + pid);
    String output = Machine.firstLine(move.toArray(String[]::new));
    if (!Machine.cores().equals(List.of(cores.getLast()))) {
      throw new IOException(String.join(" ", move) + ": " + output);
    }
    PacedBench bench = new PacedBench(workspace, cores.subList(0, cores.size() - 1));
    bench.run(new PacedKatydid(), arrived -> arrived, rate, WARM_UP_SECONDS, 0, 100);
    return bench;
  }

  /** Those clients that are installed; prints how others are. */
  static List<PacedClient> installed(PacedClient... clients) {
    return Stream.of(clients).filter(PacedBench::isInstalled).toList();
  }

  private static boolean isInstalled(PacedClient client) {
    boolean installed = client.isInstalled();
    if (!installed) {
      System.err.println(
          client.name() + " is not installed, and left out: " + client.installation());
    }
    return installed;
  }

  /** What these clients are measured on, and by which command. */
  static Circumstances circumstances(
      String command, List<String> arguments, List<PacedClient> clients) throws IOException {
    Circumstances circumstances = new Circumstances(command, arguments);
    for (PacedClient client : clients) {
      circumstances.addVersion(client.name(), client.versionCommand());
    }
    return circumstances;
  }

  Outcome run(
      PacedClient client,
      TimedServer.Timing timing,
      int rate,
      int seconds,
      int warmUp,
      int connections)
      throws IOException, InterruptedException {
    Path work = Files.createDirectories(workspace.directory().resolve(client.name()));
    ClockedServer server = ClockedServer.start(timing, 2 * rate * (seconds + 1));
    Pace pace = new Pace(server.url(), rate, seconds, warmUp, connections, work);
    Served served;
    try {
      execute(client.process(pace), work);
    } finally {
      served = server.stop();
    }
    return outcome(client, pace, served, Files.readString(work.resolve(OUTPUT)));
  }

  private void execute(ProcessBuilder process, Path work) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(Pinned.to(clientCores));
    command.addAll(process.command());
    workspace.await(
        workspace.start(
            Cost.measured(process.command(command))
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve(OUTPUT).toFile())));
  }

  private static Outcome outcome(PacedClient client, Pace pace, Served served, String output)
      throws IOException {
    if (served.count() == 0 || served.from(pace.seconds() / 2).count() == 0) {
      throw new IOException(
          client.name() + " ended in the first half of its time; its output:\n" + output);
    }
    int from = client.reportsFrom(pace);
    Percentiles reported =
        from < pace.seconds()
            ? client.report(pace, output)
            : new Percentiles(Double.NaN, Double.NaN, Double.NaN);
    return new Outcome(served, from, Cost.read(pace.directory()), reported);
  }

  /**
   * What one client did.
   *
   * @param served what the server has seen
   * @param reportedFrom how many seconds after the start its report begins
   * @param cost what its process used
   * @param reported the response times that it reported
   */
  record Outcome(Served served, int reportedFrom, Cost cost, Percentiles reported) {

    double cpuMicrosPerRequest() {
      return cost.cpuSeconds() * 1e6 / served.count();
    }
  }
}
