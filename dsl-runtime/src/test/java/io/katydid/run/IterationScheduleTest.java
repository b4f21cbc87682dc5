package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IterationScheduleTest {

  private final FakeWaiter user = new FakeWaiter();

  @Test
  void thinkTime_first_startsAtOnce() {
    IterationSchedule schedule = thinkTime(100);
    assertThat(schedule.awaitNext(7)).isEqualTo(7);
  }

  @Test
  void thinkTime_wokenLate_owesNothingAndTellsTheLag() {
    IterationSchedule schedule = thinkTime(100);
    schedule.awaitNext(0);
    user.lateness = 30;
    assertThat(schedule.awaitNext(50)).isEqualTo(180);
    assertThat(schedule.due()).isEqualTo(150);
    assertThat(schedule.intendedStart()).isEqualTo(180);
  }

  @Test
  void thinkTime_stopping_never() {
    user.stopping = true;
    assertThat(thinkTime(100).awaitNext(0)).isEqualTo(IterationSchedule.NEVER);
  }

  @Test
  void pace_first_isDelayedByItsPhase() {
    IterationSchedule schedule = new Pacing(user, 100, 0.25);
    assertThat(schedule.awaitNext(1_000)).isEqualTo(1_025);
  }

  @Test
  void pace_inTime_keepsItsGridWhateverTheIterationsTake() {
    IterationSchedule schedule = new Pacing(user, 100, 0);
    schedule.awaitNext(0);
    assertThat(schedule.awaitNext(60)).isEqualTo(100);
    assertThat(schedule.awaitNext(190)).isEqualTo(200);
  }

  @Test
  void pace_behind_startsAtOnceAndOwesEachIterationFromItsGrid() {
    IterationSchedule schedule = new Pacing(user, 100, 0);
    schedule.awaitNext(0);
    assertThat(schedule.awaitNext(350)).isEqualTo(350);
    assertThat(schedule.intendedStart()).isEqualTo(100);
    assertThat(schedule.awaitNext(360)).isEqualTo(360);
    assertThat(schedule.intendedStart()).isEqualTo(200);
    assertThat(schedule.awaitNext(370)).isEqualTo(370);
    assertThat(schedule.awaitNext(380)).isEqualTo(400);
    assertThat(schedule.intendedStart()).isEqualTo(400);
  }

  @Test
  void wait_beyondCounting_isNotOver() {
    IterationSchedule thinkTime = thinkTime(Long.MAX_VALUE);
    thinkTime.awaitNext(7);
    thinkTime.awaitNext(7);
    IterationSchedule pace = new Pacing(user, Long.MAX_VALUE, 0);
    pace.awaitNext(7);
    pace.awaitNext(7);

    assertThat(thinkTime.due()).isEqualTo(Clock.NEVER);
    assertThat(pace.due()).isEqualTo(Clock.NEVER);
  }

  private IterationSchedule thinkTime(long nanos) {
    return new ThinkTime(
        user, ScriptedPlan.of(scope -> {}).withWait(nanos), new SplittableRandom(1));
  }
}
