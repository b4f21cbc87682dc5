package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.cli.shop.Visitor;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a signal does to a run that waits for its workers, and to a worker that waits for its run.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@DisabledOnOs(OS.WINDOWS)
class StoppedWaitTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void run_signalWhileWorkersAreMissing_endsAndSaysSoOnce(String signal, int exitCode)
      throws Exception {
    Process run =
        start(
            "run",
            Visitor.class.getName(),
            "--host=http://127.0.0.1:9",
            "--users=2",
            "--workers=2",
            "--listen=0");

    assertThat(stop(run, "worker --join", signal))
        .containsOnlyOnce("stopped by a signal while workers were missing");
    assertThat(run.exitValue()).isEqualTo(exitCode);
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void worker_signalWhileItWaits_endsAndSaysWhatBecomesOfARun(String signal, int exitCode)
      throws Exception {
    Process worker = start("worker", "--join=127.0.0.1:" + freePort(), "--wait=1h");

    assertThat(stop(worker, "waiting for the controller", signal))
        .isEqualTo(
            "stopped by a signal: no load is made here any more; a run that this worker had joined"
                + " has lost it, and ends or goes on as its --on-worker-loss says");
    assertThat(worker.exitValue()).isEqualTo(exitCode);
  }

  /** It says where it is going, and not only when it does not get there. */
  @Test
  void worker_atAServerThatSaysNothing_saysThatItJoins() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String address = "127.0.0.1:" + silent.getLocalPort();
      Process worker = start("worker", "--join=" + address, "--wait=1h");

      assertThat(stop(worker, "joining the controller at " + address, "TERM"))
          .endsWith("goes on as its --on-worker-loss says");
    }
  }

  /** What it prints after it was sent this signal, which is when it prints this. */
  private static String stop(Process process, String when, String signal) throws Exception {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null && !line.contains(when)) {
        line = lines.readLine();
      }
      assertThat(line).isNotNull();
      new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid())).start().waitFor();
      String printed = lines.lines().collect(Collectors.joining(" "));
      int unused = process.waitFor();
      return printed;
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(String... arguments) throws IOException {
    Path token = Files.writeString(folder.resolve("token"), "correct horse battery staple");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Katydid.class.getName()));
    command.addAll(List.of(arguments));
    command.add("--token-file=" + token);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }
}
