package io.katydid.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

  @TempDir private Path directory;

  @Test
  void read_whatWasAppended_isTheSame() {
    Path file = directory.resolve("load/baseline.jsonl");
    RecordedRun first = run("2026-11-20T10:00:00Z", Map.of("GET / p95 ms", 12.5));
    RecordedRun second = run("2026-11-21T10:00:00Z", Map.of("GET / p95 ms", 13.0));

    History.append(file, first);
    History.append(file, second);

    assertThat(History.read(file)).containsExactly(first, second);
  }

  @Test
  void read_brokenLine_namesFileAndLine() throws IOException {
    Path file = directory.resolve("baseline.jsonl");
    History.append(file, run("2026-11-20T10:00:00Z", Map.of()));
    Files.writeString(
        file, Files.readString(file) + "\n{\"startedAt\": \"yesterday\", \"outcome\": \"PASS\"}\n");

    assertThatThrownBy(() -> History.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(file + ":3: \"yesterday\" is no moment such as 2026-11-21T10:00:00Z");
  }

  @Test
  void read_lineWithoutOutcome_namesWhatItNeeds() throws IOException {
    Path file = directory.resolve("baseline.jsonl");
    Files.writeString(file, "{\"startedAt\": \"2026-11-21T10:00:00Z\"}");

    assertThatThrownBy(() -> History.read(file))
        .hasMessage(
            file
                + ":1: a recorded run needs a text \"outcome\"; if this is no file of recorded"
                + " runs, name one that katydid run --record has written");
  }

  @Test
  void read_noFile_reportsIt() {
    assertThatThrownBy(() -> History.read(directory.resolve("nowhere")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no file " + directory.resolve("nowhere"));
  }

  @Test
  void read_directory_givesTheReason() {
    assertThatThrownBy(() -> History.read(directory))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the recorded runs of %s cannot be read: Is a directory", directory);
  }

  @Test
  void requireWritable_directory_isRefused() {
    assertThatThrownBy(() -> History.requireWritable(directory))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the run cannot be recorded in %s: Is a directory", directory);
  }

  @Test
  void requireWritable_recordedRuns_areLeftAsTheyAre() throws IOException {
    Path file = Files.writeString(directory.resolve("runs.jsonl"), "a line\n");

    History.requireWritable(file);

    assertThat(file).hasContent("a line\n");
  }

  static RecordedRun run(String startedAt, Map<String, Double> figures) {
    return new RecordedRun(
        Instant.parse(startedAt), "PASS", new Environment(Map.of("cores", "2")), figures);
  }
}
