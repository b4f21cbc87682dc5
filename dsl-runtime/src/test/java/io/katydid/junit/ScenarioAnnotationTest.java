package io.katydid.junit;

import static io.katydid.junit.JupiterRun.NOTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.ResultFixture;
import io.katydid.api.Slo;
import io.katydid.api.load.Limit;
import io.katydid.api.load.Scenario;
import io.katydid.api.load.Schedule;
import io.katydid.report.RunReport;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Load tests with {@code @Scenario}. */
class ScenarioAnnotationTest {

  @Retention(RetentionPolicy.RUNTIME)
  @io.katydid.junit.Scenario(value = Idler.class, arrivalRate = "2/s", startDelay = "7s")
  @interface WithIdlers {}

  static class Beside {

    @LoadTest(value = Worker.class, users = 2)
    @io.katydid.junit.Scenario(
        value = Steady.class,
        users = 1,
        iterationsPerUser = 3,
        startDelay = "5s")
    @io.katydid.junit.Scenario(
        value = Steady.class,
        name = "Rising",
        stages = {"3 users over 4s", "3 users for 1s"})
    @WithIdlers
    @Slo("none")
    void passes(LoadResult result) {
      NOTES.add(result);
    }
  }

  static class InPlace {

    @LoadTest
    @io.katydid.junit.Scenario(value = Worker.class, users = 2, name = "Workers")
    @WithIdlers
    @Slo("none")
    void passes(LoadResult result) {
      NOTES.add(result);
    }
  }

  static class WithoutLoad {

    @LoadTest
    @io.katydid.junit.Scenario(value = Worker.class, startDelay = "1s")
    @WithIdlers
    @Slo("none")
    void passes() {}
  }

  static class WithEmptyStage {

    @LoadTest(value = Worker.class, stages = "")
    @Slo("none")
    void passes() {}
  }

  static class Alone {

    @LoadTest(Worker.class)
    @Slo("none")
    void passes(LoadResult result) {
      NOTES.add(result);
    }
  }

  private static List<Scenario> scenarios(Class<?> test, Map<String, String> parameters) {
    return ResultFixture.report(JupiterRun.of(test, parameters).result()).load().scenarios();
  }

  @Test
  void scenarios_besideAValue_areAfterIt() {
    List<Scenario> scenarios = scenarios(Beside.class, Map.of());

    assertThat(scenarios)
        .extracting(Scenario::name)
        .containsExactly("Worker", "Steady", "Rising", "Idler");
    assertThat(scenarios.get(0).schedule()).isEqualTo(new Schedule.Closed(2, 2));
    assertThat(scenarios.get(1).schedule()).isEqualTo(new Schedule.Closed(1, 1));
    assertThat(scenarios.get(1).startDelay()).isEqualTo(Duration.ofSeconds(5));
    assertThat(scenarios.get(1).limit())
        .isEqualTo(new Limit.IterationsPerUser(3, Duration.ofSeconds(5)));
    assertThat(scenarios.get(2).schedule().mostUsers()).isEqualTo(3);
    assertThat(scenarios.get(3).schedule()).isInstanceOf(Schedule.Open.class);
  }

  @Test
  void scenarios_inPlaceOfAValue_areAll() {
    assertThat(scenarios(InPlace.class, Map.of()))
        .extracting(Scenario::name)
        .containsExactly("Workers", "Idler");
  }

  @Test
  void scenario_firstOfSeveralWithoutLoad_isRefused() {
    assertThat(JupiterRun.of(WithoutLoad.class).failure())
        .hasMessageContaining(
            "the scenario Worker has no load: write its users, an arrivalRate or stages");
  }

  @Test
  void stages_emptyText_areRefused() {
    assertThat(JupiterRun.of(WithEmptyStage.class).failure()).hasMessageContaining("stage");
  }

  @Test
  void option_givenToAScenarioByName_isOfThatOne() {
    List<Scenario> scenarios =
        scenarios(
            InPlace.class,
            Map.of(
                "katydid.scenario.Workers.users", "4",
                "katydid.scenario.Idler.stages", "3 users for 8s",
                "katydid.scenario.Idler.startDelay", "1s",
                "katydid.scenario.OfAnotherTest.users", "9"));

    assertThat(scenarios.getFirst().schedule()).isEqualTo(new Schedule.Closed(4, 4));
    assertThat(scenarios.getLast().schedule().mostUsers()).isEqualTo(3);
    assertThat(scenarios.getLast().startDelay()).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void option_givenToTheOnlyScenarioByName_isOfIt() {
    RunReport report =
        ResultFixture.report(
            JupiterRun.of(
                    Alone.class,
                    Map.of("katydid.users", "2", "katydid.scenario.Worker.iterations", "5"))
                .result());

    assertThat(report.load().users()).isEqualTo(2);
    assertThat(report.kept().iterations()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "users | 4 | katydid.users=4: users is of one scenario, and the load has several, Workers,"
            + " Idler: write katydid.scenario.Workers.users=4",
        "stages | 4 users for 1s | katydid.stages=4 users for 1s: stages is of one scenario, and"
            + " the load has several, Workers, Idler: write katydid.scenario.Workers.stages=4 users"
            + " for 1s",
        "shape | io.katydid.api.Steps | katydid.shape=io.katydid.api.Steps: shape is of one"
            + " scenario, and the load has several, Workers, Idler: leave it out",
        "scenario.Workers.users | many | katydid.scenario.Workers.users=many: write a whole number",
        "scenario.Workers.users | 0 | users must be at least 1, not 0 (settings are of @LoadTest"
            + " InPlace.passes, katydid.scenario.Workers.users=0)",
      })
  void option_thatCannotBeApplied_isRefused(String name, String value, String message) {
    assertThat(JupiterRun.of(InPlace.class, Map.of("katydid." + name, value)).failure())
        .hasStackTraceContaining(message);
    assertThat(NOTES).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "scenario.Worker.users, write katydid.scenario.Workers.users",
    "scenario.Idler.user, write katydid.scenario.Idler.users",
    "scenario.Idler.runTime, 'a scenario has users, spawnRate, iterations, iterationsPerUser,"
        + " arrivalRate, stages, startDelay, arrivals, maxUsers'",
  })
  void name_ofAScenarioMisspelt_isRefused(String name, String way) {
    System.setProperty("katydid." + name, "1");
    try {
      assertThat(JupiterRun.of(InPlace.class).failure())
          .hasMessage("katydid.%s has no effect on a @LoadTest: %s", name, way);
    } finally {
      System.clearProperty("katydid." + name);
    }
  }
}
