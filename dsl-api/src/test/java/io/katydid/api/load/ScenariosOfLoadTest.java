package io.katydid.api.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Rate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Loads of several scenarios. */
class ScenariosOfLoadTest {

  private static final LoadSpec TEXTS =
      LoadSpec.of(List.of(String.class, Integer.class))
          .with(WorkloadOptions.USERS, 5)
          .with(RunOptions.RUN_TIME, Duration.ofSeconds(20));

  private static LoadSpec scenario(String name) {
    return LoadSpec.of(List.of(Long.class)).with(WorkloadOptions.NAME, name);
  }

  private static LoadSpec stages(String stages) {
    return scenario("Late")
        .withText(WorkloadOptions.STAGES, stages)
        .with(WorkloadOptions.START_DELAY, Duration.ofSeconds(6));
  }

  @Test
  void unknown_twoOfTheSameName_namesItOnce() {
    assertThat(ScenarioNames.unknown("Adm", List.of("Shop", "Shop"), Optional.empty()))
        .isEqualTo("no scenario of the load is called \"Adm\": there is Shop");
  }

  @Test
  void scenarios_ofOne_areItself() {
    assertThat(TEXTS.scenarios())
        .singleElement()
        .isEqualTo(
            new Scenario(
                "String, Integer",
                TEXTS.userClasses(),
                TEXTS.schedule(),
                new Limit.Time(Duration.ofSeconds(20)),
                Duration.ZERO));
  }

  @Test
  void scenarios_ofSeveral_shareTheTimeOfTheRun() {
    LoadSpec load =
        TEXTS.withScenario(
            scenario("Late")
                .with(WorkloadOptions.ARRIVAL_RATE, Rate.parse("2/s"))
                .with(WorkloadOptions.START_DELAY, Duration.ofSeconds(5)));

    Scenario late = load.scenarios().getLast();
    assertThat(late.name()).isEqualTo("Late");
    assertThat(late.limit()).isEqualTo(new Limit.Time(Duration.ofSeconds(15)));
    assertThat(late.startDelay()).isEqualTo(Duration.ofSeconds(5));
    assertThat(load.allUserClasses()).containsExactly(String.class, Integer.class, Long.class);
    assertThat(load.scenarios().getFirst()).isEqualTo(TEXTS.scenarios().getFirst());
  }

  @Test
  void scenarios_stagesThatEndBeforeTheRun_haveNoUsersAfterThem() {
    LoadSpec load = TEXTS.withScenario(stages("3 users over 4s"));

    Schedule.UserStages schedule = (Schedule.UserStages) load.scenarios().getLast().schedule();
    assertThat(schedule.users().pieces())
        .containsExactly(
            new Curve.Piece(0, 4_000_000_000L, 0, 3),
            new Curve.Piece(4_000_000_000L, 14_000_000_000L, 0, 0));
  }

  @Test
  void stages_ofOneOfSeveral_areNotThoseOfTheRun() {
    LoadSpec staged =
        LoadSpec.of(List.of(String.class))
            .withText(WorkloadOptions.STAGES, "5 users for 2s warm-up; 5 users for 8s");
    LoadSpec load = staged.withScenario(scenario("Other").with(WorkloadOptions.USERS, 1));

    assertThat(load.stages()).isEmpty();
    assertThat(load.runTime()).isEqualTo(Duration.ofSeconds(10));
    assertThat(load.warmUp()).isEqualTo(WarmUp.of(Duration.ofSeconds(2)));
    assertThat(load.extensions()).isZero();
    assertThat(load.problemOfStage(1, false))
        .hasValue("a load of several scenarios has no stages that all of them share: leave it out");
  }

  @Test
  void stages_ofADelayedFirst_endTheRunThatMuchLater() {
    LoadSpec load =
        stages("3 users for 4s").withScenario(scenario("X").with(WorkloadOptions.USERS, 1));

    assertThat(load.runTime()).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void extensions_anyOneIsCounted_areNone() {
    LoadSpec load =
        TEXTS.withScenario(
            scenario("X").with(WorkloadOptions.USERS, 1).with(WorkloadOptions.ITERATIONS, 9));

    assertThat(TEXTS.extensions()).isEqualTo(2);
    assertThat(load.isCounted()).isTrue();
    assertThat(load.extensions()).isZero();
  }

  @Test
  void equals_otherScenarios_isAnother() {
    LoadSpec load = TEXTS.withScenario(scenario("X").with(WorkloadOptions.USERS, 1));

    assertThat(load)
        .isNotEqualTo(TEXTS)
        .isNotEqualTo(TEXTS.withScenario(scenario("X").with(WorkloadOptions.USERS, 2)))
        .isEqualTo(TEXTS.withScenario(scenario("X").with(WorkloadOptions.USERS, 1)));
    assertThat(load.toString()).contains("users=1");
  }
}
