package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.katydid.api.Arrivals;
import io.katydid.api.Spike;
import io.katydid.api.Target;
import io.katydid.api.User;
import io.katydid.api.load.WorkloadOptions;
import io.katydid.report.JsonReport;
import io.katydid.report.RunReport;
import io.katydid.report.TextReport;
import io.katydid.result.Outcome;
import io.katydid.runfile.RunFileReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A load that goes through stages, from what is asked for to what is reported. */
class LoadStagesTest {

  private static final LoadRun RUN = LoadRun.of(Visitor.class);

  private static final List<String> STAGES =
      List.of(
          "2 users for 300ms warm-up",
          "4 users over 300ms",
          "4 users for 300ms",
          "0 users over 300ms");

  @User
  public static final class Visitor {}

  @Test
  void execute_stagesOfUsers_reportsEachByItself() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadResult result =
          RUN.host(server.url())
              .stages(STAGES.toArray(String[]::new))
              .slo("max < 1m in stage 2")
              .slo("GET /", "failures <= 0 in stage 3")
              .execute();

      assertThat(result.text())
          .containsPattern("\\nStages\\n +Stage .*\\n.*\\n +1. 2 users for 300ms +warm-up ")
          .containsPattern("\\n +4. 0 users over 300ms +[0-9,]+ ")
          .contains("max < 1m in stage 2", "up to 4 of Visitor, in 4 stages");
      JsonNode stages = JsonMapper.shared().readTree(result.json()).at("/stages");
      assertThat(stages).extracting(it -> it.at("/number").asInt()).containsExactly(2, 3, 4);
      assertThat(stages)
          .extracting(it -> it.at("/ramp").asBoolean())
          .containsExactly(true, false, true);
      assertThat(stages.values().stream().mapToLong(it -> it.at("/total/count").asLong()).sum())
          .isEqualTo(result.total().count());
      assertThat(result.stages())
          .extracting(it -> it.stage().toString())
          .containsExactlyElementsOf(STAGES.subList(1, 4));
      assertThat(result.stages()).extracting(StageResult::number).containsExactly(2, 3, 4);
      assertThat(result.stages())
          .allSatisfy(it -> assertThat(it.users()).isBetween(0.0, 4.0))
          .allSatisfy(it -> assertThat(it.window()).isPositive())
          .allSatisfy(it -> assertThat(it.total().name()).isEqualTo("Aggregated"));
      assertThat(result.stages().stream().mapToLong(it -> it.total().count()).sum())
          .isEqualTo(result.total().count());
      assertThat(result.stage(3).requests())
          .extracting(RequestResult::count)
          .containsExactly(result.stage(3).total().count());
      assertThat(result.stage(3)).asString().startsWith("3. 4 users for 300ms; Aggregated: ");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> result.stage(1))
          .withMessage("nothing was measured in a stage 1; there were [2, 3, 4]");
      assertThat(result.total().count() + result.excludedRequests())
          .isEqualTo(server.requests().size());
    }
  }

  /** Those who were ended by the ramp had been there. */
  @Test
  void execute_rampDown_leavesNoUserMissing() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadResult result =
          RUN.host(server.url())
              .stages("4 users for 300ms", "0 users over 300ms")
              .slo("users >= 100%")
              .execute();

      assertThat(result.objectives())
          .extracting(ObjectiveResult::expression, ObjectiveResult::outcome)
          .contains(tuple("users >= 100%", Outcome.PASS));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void execute_stagesInAKeptRun_areReportedAgain(int fork, @TempDir Path directory) {
    Path file = directory.resolve("staged.run");
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadResult result =
          RUN.host(server.url())
              .stages(STAGES.toArray(String[]::new))
              .slo("max < 1m in stage 2")
              .fork(fork)
              .runFile(file)
              .execute();
      RunReport again = RunFileReader.read(file).report();

      assertThat(JsonMapper.shared().readTree(result.json()).at("/stages"))
          .extracting(it -> it.at("/number").asInt())
          .containsExactly(2, 3, 4);
      assertThat(JsonReport.write(again)).isEqualTo(result.json());
      assertThat(TextReport.write(again)).isEqualTo(result.text());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void execute_shapeInAKeptRun_isReportedAgain(int fork, @TempDir Path directory) {
    Path file = directory.resolve("shaped.run");
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadResult result =
          RUN.host(server.url()).shape(Blip.class).slo("none").fork(fork).runFile(file).execute();

      assertThat(TextReport.write(RunFileReader.read(file).report()))
          .isEqualTo(result.text())
          .contains("in the shape " + Blip.class.getName());
    }
  }

  @Test
  void execute_stagesOfArrivals_startsThemAll() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadResult result =
          RUN.host(server.url())
              .stages("200/s over 200ms", "200/s for 200ms", "0/s over 200ms")
              .arrivals(Arrivals.EVEN)
              .slo("GET /", "max < 1m")
              .execute();

      // The last one of the areas, 20 + 40 + 20, is due when the load ends.
      assertThat(result.total().count()).isBetween(1L, 80L);
      assertThat(result.text()).contains("arriving at up to 200/s in 3 stages");
    }
  }

  public static final class Blip extends Spike {
    public Blip() {
      super(Target.users(1), Target.users(3), "100ms");
    }
  }

  @Test
  void execute_shape_isTheLoad() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadResult result =
          RUN.host(server.url()).shape(Blip.class).slo("GET /", "max < 1m").execute();

      assertThat(result.text())
          .contains("up to 3 of Visitor, in the shape " + Blip.class.getName())
          .doesNotContain("\nStages\n");
      assertThat(result.stages()).isEmpty();
      assertThat(result.startedUsers()).isBetween(1, 3);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void execute_replay_isTheLoad(int fork, @TempDir Path folder) throws IOException {
    Path log =
        Files.writeString(
            folder.resolve("access.log"),
            """
            10.0.0.1 - - [28/Nov/2026:22:10:06 +0000] "GET / HTTP/1.1" 200 5
            10.0.0.1 - - [28/Nov/2026:22:10:05 +0000] "GET / HTTP/1.1" 200 5
            10.0.0.1 - - [28/Nov/2026:22:10:05 +0000] "GET / HTTP/1.1" 200 5
            """);
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadResult result =
          RUN.host(server.url()).replay(log).fork(fork).slo("GET /", "max < 1m").execute();

      assertThat(result.text())
          .contains("arriving at up to 2/s in the replay of")
          .doesNotContain("\nStages\n");
      // The last of each second is due when that ends; that of the last one when the load does.
      assertThat(result.total().count()).isBetween(2L, 3L);
      assertThat(JsonMapper.shared().readTree(result.json()).at("/run/runTimeSeconds").asDouble())
          .isEqualTo(2);
    }
  }

  @Test
  void replay_withARunTime_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RUN.replay(Path.of("rates.csv")).runTime("5m").slo("max < 1m").execute())
        .withMessage(
            "a replay sets the load, and how long it lasts: remove runTime, or the replay");
  }

  @Test
  void stages_withARunTime_areRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RUN.stages("5 users for 1m").runTime("5m").slo("max < 1m").execute())
        .withMessage("stages set the load, and how long it lasts: remove runTime, or the stages");
  }

  @Test
  void stages_tooFewRequestsInOne_areRefusedBeforeTheyRun() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            RUN.host("http://[::1]:1")
                .stages("20/s for 10s", "20/s for 10m")
                .slo("p99 < 1s in stage 1")
                .execute())
        .withMessageStartingWith("\"p99 < 1s in stage 1\" cannot be decided");
  }

  @Test
  void stages_given_areInTheLoad() {
    assertThat(RUN.stages(STAGES.toArray(String[]::new)).load().text(WorkloadOptions.STAGES))
        .hasValue(String.join("; ", STAGES));
  }
}
