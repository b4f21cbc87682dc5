package io.katydid.benchmarks;

import io.katydid.cli.Katydid;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A load that some workers of this machine make.
 *
 * @param workers how many
 * @param users how many they have together
 * @param seconds how long it lasts
 */
record WorkersRun(int workers, int users, int seconds) {

  private static final int STEP_MILLIS = 20;
  private static final int PATIENCE_SECONDS = 60;

  /** Before its end, so that all of what is read is of the load. */
  private static final int MARGIN_SECONDS = 2;

  /**
   * What was measured. Costs and rate are of the time from the first third of the run on.
   *
   * @param counted how many requests the report has
   * @param served how many the server received
   * @param perSecond the rate, by the server
   * @param workerMicros CPU time of all workers for each request, in microseconds
   * @param controllerMillis CPU time of the controller for each second, in milliseconds
   * @param skewMillis how long after the first worker the last one began
   */
  record Measured(
      long counted,
      long served,
      double perSecond,
      double workerMicros,
      double controllerMillis,
      double skewMillis) {

    boolean isExact() {
      return counted > 0 && counted == served;
    }
  }

  /** What had been used until some time. */
  private record Reading(long nanos, long requests, double controller, double workers) {

    static Reading of(Process command, Nginx server) throws IOException {
      double workers = 0;
      for (ProcessHandle worker : command.descendants().toList()) {
        workers += ControllerPart.sum(ControllerPart.read(worker.pid()));
      }
      double controller = ControllerPart.sum(ControllerPart.read(command.pid()));
      return new Reading(System.nanoTime(), server.requestsOfClients(), controller, workers);
    }
  }

  /** Makes it, on some cores, against a server on others. */
  Measured measure(List<Integer> own, List<Integer> ofServer)
      throws IOException, InterruptedException {
    try (Workspace workspace = new Workspace()) {
      Nginx server = Nginx.start(workspace, ofServer);
      Path begin = workspace.directory().resolve("begin");
      Process command = workspace.start(command(workspace, server, own, begin));
      awaitLoad(server, command);
      Thread.sleep(seconds * 1000L / 3);
      Reading middle = Reading.of(command, server);
      Thread.sleep(seconds * 2000L / 3 - MARGIN_SECONDS * 1000L);
      Reading last = Reading.of(command, server);
      workspace.await(command);
      JsonNode total = KatydidClient.result(workspace.directory()).get("total");
      return measured(
          middle, last, total.get("count").asLong(), server, NotedBegin.skewMillis(begin));
    }
  }

  private ProcessBuilder command(Workspace workspace, Nginx server, List<Integer> own, Path begin) {
    List<String> options =
        List.of(
            "run",
            PlainUser.class.getName(),
            "--host=" + server.host(Case.PLAIN),
            "--users=" + users,
            "--spawn-rate=" + users,
            "--run-time=" + seconds + "s",
            "--workers=" + workers,
            "--listener=" + NotedBegin.class.getName(),
            "--json=" + KatydidClient.RESULT);
    ProcessBuilder katydid =
        KatydidClient.command("")
            .running(List.of("-D" + NotedBegin.FILE + "=" + begin), Katydid.class, options);
    List<String> pinned = new ArrayList<>(Pinned.to(own));
    pinned.addAll(katydid.command());
    return katydid
        .command(pinned)
        .directory(workspace.directory().toFile())
        .redirectErrorStream(true)
        .redirectOutput(workspace.directory().resolve("console").toFile());
  }

  private static void awaitLoad(Nginx server, Process command)
      throws IOException, InterruptedException {
    for (int waited = 0;
        server.requestsOfClients() == 0 && waited < PATIENCE_SECONDS * 1000;
        waited += STEP_MILLIS) {
      if (!command.isAlive()) {
        throw new IOException("the run ended without a request");
      }
      Thread.sleep(STEP_MILLIS);
    }
  }

  private static Measured measured(
      Reading middle, Reading last, long counted, Nginx server, double skewMillis)
      throws IOException {
    double elapsed = (last.nanos() - middle.nanos()) / 1e9;
    long requests = last.requests() - middle.requests();
    return new Measured(
        counted,
        server.requestsOfClients(),
        requests / elapsed,
        (last.workers() - middle.workers()) * 1e6 / requests,
        (last.controller() - middle.controller()) * 1e3 / elapsed,
        skewMillis);
  }
}
