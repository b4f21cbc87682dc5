package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.baseline.History;
import io.katydid.baseline.RecordedRun;
import io.katydid.verdict.Judgement;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordTest {

  @TempDir private Path directory;
  private Path file = Path.of("");

  @BeforeEach
  void nameFile() {
    file = directory.resolve("baseline.jsonl");
  }

  @Test
  void execute_recorded_isALineWithFiguresAndEnvironment() {
    execute(run());

    RecordedRun recorded = History.read(file).getFirst();
    assertThat(recorded.figures()).containsKeys("GET / p50 ms", "Aggregated throughput /s");
    assertThat(recorded.environment().fields())
        .containsEntry("userClasses", "Passerby")
        .containsEntry("workload", "1 user at 1/s")
        .containsEntry("target", "same machine")
        .containsEntry("engine", "embedded")
        .containsKeys("cpu", "cores", "memory", "os", "jdk", "katydid", "carriers", "runTime");
  }

  @Test
  void execute_noRunRecordedYet_saysSo() {
    assertThat(execute(run()).explanation())
        .isEqualTo("there is no file of recorded runs " + file + " yet");
  }

  @Test
  void execute_sixRunsRecordedInThisEnvironment_isComparedWithThem() {
    recordGoodRuns();

    assertThat(execute(run()).explanation())
        .matches("failures of this run is 0%; runs that just meet 1 times the mean of [67] .*");
  }

  @Test
  void execute_otherEnvironment_isNotComparedAndSaysWhatDiffers() {
    recordGoodRuns();

    assertThat(execute(run().users(2)).explanation())
        .endsWith("in the nearest, workload was 1 user at 1/s and is 2 users at 2/s");
  }

  /** Six that passed, in this environment, which a first one tells. */
  private void recordGoodRuns() {
    execute(run());
    RecordedRun first = History.read(file).getFirst();
    for (int i = 0; i < 6; i++) {
      History.append(
          file, new RecordedRun(first.startedAt(), "PASS", first.environment(), first.figures()));
    }
  }

  private Judgement execute(LoadRun run) {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      return run.host(server.url()).execute().verdict().judgements().getFirst();
    }
  }

  private LoadRun run() {
    return LoadRun.of(Passerby.class).slo("failures <= 1 x baseline").record(file).baseline(file);
  }

  @Test
  void execute_figureThatIsNotRecorded_isRefusedBeforeTheRun() {
    LoadRun run = LoadRun.of(Passerby.class).slo("p96 <= 1.1 x baseline");

    assertThatThrownBy(run::execute)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"p96 <= 1.1 x baseline\" has no baseline, for p96 is not recorded: ask for p50, p75,"
                + " p90, p95, p99, p99.9, mean, failures or throughput");
  }
}
