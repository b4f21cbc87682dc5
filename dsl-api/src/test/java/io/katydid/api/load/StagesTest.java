package io.katydid.api.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Arrivals;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagesTest {

  private static final String DAY =
      "50 users for 20s warm-up; 50 users for 2m; 200 users over 5s; 0 users over 10s";

  @Test
  void stages_anyLoad_lastTheirSum() {
    LoadSpec load = load(DAY);

    assertThat(load.runTime()).isEqualTo(Duration.ofSeconds(155));
    assertThat(load.warmUp()).isEqualTo(WarmUp.of(Duration.ofSeconds(20)));
    assertThat(load.extensions()).isZero();
    assertThat(load.text(WorkloadOptions.STAGES)).hasValue(DAY);
  }

  @Test
  void schedule_ofUsers_goesFromWhereTheLoadIs() {
    long second = 1_000_000_000;

    assertThat(load("10 users over 5s; 20 users for 1s; 0 users over 4s").schedule())
        .isEqualTo(
            new Schedule.UserStages(
                new Curve(
                    List.of(
                        new Curve.Piece(0, 5 * second, 0, 10),
                        new Curve.Piece(5 * second, 6 * second, 20, 20),
                        new Curve.Piece(6 * second, 10 * second, 20, 0)))));
  }

  @Test
  void schedule_ofRates_isPerSecond() {
    Schedule schedule = load("60/m for 10s; 5/s over 10s").schedule();

    assertThat(schedule).isInstanceOf(Schedule.ArrivalStages.class);
    Schedule.ArrivalStages open = (Schedule.ArrivalStages) schedule;
    assertThat(open.arrivals()).isEqualTo(Arrivals.POISSON);
    assertThat(open.mostUsers()).isEqualTo(1000);
    assertThat(open.nanosOf(10)).isEqualTo(10e9);
    assertThat(open.nanosOf(40)).isEqualTo(20e9);
    assertThat(open.nanosOf(41)).isInfinite();
  }

  @ParameterizedTest
  @CsvSource({
    "50 users over 5s, 50",
    "50 users over 5s; 0 users for 5s; 20 users for 1s, 70",
    "10 users for 1s; 5 users over 1s; 8 users over 1s, 13",
  })
  void starts_usersInPlaceOfEndedOnes_count(String stages, int starts) {
    assertThat(((Schedule.UserStages) load(stages).schedule()).starts()).isEqualTo(starts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "50 users for 2m; 20/s for 1m | stages are all of users, or all of arrivals, as \"50 users"
            + " for 2m\" and \"20/s for 1m\" are not",
        "5 users for 2m warm-up | all stages are warm-up, which leaves nothing to judge: add one"
            + " without",
        "5 users for 2m; 5 users for 1s warm-up | a warm-up comes before all other stages: move it,"
            + " or remove \"warm-up\"",
        "0 users for 2m | no stage has any load: write what it is to be, as in \"50 users for 2m\"",
        "5 users for 200000h; 5 users for 200000h | the sum of all stages is too long: the longest"
            + " is 10000 days",
      })
  void problem_stagesThatDoNotGoTogether_isTold(String stages, String problem) {
    assertThat(WorkloadOptions.STAGES.problem(Stages.parse(stages))).hasValue(problem);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "2, true", "4, false"})
  void problemOfStage_thereIsOne_isNone(int number, boolean isRate) {
    assertThat(load(DAY).problemOfStage(number, isRate)).isEmpty();
  }

  @Test
  void problemOfStage_thereIsNone_saysWhichThereAre() {
    assertThat(load(DAY).problemOfStage(5, false))
        .hasValue("there is no stage 5, the last one is 4");
    assertThat(load(DAY).problemOfStage(1, false))
        .hasValue(
            "stage 1 is a warm-up, which is not judged: remove \"warm-up\", or name another stage");
    assertThat(load(DAY).problemOfStage(0, true))
        .hasValue(
            "a load with stages has no one rate: name a stage, by \"in stage 2\" behind the limit,"
                + " or stage = 2 in @Slo");
    assertThat(LoadSpec.of(List.of()).problemOfStage(1, false))
        .hasValue("the load has no stages: leave it out");
  }

  @Test
  void options_withStages_areWithoutThoseThatTheyReplace() {
    assertThat(load(DAY).options(LoadKind.RUN))
        .containsEntry("stages", DAY)
        .doesNotContainKeys("users", "spawnRate", "arrivalRate", "runTime", "warmUp", "extend");
  }

  private static LoadSpec load(String stages) {
    return LoadSpec.of(List.of()).withText(WorkloadOptions.STAGES, stages);
  }
}
