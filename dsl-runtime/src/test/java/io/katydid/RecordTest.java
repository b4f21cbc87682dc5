package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.katydid.api.Arrivals;
import io.katydid.baseline.History;
import io.katydid.baseline.RecordedRun;
import io.katydid.verdict.Judgement;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
        .containsEntry("userClasses", "OneRequestUser")
        .containsEntry("workload", "1 user at 1/s")
        .containsEntry("target", "same machine")
        .containsEntry("host", "http://127.0.0.1")
        .containsEntry("connections", "per user")
        .containsEntry("engine", "embedded")
        .doesNotContainKeys("arrivals", "maxUsers")
        .containsKeys("cpu", "cores", "memory", "os", "jdk", "katydid", "carriers", "runTime");
  }

  @Test
  void execute_noRunRecordedYet_reportsIt() {
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
  void execute_otherEnvironment_isNotComparedAndReportsWhatDiffers() {
    recordGoodRuns();

    assertThat(execute(run().users(2)).explanation())
        .endsWith("in the nearest, workload was 1 user at 1/s and is 2 users at 2/s");
  }

  static Stream<Arguments> execute_otherLoad_isNotCompared() {
    return Stream.of(
        other("arrivals was even and is poisson", run -> run.arrivals(Arrivals.POISSON)),
        other("maxUsers was 1000 and is 3", run -> run.maxUsers(3)),
        other("workload was 50/s arrivals and is 51/s arrivals", run -> run.arrivalRate("51/s")),
        other("connections was per user and is per request", run -> run.connections("request")),
        other("gracePeriod was 30s and is 5s", run -> run.gracePeriod("5s")),
        other(
            "resolve was not set and is localhost=127.0.0.1",
            run -> run.resolve("localhost", "127.0.0.1")),
        other("resolveEvery was 0s and is 1s", run -> run.resolveEvery("1s")),
        other(
            "sourceAddresses was not set and is 127.0.0.2",
            run -> run.sourceAddresses("127.0.0.2")));
  }

  private static Arguments other(String difference, UnaryOperator<LoadRun> change) {
    return arguments(difference, change);
  }

  @ParameterizedTest
  @MethodSource
  void execute_otherLoad_isNotCompared(String difference, UnaryOperator<LoadRun> change) {
    execute(open());

    assertThat(execute(change.apply(open())).explanation())
        .isEqualTo(
            "no run in " + file + " was made in this environment: in the nearest, " + difference);
  }

  private LoadRun open() {
    return run().arrivalRate("50/s").arrivals(Arrivals.EVEN);
  }

  @Test
  void execute_otherHost_isNotCompared() {
    execute(run());

    assertThat(first(run().host("http://[::1]:1").execute()).explanation())
        .endsWith("in the nearest, host was http://127.0.0.1 and is http://[::1]");
  }

  @Test
  void execute_notJudged_isRecordedAsThat() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadRun.of(OneRequestUser.class).slo("none").record(file).host(server.url()).execute();
    }

    assertThat(History.read(file)).extracting(RecordedRun::outcome).containsExactly("NOT JUDGED");
  }

  /** Six that passed, in this environment, which a first one reports. */
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
      return first(run.host(server.url()).execute());
    }
  }

  private static Judgement first(LoadResult result) {
    return result.verdict().judgements().getFirst();
  }

  private LoadRun run() {
    return LoadRun.of(OneRequestUser.class)
        .slo("failures <= 1 x baseline")
        .record(file)
        .baseline(file);
  }

  @Test
  void execute_figureThatIsNotRecorded_isRefusedBeforeTheRun() {
    LoadRun run = LoadRun.of(OneRequestUser.class).slo("p96 <= 1.1 x baseline");

    assertThatThrownBy(run::execute)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"p96 <= 1.1 x baseline\" has no baseline, for p96 is not recorded: use p50, p75,"
                + " p90, p95, p99, p99.9, mean, failures, throughput, events or tokens");
  }
}
