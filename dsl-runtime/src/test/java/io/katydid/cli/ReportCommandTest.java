package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code katydid report}, of runs that were kept. */
class ReportCommandTest {

  private final Shell shell = new Shell();
  private final VisitedServer server = new VisitedServer();

  @TempDir private Path directory;

  @AfterEach
  void stopServer() {
    server.close();
  }

  /** Half a second of load. */
  @Test
  void report_ofAKeptRun_isWhatWasPrintedAndWrittenThen() throws IOException {
    Path run = directory.resolve("kept.run");
    Path json = directory.resolve("result.json");
    Path again = directory.resolve("again.json");
    Path page = directory.resolve("result.html");
    Path pageAgain = directory.resolve("again.html");
    int code =
        shell.katydid(
            server.load(
                "--slo",
                "throughput >= 1000000/s",
                "--run-file",
                run.toString(),
                "--json",
                "" + json,
                "--html",
                "" + page));
    String printed = shell.out();
    shell.clear();

    assertThat(
            shell.katydid(
                "report", run.toString(), "--json", again.toString(), "--html", "" + pageAgain))
        .isEqualTo(code);
    assertThat(shell.err()).isEmpty();
    assertThat(shell.out().strip()).startsWith("Requests");
    assertThat(printed).endsWith(shell.out());
    assertThat(again).hasSameBinaryContentAs(json);
    assertThat(pageAgain).hasSameBinaryContentAs(page).content().startsWith("<!DOCTYPE html>");
  }

  /** Half a second of load. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void report_thatFindsNoSpace_isAnsweredInWordsAndKeepsTheOthers() {
    Path run = directory.resolve("kept.run");
    Path page = directory.resolve("result.html");
    int judged = shell.katydid(server.load("--run-file", run.toString()));
    assertThat(judged).isNotEqualTo(2);
    shell.clear();

    int code = shell.katydid("report", run.toString(), "--json", "/dev/full", "--html", "" + page);

    assertThat(code).isEqualTo(2);
    assertThat(shell.err())
        .isEqualTo("the report could not be written to /dev/full: No space left on device\n");
    assertThat(page).content().startsWith("<!DOCTYPE html>");
  }

  /** Half a second of load. */
  @Test
  void report_inFormatsOfOtherTools_isWhatWasWrittenThen() throws IOException {
    Path run = directory.resolve("kept.run");
    List<String> options =
        List.of("--csv", "--markdown", "--junit-xml", "--bmf", "--k6-summary", "--hlog");
    List<String> load = new ArrayList<>(List.of("--run-file", run.toString()));
    List<String> again = new ArrayList<>(List.of("report", run.toString()));
    for (String option : options) {
      load.addAll(List.of(option, directory.resolve("then" + option).toString()));
      again.addAll(List.of(option, directory.resolve("again" + option).toString()));
    }

    assertThat(shell.katydid(server.load(load.toArray(String[]::new)))).isZero();
    assertThat(shell.katydid(again.toArray(String[]::new))).isZero();

    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.filter(it -> it.getFileName().toString().startsWith("then")))
          .hasSize(9)
          .allSatisfy(then ->
              assertThat(
                      then.resolveSibling(then.getFileName().toString().replace("then", "again")))
                  .hasSameBinaryContentAs(then));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"--jtl", "--vegeta"})
  void report_withSamples_isRefusedForWhatARunFileHas(String option) {
    Path samples = directory.resolve("samples");

    assertThat(shell.katydid("report", "kept.run", option, samples.toString())).isEqualTo(2);
    assertThat(shell.err().replaceAll("\\s+", " "))
        .contains(
            option
                + " cannot be written now: a run file has no single samples, which are written"
                + " while the load runs; give the option to katydid run");
    assertThat(samples).doesNotExist();
  }

  @Test
  void report_ofAnInconclusiveRun_is3() {
    String run = directory.resolve("kept.run").toString();

    assertThat(
            shell.katydid(server.load("--slo", "p99.99 < 1m", "--extend", "0", "--run-file", run)))
        .isEqualTo(3);
    assertThat(shell.katydid("report", run)).isEqualTo(3);
  }

  @Test
  void report_runWithoutObjectivesThatFailed_failsAsTheRun() {
    String run = directory.resolve("kept.run").toString();
    server.status = 500;

    assertThat(shell.katydid(server.load("--run-file", run))).isEqualTo(1);
    shell.clear();
    assertThat(shell.katydid("report", run)).isEqualTo(1);
    assertThat(shell.out()).contains("FAIL: failures <= 0 (implied) was not met");
  }

  @Test
  void report_runWithNoneOnPurposeThatFailed_is0AsOfTheRun() {
    String run = directory.resolve("kept.run").toString();
    server.status = 500;

    assertThat(shell.katydid(server.load("--slo", "none", "--run-file", run))).isZero();
    assertThat(shell.katydid("report", run)).isZero();
    assertThat(shell.out()).contains("NOT JUDGED").contains("100%");
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void report_withTimings_hasThemThoughTheRunHadNot() {
    String run = directory.resolve("kept.run").toString();
    shell.katydid(server.load("--run-file", run));
    assertThat(shell.out()).doesNotContain("Timings");

    assertThat(shell.katydid("report", run, "--timings")).isZero();
    assertThat(shell.out()).contains("Timings of requests that succeeded");
  }

  @Test
  void report_reportAsJson_saysWhichFileItReads() throws IOException {
    Path report = Files.writeString(directory.resolve("g.json"), "{}\n");

    assertThat(shell.katydid("report", report.toString())).isEqualTo(2);
    assertThat(shell.errOnOneLine())
        .startsWith(
            "the run file %s cannot be read: no frames of Katydid: it begins with 7b; name a file"
                    .formatted(report)
                + " that katydid run --run-file has written");
  }

  /** As a run does: a path would have forgotten the slash. */
  @Test
  void report_prefixIsAFolder_saysWhatToWrite() {
    assertThat(shell.katydid("report", "nowhere.run", "--csv", "sub/")).isEqualTo(2);
    assertThat(shell.errOnOneLine()).contains("--csv", "\"sub/\" is a folder", "sub/nightly");
  }

  @Test
  void report_noRunFile_is2() {
    assertThat(shell.katydid("report", "nowhere.run")).isEqualTo(2);
    assertThat(shell.err())
        .isEqualToIgnoringNewLines("the run file nowhere.run cannot be read: there is none");
  }

  @Test
  void report_twoDocumentsInOneFile_isRefused() {
    String run = directory.resolve("kept.run").toString();
    String both = directory.resolve("result").toString();
    shell.katydid(server.load("--run-file", run));

    assertThat(shell.katydid("report", run, "--json", both, "--html", both)).isEqualTo(2);
    assertThat(shell.err())
        .isEqualToIgnoringWhitespace("--json and --html are the same file, " + both + ": name two");
    assertThat(Path.of(both)).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--json",
        "--html",
        "--markdown",
        "--junit-xml",
        "--bmf",
        "--k6-summary",
        "--hlog"
      })
  void report_documentToTheRunFileItself_isRefusedAndKeepsIt(String option) throws IOException {
    Path run = directory.resolve("kept.run");
    shell.katydid(server.load("--run-file", run.toString()));
    byte[] kept = Files.readAllBytes(run);

    assertThat(shell.katydid("report", run.toString(), option, run.toString())).isEqualTo(2);
    assertThat(shell.err())
        .isEqualToIgnoringWhitespace(
            option + " names the run file itself, " + run + ": name another");
    assertThat(run).hasBinaryContent(kept);
  }
}
