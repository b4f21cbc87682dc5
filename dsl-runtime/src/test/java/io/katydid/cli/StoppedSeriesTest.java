package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.cli.shop.Visitor;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a signal leaves of commands that make several runs. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class StoppedSeriesTest {

  @TempDir private Path directory;

  private final VisitedServer server = new VisitedServer();

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void capacity_stoppedByASignal_reportsWhatItFound() throws Exception {
    String printed =
        stopped(
            "capacity", "--host=" + server.host(), "--slo=p50 < 1s", "--from=10/s", "--to=20/s");

    assertThat(printed)
        .contains(
            "the capacity is unknown: no trial came to its end; the search was cut short: stopped"
                + " by a signal");
    assertThat(printed).contains("INCONCLUSIVE").doesNotContain("FAIL");
    assertThat(json()).content(StandardCharsets.UTF_8).contains("stopped by a signal");
  }

  @Test
  void compare_stoppedByASignal_reportsWhatItMade() throws Exception {
    String printed = stopped("compare", "--a=" + server.host(), "--b=" + server.host());

    assertThat(printed).contains("INCONCLUSIVE", "ended after 1 of 12 runs");
    assertThat(json()).content(StandardCharsets.UTF_8).contains("ended after 1 of 12 runs");
  }

  private Path json() {
    return directory.resolve("report.json");
  }

  /** What a command printed that was stopped in its first run. */
  private String stopped(String name, String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Katydid.class.getName()));
    command.addAll(List.of(name, Visitor.class.getName(), "--run-time=1h", "--json=" + json()));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (InputStream printed = process.getInputStream()) {
      assertThat(server.requested.await(1, TimeUnit.MINUTES)).isTrue();
      process.toHandle().destroy();
      return new String(printed.readAllBytes(), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    } finally {
      process.destroyForcibly();
    }
  }
}
