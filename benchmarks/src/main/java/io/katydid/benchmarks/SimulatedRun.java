package io.katydid.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.katydid.cli.Katydid;
import io.katydid.join.SimulatedWorkers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What a run of many workers costs its controller, which is the command as its users start it.
 * Workers are simulated, in a few processes, and reach it over the loopback interface.
 *
 * @param workers how many
 * @param names of how many requests each reports
 * @param requests of each name, a second
 * @param from from which second of the run on it is measured: until then, the controller may
 *     compile its code, as a load lasts minutes
 * @param seconds for how long it is measured, at most until second 590 of the run
 * @param controllerFlags of the controller's JVM, separated by spaces
 */
record SimulatedRun(
    int workers, int names, int requests, int from, int seconds, String controllerFlags) {

  private static final int PROCESSES = 4;
  private static final int PATIENCE_SECONDS = 60;

  private static final int TOKEN_BYTES = 20;

  /** A run of a usual length, whose slices are as long as usual. It is ended before. */
  private static final String RUN_TIME = "10m";

  /**
   * What was measured.
   *
   * @param used CPU seconds in the time, by what for
   * @param elapsed the time, in seconds
   * @param inAll CPU seconds from the start of the JVM to the end of the time, by what for
   * @param megabytes the most memory that was resident
   * @param counted how many requests its report has
   * @param reported how many the workers have reported
   */
  record Measured(
      Map<ControllerPart, Double> used,
      double elapsed,
      Map<ControllerPart, Double> inAll,
      double megabytes,
      long counted,
      long reported) {

    /** Whether nothing of any worker is missing, or in the report twice. */
    boolean isExact() {
      return counted > 0 && counted == reported;
    }
  }

  Measured measure() throws IOException, InterruptedException {
    try (Workspace workspace = new Workspace()) {
      Path token = workspace.directory().resolve("token");
      Files.writeString(token, secret());
      String address = "127.0.0.1:" + Nginx.freePort();
      Path console = workspace.directory().resolve("console");
      Process controller = workspace.start(controller(workspace, address, token, console));
      List<Process> simulated = new ArrayList<>();
      for (ProcessBuilder process : simulated(address, token)) {
        simulated.add(workspace.start(process));
      }
      awaitAll(controller, console);
      Thread.sleep(from * 1000L);
      return measure(workspace, controller, simulated, console);
    }
  }

  private static String secret() {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  private ProcessBuilder controller(Workspace workspace, String address, Path token, Path console) {
    List<String> options =
        List.of(
            "run",
            PlainUser.class.getName(),
            "--host=http://127.0.0.1:9",
            "--users=" + workers,
            "--run-time=" + RUN_TIME,
            "--workers=" + workers,
            "--listen=" + address,
            "--token-file=" + token,
            "--json=" + KatydidClient.RESULT);
    return new JavaProcess(controllerFlags)
        .running(List.of(), Katydid.class, options)
        .directory(workspace.directory().toFile())
        .redirectErrorStream(true)
        .redirectOutput(console.toFile());
  }

  private List<ProcessBuilder> simulated(String address, Path token) {
    List<ProcessBuilder> processes = new ArrayList<>();
    for (int process = 0; process < PROCESSES; process++) {
      int first = workers * process / PROCESSES;
      int count = workers * (process + 1) / PROCESSES - first;
      List<String> arguments =
          List.of(address, token.toString(), "" + count, "" + first, "" + names, "" + requests);
      processes.add(
          new JavaProcess("-XX:+UseSerialGC -Xmx256m")
              .running(List.of(), SimulatedWorkers.class, arguments)
              .redirectError(ProcessBuilder.Redirect.INHERIT));
    }
    return processes;
  }

  private void awaitAll(Process controller, Path console) throws IOException, InterruptedException {
    String all = "%d of %d workers".formatted(workers, workers);
    for (int waited = 0; waited < PATIENCE_SECONDS && controller.isAlive(); waited++) {
      if (Files.readString(console).contains(all)) {
        return;
      }
      Thread.sleep(1000);
    }
    throw new IOException("the run did not begin:\n" + Files.readString(console));
  }

  private Measured measure(
      Workspace workspace, Process controller, List<Process> simulated, Path console)
      throws IOException, InterruptedException {
    requireRunning(controller, console);
    long begin = System.nanoTime();
    Map<String, ControllerPart.Used> before = ControllerPart.read(controller.pid());
    Thread.sleep(seconds * 1000L);
    requireRunning(controller, console);
    Map<String, ControllerPart.Used> after = ControllerPart.read(controller.pid());
    double elapsed = (System.nanoTime() - begin) / 1e9;
    double megabytes = Machine.mostResidentKilobytes(controller.pid()) / 1024.0;
    controller.destroy();
    workspace.await(controller);
    return new Measured(
        ControllerPart.since(before, after),
        elapsed,
        ControllerPart.since(Map.of(), after),
        megabytes,
        counted(workspace),
        reported(workspace, simulated));
  }

  private static void requireRunning(Process controller, Path console) throws IOException {
    if (!controller.isAlive()) {
      throw new IOException("the run has ended:\n" + Files.readString(console));
    }
  }

  private static long reported(Workspace workspace, List<Process> simulated)
      throws IOException, InterruptedException {
    long reported = 0;
    for (Process process : simulated) {
      workspace.await(process);
      String line = new String(process.getInputStream().readAllBytes(), UTF_8);
      reported += Long.parseLong(line.strip());
    }
    return reported;
  }

  private static long counted(Workspace workspace) {
    return KatydidClient.result(workspace.directory()).get("total").get("count").asLong();
  }
}
