package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.OneRequestUser;
import io.katydid.ResultFixture;
import io.katydid.comparison.Sessions;
import io.katydid.gate.VersionServer;
import io.katydid.git.GitFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code katydid compare --base}. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class GateCommandTest {

  private final Shell shell = new Shell();

  @TempDir private Path directory;
  private Path repository = Path.of("");

  @BeforeEach
  void makeRepository() {
    repository = directory.resolve("repository");
    GitFolder.in(repository);
  }

  @Test
  void compare_workingTreeIsBroken_is1WithAReportAndLeavesNothing() throws IOException {
    GitFolder folder = GitFolder.in(repository.resolveSibling("changed"));
    folder.write("service/version.txt", "broken");
    Path markdown = directory.resolve("comparison.md");
    Path json = directory.resolve("comparison.json");

    int code =
        compare(
            folder.path().resolve("service"),
            "--pairs=6",
            "--warm-up=0s",
            "--figures=failures",
            "--start=" + VersionServer.command("{port}"),
            "--ready=/health",
            "--markdown=" + markdown,
            "--json=" + json);

    assertThat(shell.err()).isEmpty();
    assertThat(code).isEqualTo(1);
    assertThat(shell.out())
        .startsWith("base is HEAD, ")
        .contains(
            "run 12 of 12, base: ",
            "SLOWER: head is slower than base: failures",
            "All 2 figures are judged together");
    assertThat(markdown)
        .content()
        .startsWith("## ❌ SLOWER&#58; head is slower than base")
        .containsPattern("- head is \\p{XDigit}{10} with changes");
    assertThat(json).content().contains("\"judgedTogether\": true");
    assertThat(folder.run("worktree", "list").lines()).hasSize(1);
    // Without a fork, the first run is not counted.
    assertThat(directory.resolve("logs/server-13-base.log")).hasContent("serving one");
  }

  @Test
  void compare_buildFails_is2WithItsLastLines() {
    assertThat(compare(repository, "--start=true", "--build=echo no such goal; exit 1"))
        .isEqualTo(2);
    assertThat(shell.err()).contains("the build of base (HEAD, ", "no such goal");
  }

  @Test
  void compare_withoutStart_isAUsageError() {
    assertThat(compare(repository)).isEqualTo(2);
    assertThat(shell.errOnOneLine()).contains("--start 'java -jar app.jar --port {port}'");
  }

  @Test
  void compare_baseAndAddresses_isAUsageError() {
    assertThat(compare(repository, "--start=true", "--a=http://localhost:1")).isEqualTo(2);
    assertThat(shell.errOnOneLine())
        .contains(
            "--base starts two versions on ports of their own: leave out --a, --b, --variant");
  }

  @Test
  void compare_startWithoutBase_isAUsageError() {
    assertThat(shell.katydid("compare", OneRequestUser.class.getName(), "--start", "true"))
        .isEqualTo(2);
    assertThat(shell.errOnOneLine()).contains("name the one to compare with, as by --base origin");
  }

  @Test
  void compare_reportThatCannotBeWritten_isRefusedBeforeTheLoad() {
    assertThat(compare(repository, "--start=true", "--markdown=" + directory)).isEqualTo(2);
    assertThat(shell.errOnOneLine()).contains("the report cannot be written to " + directory);
    assertThat(compare(repository, "--start=true", "--markdown=x", "--json=./x")).isEqualTo(2);
    assertThat(shell.errOnOneLine()).contains("json and markdown are the same file");
  }

  /** The signal of a server that cancels a job, to the command alone. */
  @Test
  void compare_terminatedWhileItBuilds_leavesNeitherFolderNorProcess() throws Exception {
    Path built = directory.resolve("building");
    Process command = start("--start=true", "--build=echo $$ > '" + built + "'; exec sleep 600");
    while (Files.notExists(built) || Files.size(built) == 0) {
      assertThat(command.waitFor(20, TimeUnit.MILLISECONDS)).isFalse();
    }
    long build = Long.parseLong(Files.readString(built).strip());
    command.destroy();
    command.waitFor();

    assertThat(ProcessHandle.of(build).filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(GitFolder.at(repository).run("worktree", "list").lines()).hasSize(1);
  }

  @Test
  void exitCode_unsettled_is3WhateverWasObserved() {
    assertThat(GateComparison.exitCode(ResultFixture.compared(Sessions.noisy(12, 4)), false))
        .isEqualTo(3);
    assertThat(GateComparison.exitCode(ResultFixture.compared(Sessions.noisy(12, 4)), true))
        .isEqualTo(1);
    assertThat(GateComparison.exitCode(ResultFixture.compared(Sessions.early()), false))
        .isEqualTo(1);
    assertThat(GateComparison.exitCode(ResultFixture.compared(Sessions.slower(20)), false))
        .isEqualTo(1);
  }

  private int compare(Path folder, String... options) {
    CompareCommand command =
        new CompareCommand(
            UserClasses.ofThisProcess(new SourceCompiler(shell.err)), shell.out, folder);
    return Commands.configured(command.line(), shell.out, shell.err)
        .execute(
            Stream.concat(
                    Stream.of(OneRequestUser.class.getName(), "--no-fork", "--base=HEAD", logs()),
                    Stream.of(options))
                .toArray(String[]::new));
  }

  private String logs() {
    return "--logs=" + directory.resolve("logs");
  }

  private Process start(String... options) throws IOException {
    List<String> command = new ArrayList<>();
    Collections.addAll(
        command,
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        System.getProperty("java.class.path"),
        Katydid.class.getName(),
        "compare",
        OneRequestUser.class.getName(),
        "--base=HEAD",
        logs());
    Collections.addAll(command, options);
    return new ProcessBuilder(command)
        .directory(repository.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
