package io.katydid.junit;

import static io.katydid.api.Arrivals.EVEN;
import static io.katydid.junit.JupiterRun.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.ResultFixture;
import io.katydid.api.Slo;
import io.katydid.api.Stage;
import io.katydid.api.load.LoadSlo;
import io.katydid.report.PlannedLoad;
import io.katydid.report.RunReport;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What makes iterations start, written in a test and overridden by parameters. */
class OverriddenWorkloadTest {

  static class Closed {

    @LoadTest(value = Worker.class, warmUp = "1s", host = "http://test.example")
    void passes(LoadResult result) {
      NOTES.add(result);
    }
  }

  static class Open {

    @LoadTest(value = Worker.class, arrivalRate = "100/s", arrivals = EVEN, maxUsers = 7)
    void passes(LoadResult result) {
      NOTES.add(result);
    }
  }

  @Test
  void arrivals_written_areThoseOfTheRun() {
    RunReport report = ResultFixture.report(JupiterRun.of(Open.class).result());

    assertThat(report.load().arrivalRate()).isEqualTo(100);
    assertThat(report.load().users()).isEqualTo(7);
  }

  @Test
  void arrivals_given_replaceUsers() {
    RunReport report =
        ResultFixture.report(
            JupiterRun.of(
                    Closed.class,
                    Map.of(
                        "katydid.arrivalRate", "3000/m",
                        "katydid.arrivals", "even",
                        "katydid.maxUsers", "3"))
                .result());

    assertThat(report.load().arrivalRate()).isEqualTo(50);
    assertThat(report.load().users()).isEqualTo(3);
  }

  @Test
  void users_given_replaceArrivals() {
    RunReport report =
        ResultFixture.report(JupiterRun.of(Open.class, Map.of("katydid.users", "2")).result());

    assertThat(report.load().arrivalRate()).isZero();
    assertThat(report.load().users()).isEqualTo(2);
  }

  static class Staged {

    @LoadTest(
        value = Worker.class,
        stages = {"2 users for 1h warm-up", "3 users over 1h"},
        host = "http://test.example")
    @Slo(value = "max < 1h", stage = 2)
    void passes(LoadResult result) {
      NOTES.add(result);
    }
  }

  @Test
  void stages_written_areThoseOfTheRun() {
    RunReport report = ResultFixture.report(JupiterRun.of(Staged.class).result());

    assertThat(report.load().stages())
        .extracting(Stage::toString)
        .containsExactly("2 users for 1h warm-up", "3 users over 1h");
    assertThat(report.load().runTime()).isEqualTo(Duration.ofHours(2));
    assertThat(report.load().objectives())
        .extracting(LoadSlo::expression)
        .containsExactly("max < 1h in stage 2");
  }

  @Test
  void stages_given_replaceUsersAndTheRunTime() {
    Map<String, String> stages = Map.of("katydid.stages", "2 users for 1s; 4 users over 1h");

    assertThat(ResultFixture.report(JupiterRun.of(Closed.class, stages).result()).load())
        .extracting(PlannedLoad::users, PlannedLoad::runTime, PlannedLoad::warmUp)
        .containsExactly(4, Duration.ofSeconds(3601), Duration.ZERO);
    assertThat(ResultFixture.report(JupiterRun.of(Open.class, stages).result()).load())
        .extracting(PlannedLoad::users, PlannedLoad::arrivalRate)
        .containsExactly(4, 0.0);
  }

  @Test
  void runTime_givenToStages_isLeftAlone() {
    RunReport report =
        ResultFixture.report(JupiterRun.of(Staged.class, Map.of("katydid.runTime", "1s")).result());

    assertThat(report.load().runTime()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void users_givenToStages_leaveNoStageToBeJudged() {
    assertThat(JupiterRun.of(Staged.class, Map.of("katydid.users", "1")).failure())
        .hasMessageContaining("\"max < 1h in stage 2\": the load has no stages: leave it out");
  }

  @Test
  void usersAndArrivals_bothGiven_areForTheLoadsOfTheirKind() {
    Map<String, String> both = Map.of("katydid.users", "2", "katydid.arrivalRate", "300/s");

    assertThat(ResultFixture.report(JupiterRun.of(Closed.class, both).result()))
        .extracting(it -> it.load().users(), it -> it.load().arrivalRate())
        .containsExactly(2, 0.0);
    assertThat(ResultFixture.report(JupiterRun.of(Open.class, both).result()))
        .extracting(it -> it.load().users(), it -> it.load().arrivalRate())
        .containsExactly(7, 300.0);
  }

  static class Counted {

    @LoadTest(value = Worker.class, users = 2, iterationsPerUser = 3)
    void passes(LoadResult result) {
      NOTES.add(result);
    }
  }

  @Test
  void iterations_written_areThoseOfTheRun() {
    assertThat(iterationsOf(Counted.class, Map.of())).isEqualTo(6);
  }

  @Test
  void iterations_given_takeThePlaceOfThoseOfEachUser() {
    assertThat(iterationsOf(Counted.class, Map.of("katydid.iterations", "5"))).isEqualTo(5);
    assertThat(iterationsOf(Closed.class, Map.of("katydid.iterationsPerUser", "4"))).isEqualTo(4);
  }

  /** A load that ends with its iterations is not extended. */
  @Test
  void extend_givenBesideIterations_isLeftAlone() {
    assertThat(iterationsOf(Counted.class, Map.of("katydid.extend", "1"))).isEqualTo(6);
  }

  private static long iterationsOf(Class<?> test, Map<String, String> parameters) {
    Map<String, String> all = new HashMap<>(parameters);
    all.put("katydid.runTime", "10m");
    all.put("katydid.warmUp", "0s");
    return ResultFixture.report(JupiterRun.of(test, all).result()).kept().iterations();
  }

  @Test
  void parametersOfTheOtherKindOfLoad_given_areLeftAlone() {
    RunReport closed =
        ResultFixture.report(
            JupiterRun.of(Closed.class, Map.of("katydid.maxUsers", "5", "katydid.arrivals", "even"))
                .result());
    assertThat(closed.load().users()).isEqualTo(1);

    RunReport open =
        ResultFixture.report(JupiterRun.of(Open.class, Map.of("katydid.spawnRate", "20")).result());
    assertThat(open.load().users()).isEqualTo(7);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arrivals | random | katydid.arrivals=random: write poisson or even",
        "maxUsers | many   | katydid.maxUsers=many: write a whole number, such as 1000",
        "maxUsers | 0      | maxUsers must be at least 1, not 0 (settings are of @LoadTest",
      })
  void parameterOfArrivals_badValue_isNamed(String name, String value, String message) {
    assertThat(JupiterRun.of(Open.class, Map.of("katydid." + name, value)).failure())
        .hasStackTraceContaining(message);
    assertThat(NOTES).isEmpty();
  }
}
