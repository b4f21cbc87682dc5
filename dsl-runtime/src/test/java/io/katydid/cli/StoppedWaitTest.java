package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.cli.shop.Visitor;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a signal does to a run that waits for its workers. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
@DisabledOnOs(OS.WINDOWS)
class StoppedWaitTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void run_signalWhileWorkersAreMissing_endsAndSaysSoOnce(String signal, int exitCode)
      throws Exception {
    Process run = start();
    try (BufferedReader lines = run.inputReader(StandardCharsets.UTF_8)) {
      String line = lines.readLine();
      while (line != null && !line.contains("worker --join")) {
        line = lines.readLine();
      }
      assertThat(line).isNotNull();
      new ProcessBuilder("kill", "-" + signal, String.valueOf(run.pid())).start().waitFor();

      assertThat(lines.lines().collect(Collectors.joining(" ")))
          .containsOnlyOnce("stopped by a signal while workers were missing");
      assertThat(run.waitFor()).isEqualTo(exitCode);
    } finally {
      run.destroyForcibly().waitFor();
    }
  }

  private Process start() throws IOException {
    Path token = Files.writeString(folder.resolve("token"), "correct horse battery staple");
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Katydid.class.getName(),
                "run",
                Visitor.class.getName(),
                "--host=http://127.0.0.1:9",
                "--users=2",
                "--workers=2",
                "--listen=0",
                "--token-file=" + token))
        .redirectErrorStream(true)
        .start();
  }
}
