package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.cli.shop.Visitor;
import io.katydid.runfile.RunFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs of which workers in processes of their own make the load, joined by a port. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class JoinedRunTest {

  private static final String TOKEN = "correct horse battery staple";
  private static final Pattern PORT =
      Pattern.compile("(?s).* worker --join 127\\.0\\.0\\.1:(\\d+),.*");

  @TempDir private Path folder;

  private final Shell shell = new Shell();
  private final List<Process> workers = new ArrayList<>();

  @AfterEach
  void end() {
    workers.forEach(Process::destroyForcibly);
  }

  @Test
  void run_ofTwoWorkers_countsWhatTheServerWasSent() throws Exception {
    try (StubServer server = StubServer.answering(StubServer.ok(""))) {
      FutureTask<Integer> run = run(server, "--workers", "2", "--iterations", "201", "-u", "5");
      String port = port(run);
      start(port);
      start(port);

      // On a busy machine, the load may come too late to be judged.
      assertThat(run.get()).as(shell.out() + shell.err()).isIn(0, 4);
      assertThat(shell.out())
          .containsSubsequence("Starting ", "waiting for 2 workers", "2 of 2 workers")
          .doesNotContain(TOKEN);
      assertThat(server.requests()).hasSize(201);
      assertThat(RunFileReader.read(file()).outcome().kept().total().count()).isEqualTo(201);
      for (Process worker : workers) {
        assertThat(worker.waitFor()).isZero();
      }
    }
  }

  @Test
  void run_ofAWorkerThatIsKilled_fails() throws Exception {
    try (StubServer server = StubServer.answering(StubServer.ok(""))) {
      FutureTask<Integer> run = run(server, "--max-rate", "100/s", "-t", "1h");
      start(port(run));
      awaitRequest(server, run);

      workers.getFirst().destroyForcibly();

      assertThat(run.get()).isEqualTo(1);
      assertThat(shell.out().replaceAll("\\s+", " "))
          .containsPattern("worker 1 \\(.*, pid \\d+\\) was lost after .* closed the connection");
    }
  }

  @Test
  void run_withoutItsWorkers_isGivenUp() {
    try (StubServer server = StubServer.answering(StubServer.ok(""))) {
      assertThat(shell.katydid(arguments(server, "--worker-wait", "1ms"))).isEqualTo(2);
      assertThat(shell.errOnOneLine())
          .startsWith("0 of 1 worker had joined after 0 s: start the others, by katydid worker");
      assertThat(server.requests()).isEmpty();
    }
  }

  private FutureTask<Integer> run(StubServer server, String... more) {
    FutureTask<Integer> run = new FutureTask<>(() -> shell.katydid(arguments(server, more)));
    Thread.ofPlatform().start(run);
    return run;
  }

  private String[] arguments(StubServer server, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("run", Visitor.class.getName(), "--host", server.url(), "--listen", "0"));
    all.addAll(List.of("--token-file", token(), "--run-file", file().toString()));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private String token() {
    try {
      return Files.writeString(folder.resolve("token"), TOKEN).toString();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Path file() {
    return folder.resolve("joined.run");
  }

  private String port(FutureTask<Integer> run) {
    while (!run.isDone()) {
      List<MatchResult> found = PORT.matcher(shell.out()).results().toList();
      if (!found.isEmpty()) {
        return found.getFirst().group(1);
      }
      Thread.onSpinWait();
    }
    throw new AssertionError(shell.out() + shell.err());
  }

  private static void awaitRequest(StubServer server, FutureTask<Integer> run) {
    while (server.requests().isEmpty()) {
      assertThat(run.isDone()).isFalse();
      Thread.onSpinWait();
    }
  }

  private void start(String port) throws IOException {
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Katydid.class.getName(),
            "worker",
            "--join",
            "127.0.0.1:" + port);
    command.environment().put("KATYDID_TOKEN", TOKEN);
    workers.add(
        command
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start());
  }
}
