package io.katydid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.Passerby;
import io.katydid.baseline.Environment;
import io.katydid.baseline.History;
import io.katydid.baseline.RecordedRun;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCommandTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir private Path directory;
  private Path file = Path.of("");

  @BeforeEach
  void record() {
    file = directory.resolve("baseline.jsonl");
    record("4", Map.of("p95 ms", 9.0));
    record("2", Map.of("p95 ms", 12.5));
    record("2", Map.of("p95 ms", 13.0, "p99 ms", 14.0));
  }

  @Test
  void history_csv_isThatOfTheNewestEnvironmentAndTellsWhatWasLeftOut() {
    assertThat(katydid("history", file.toString(), "--csv")).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "time,outcome,p95 ms",
            "1970-01-01T00:00:00Z,PASS,12.500000",
            "1970-01-01T00:00:00Z,PASS,13.000000");
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "left out: 1 run of other environments", "left out, as not every run has it: p99 ms");
  }

  @Test
  void history_plain_isALineForEachRun() {
    assertThat(katydid("history", file.toString())).isZero();

    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "1970-01-01T00:00:00Z PASS 4",
            "1970-01-01T00:00:00Z PASS 2",
            "1970-01-01T00:00:00Z PASS 2");
  }

  @Test
  void history_noFile_isAUsageError() {
    assertThat(katydid("history", directory.resolve("nowhere").toString())).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .startsWith("the recorded runs cannot be read: ");
  }

  @Test
  void run_record_addsALineThatABaselineIsReadFrom() {
    String[] run = {
      "run",
      Passerby.class.getName(),
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

    katydid(run);

    assertThat(History.read(file)).hasSize(4);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("was made in this environment");
  }

  private void record(String cores, Map<String, Double> figures) {
    History.append(
        file,
        new RecordedRun(Instant.EPOCH, "PASS", new Environment(Map.of("cores", cores)), figures));
  }

  private int katydid(String... arguments) {
    return Katydid.run(
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        arguments);
  }
}
