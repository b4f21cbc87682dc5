package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.OneRequestUser;
import io.katydid.baseline.Environment;
import io.katydid.baseline.History;
import io.katydid.baseline.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCommandTest {

  private final Shell shell = new Shell();

  @TempDir private Path directory;
  private Path file = Path.of("");

  @BeforeEach
  void record() {
    file = directory.resolve("baseline.jsonl");
    record(
        "4", Map.of("Aggregated p50 ms", 1.25, "p95 ms", 9.0, "Aggregated throughput /s", 812.4));
    record("2", Map.of("p95 ms", 12.5));
    record("2", Map.of("p95 ms", 13.0, "p99 ms", 14.0));
  }

  @Test
  void history_csv_isThatOfTheNewestEnvironmentAndReportsWhatWasLeftOut() {
    assertThat(shell.katydid("history", file.toString(), "--csv")).isZero();

    assertThat(shell.out().lines())
        .containsExactly(
            "time,outcome,p95 ms",
            "1970-01-01T00:00:00Z,PASS,12.500000",
            "1970-01-01T00:00:00Z,PASS,13.000000");
    assertThat(shell.err().lines())
        .containsExactly(
            "left out: 1 run of other environments", "left out, as not every run has it: p99 ms");
  }

  @Test
  void history_plain_hasEachEnvironmentApart() {
    assertThat(shell.katydid("history", file.toString())).isZero();

    assertThat(shell.out())
        .contains("4 users\n", "Another environment, whose runs are not compared with those above")
        .contains("  1970-01-01 00:00       -     PASS  1.25ms    -    -  812/s      -\n");
  }

  @Test
  void history_noFile_isAUsageError() {
    Path nowhere = directory.resolve("nowhere");

    assertThat(shell.katydid("history", nowhere.toString())).isEqualTo(2);
    assertThat(shell.err()).startsWith("there is no file " + nowhere);
  }

  @Test
  void history_emptyFile_isAUsageError() throws IOException {
    Path empty = Files.createFile(directory.resolve("empty.jsonl"));

    assertThat(shell.katydid("history", empty.toString())).isEqualTo(2);
    assertThat(shell.err()).startsWith("no run is recorded there");
  }

  @Test
  void history_reportAsJson_saysWhichFileItReads() throws IOException {
    Path report = Files.writeString(directory.resolve("g.json"), "{\n  \"verdict\": {}\n}\n");

    assertThat(shell.katydid("history", report.toString())).isEqualTo(2);
    assertThat(shell.errOnOneLine())
        .startsWith(report + ":1: ")
        .contains("; if this is no file of recorded runs, name one that katydid run --record has");
  }

  @Test
  void run_record_addsALineThatABaselineIsReadFrom() {
    String[] run = {
      "run",
      OneRequestUser.class.getName(),
      "--host",
      "http://[::1]:1",
      "--no-fork",
      "--record",
      file.toString(),
      "--baseline",
      file.toString(),
      "--slo",
      "failures <= 1 x baseline"
    };

    shell.katydid(run);

    assertThat(History.read(file)).hasSize(4);
    assertThat(shell.out().replaceAll("\\s+", " ")).contains("was made in this environment");
  }

  @Test
  void history_runThatWasNotJudged_isCalledSo() {
    Path fresh = directory.resolve("fresh.jsonl");
    String host = "http://[::1]:1";
    String[] run = {"run", OneRequestUser.class.getName(), "--host", host, "--no-fork"};
    shell.katydid(
        Stream.concat(Stream.of(run), Stream.of("--slo", "none", "--record", fresh.toString()))
            .toArray(String[]::new));
    shell.clear();

    shell.katydid("history", fresh.toString());

    assertThat(shell.out())
        .contains("NOT JUDGED", "OneRequestUser, 1 user at 1/s, http://[::1]")
        .doesNotContain("PASS");
  }

  private void record(String cores, Map<String, Double> figures) {
    History.append(
        file,
        new RecordedRun(
            Instant.EPOCH, "PASS", new Environment(Map.of("workload", cores + " users")), figures));
  }
}
