package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.examples.server.DemoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does this pull request make the service slower?
 *
 * <p>{@code katydid compare --base origin/main} checks out the base beside the working tree, builds
 * both, and starts a server of one and then of the other for each run, on this machine. What is
 * older than the pull request is measured minutes, not months, before it, by the same runner.
 *
 * <p>What to see: the version of the working tree, which is not even committed, answers one route
 * three times as slowly. The step fails, and its summary has the table. It is the step of {@code
 * .github/actions/gate}, with what GitHub gives it.
 */
@DisabledOnOs(OS.WINDOWS)
class L31_PullRequestGate {

  private static final String LOAD =
      "%s --no-fork -t 400ms --warm-up 100ms --pairs 6 --figures p50"
          .formatted(Shopper.class.getName());

  @User
  static class Shopper {

    @Task
    void wait(Http http) {
      http.get("/delay/{seconds}", 0.005);
    }
  }

  @TempDir private Path repository;
  @TempDir private Path runner;

  /** The base is the commit: a service that is one script. */
  @BeforeEach
  void commitTheService() throws Exception {
    writeService("");
    run("git", "init", "--quiet");
    run("git", "add", "serve");
    run("git", "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qm", "First");
  }

  @Test
  void step_workingTreeIsThreeTimesAsSlow_failsAndSaysWhere() throws Exception {
    writeService("--slow 'GET /delay/{seconds}=3'");

    assertThat(step()).isEqualTo(1);
    assertThat(runner.resolve("outputs")).content().contains("outcome=slower\n");
    assertThat(runner.resolve("summary"))
        .content()
        .contains("SLOWER", "head is slower than base", "| ❌ slower | GET /delay/");
  }

  private int step() throws Exception {
    ProcessBuilder step =
        new ProcessBuilder(Path.of("../.github/actions/gate/gate").toRealPath().toString());
    step.environment()
        .putAll(
            Map.of(
                "GATE_KATYDID",
                java() + " io.katydid.cli.Katydid",
                "GATE_LOAD",
                LOAD,
                "GATE_START",
                "./serve {port}",
                "GATE_READY",
                "/health",
                "GATE_BASE",
                "HEAD",
                "RUNNER_TEMP",
                runner.toString(),
                "GITHUB_OUTPUT",
                runner.resolve("outputs").toString(),
                "GITHUB_STEP_SUMMARY",
                runner.resolve("summary").toString()));
    return step.directory(repository.toFile()).inheritIO().start().waitFor();
  }

  private void writeService(String options) throws IOException {
    Path script = repository.resolve("serve");
    Files.writeString(
        script,
        "#!/bin/sh\nexec %s %s --port \"$1\" %s\n"
            .formatted(java(), DemoServer.class.getName(), options));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String java() {
    return "%s -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp %s"
        .formatted(
            Path.of(System.getProperty("java.home"), "bin", "java"),
            System.getProperty("java.class.path"));
  }

  private void run(String... command) throws Exception {
    List<String> words = List.of(command);
    Process process = new ProcessBuilder(words).directory(repository.toFile()).inheritIO().start();
    assertThat(process.waitFor()).as(words.toString()).isZero();
  }
}
