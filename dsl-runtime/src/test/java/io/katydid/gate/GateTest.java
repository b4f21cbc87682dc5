package io.katydid.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.git.GitFolder;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class GateTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  @TempDir private Path directory;
  private Path logs = Path.of("");

  /** The base has version one, the working tree version two, which is not committed. */
  @BeforeEach
  void makeVersions() {
    logs = directory.resolve("logs");
    folder = GitFolder.in(directory.resolve("repository"));
    folder.write("service/version.txt", "two");
  }

  private GitFolder folder;

  @Test
  void start_eachVersion_servesWhatItsFolderHas() throws Exception {
    List<String> progress = new ArrayList<>();
    String build = "cp version.txt built.txt && echo built";
    try (Gate gate = gate(build, VersionServer.command("{port}"), "/health", LONG)) {
      gate.build(progress::add);
      assertThat(answer(gate, Gate.BASE)).isEqualTo("one");
      assertThat(answer(gate, Gate.HEAD)).isEqualTo("two");
      assertThat(gate.revisions())
          .satisfiesExactly(
              base -> assertThat(base).matches("base is HEAD, \\p{XDigit}{10}"),
              head -> assertThat(head).matches("head is \\p{XDigit}{10} with changes"));
    }

    assertThat(progress)
        .satisfiesExactly(
            base -> assertThat(base).startsWith("building base (HEAD, "),
            head -> assertThat(head).startsWith("building head ("));
    assertThat(directory.resolve("repository/service/built.txt")).hasContent("two");
    assertThat(logs.resolve("build-base.log")).hasContent("built");
    assertThat(logs.resolve("server-01-base.log")).hasContent("serving one");
    assertThat(logs.resolve("server-02-head.log")).hasContent("serving two");
    assertThat(folder.run("worktree", "list").lines()).hasSize(1);
  }

  /** The port is in the environment, and a connection is enough. */
  @Test
  void start_portOfTheEnvironment_isReadyWhenItListens() throws Exception {
    try (Gate gate = gate("", VersionServer.command(), "", LONG)) {
      gate.build(line -> {});
      assertThat(answer(gate, Gate.HEAD)).isEqualTo("two");
    }
  }

  @Test
  void build_fails_isReportedWithItsLastLinesAndItsFile() {
    try (Gate gate = gate("echo made; echo 'no space' >&2; exit 3", "true", "", LONG)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> gate.build(line -> {}))
          .withMessageStartingWith("the build of base (HEAD, ")
          .withMessageContaining(") ended with exit code 3: echo made; ")
          .withMessageEndingWith(
              "Its last lines, of %s:%n  made%n  no space", logs.resolve("build-base.log"));
    }
    assertThat(folder.run("worktree", "list").lines()).hasSize(1);
  }

  @Test
  void start_serverEnds_isReportedWithWhatItPrinted() {
    try (Gate gate = gate("", "echo no config; exit 7", "", LONG)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> gate.start(Gate.HEAD))
          .withMessageMatching(
              "(?s)the server of head \\(.*\\) ended with exit code 7; it was started by: echo no"
                  + " config; exit 7\\s+Its last lines, of .*server-01-head.log:\\s+no config");
    }
  }

  /** What a server prints for each request of a load is more than fits into memory. */
  @Test
  void end_ofALargeFile_isItsLastLinesWithoutSecrets() throws Exception {
    OutputLog log = new OutputLog(directory.resolve("large.log"));
    long length = 3L << 30;
    try (RandomAccessFile large = new RandomAccessFile(log.file().toFile(), "rw")) {
      large.setLength(length);
      large.seek(length);
      large.writeBytes("\nAuthorization: Bearer abcdef0123456789\nout of memory\n");
    }

    assertThat(log.end())
        .isEqualTo(
            "Its last lines, of %s:%n  Authorization: ***%n  out of memory".formatted(log.file()));
  }

  @Test
  void start_serverThatPrintsNothing_isReportedAsSuch() {
    try (Gate gate = gate("", "exit 7", "", LONG)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> gate.start(Gate.HEAD))
          .withMessageEndingWith("It printed nothing.");
    }
  }

  @Test
  void start_neverReady_isReportedWithWhatWasMissedAndEndsItsProcesses() throws Exception {
    Path pid = directory.resolve("pid");
    String start = "sleep 600 & echo $! > '" + pid + "'; wait";
    try (Gate gate = gate("", start, "/health", Duration.ofSeconds(3))) {
      assertThatIllegalStateException()
          .isThrownBy(() -> gate.start(Gate.HEAD))
          .withMessageMatching(
              "(?s)the server of head .* was not ready after 3s: GET"
                  + " http://127.0.0.1:\\d+/health: .*refused.*");
    }
    assertThat(isAlive(Long.parseLong(Files.readString(pid).strip()))).isFalse();
  }

  @Test
  void close_serverThatEndedByItself_isReported() {
    Process ended = Shell.start("echo out of memory; exit 9", directory, Map.of(), log());
    RunningServer server = new RunningServer("head", ended, log(), "", () -> false);
    ended.onExit().join();

    assertThatIllegalStateException()
        .isThrownBy(server::close)
        .withMessageStartingWith("the server of head ended by itself under load, with exit code 9");
    new RunningServer("head", ended, log(), "", () -> true).close();
  }

  @Test
  void end_processThatIgnoresTheRequest_isKilled() throws IOException {
    Process stubborn =
        Shell.start(
            "trap '' TERM; echo deaf; while :; do sleep 1; done", directory, Map.of(), log());
    while (!Files.readString(log().file()).contains("deaf")) {
      Thread.onSpinWait();
    }

    new ProcessTree(stubborn, 1).end();

    int killed = 128 + 9;
    assertThat(stubborn.onExit().join().exitValue()).isEqualTo(killed);
  }

  @Test
  void open_logsThatAreAFile_areRefused() throws Exception {
    Files.writeString(logs, "");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> gate("", "true", "", LONG))
        .withMessageStartingWith("the folder " + logs + " cannot be made: ");
  }

  @Test
  void commands_withoutStart_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GateCommands("make", " ", "", LONG))
        .withMessage(
            "a base is compared by servers that are started: --start 'java -jar app.jar --port"
                + " {port}'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GateCommands("", "run", "health", LONG))
        .withMessage("\"health\" is no path: write /health");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GateCommands("", "run", "/health check", LONG))
        .withMessage(
            "\"/health check\" is no path from \" check\" on: write it by its code, as %20 for a"
                + " blank");
  }

  private OutputLog log() {
    return new OutputLog(directory.resolve("some.log"));
  }

  private Gate gate(String build, String start, String ready, Duration longest) {
    return Gate.open(
        folder.path().resolve("service"),
        "HEAD",
        new GateCommands(build, start, ready, longest),
        logs);
  }

  private static String answer(Gate gate, String version) throws Exception {
    try (RunningServer server = gate.start(version);
        var body = URI.create(server.host() + "/").toURL().openStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What has ended may stay in the table of processes until its parent looks. */
  private static boolean isAlive(long pid) throws Exception {
    Path state = Path.of("/proc", Long.toString(pid), "stat");
    return Files.exists(state) && !Files.readString(state).contains(") Z ");
  }
}
