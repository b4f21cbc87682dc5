package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.cli.shop.Visitor;
import io.katydid.runfile.FinishedRun;
import io.katydid.runfile.RunFileReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is killed by the operating system, as nothing in it can see coming. */
class KilledRunTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void report_ofARunThatWasKilled_isOfWhatWasWrittenUntilThen(boolean forked) throws Exception {
    try (StubServer server = StubServer.answering(StubServer.ok(""))) {
      Process run = start(server, forked);
      try {
        awaitSeconds(2, run);
      } finally {
        run.destroyForcibly().waitFor();
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int code = Katydid.run(new PrintStream(out), System.err, "report", file().toString());

    assertThat(code).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("GET /", "FAIL: the run itself went wrong", "the run file ends early, ");
    assertThat(RunFileReader.read(file()).outcome().kept().total().count()).isPositive();
  }

  private Process start(StubServer server, boolean forked) throws IOException {
    List<String> command = new ArrayList<>();
    Collections.addAll(
        command,
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        Katydid.class.getName(),
        "run",
        Visitor.class.getName());
    Collections.addAll(command, "--host", server.url(), "-t", "1h", "--run-file", "" + file());
    if (!forked) {
      command.add("--no-fork");
    }
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** The file can be read while it grows. */
  private void awaitSeconds(int seconds, Process run) throws InterruptedException {
    while (elapsedNanos() < TimeUnit.SECONDS.toNanos(seconds)) {
      assertThat(run.waitFor(50, TimeUnit.MILLISECONDS)).isFalse();
    }
  }

  private long elapsedNanos() {
    try {
      FinishedRun run = RunFileReader.read(file());
      return run.outcome().elapsedNanos();
    } catch (IllegalArgumentException notBegun) {
      return 0;
    }
  }

  private Path file() {
    return directory.resolve("killed.run");
  }
}
