package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.plan.TaskGraph;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IterationScheduleTest {

  private final FakeWaiter user = new FakeWaiter();

  @Test
  void thinkTime_first_startsAtOnce() {
    IterationSchedule schedule = thinkTime(100);
    assertThat(schedule.awaitNext(7, TaskGraph.START)).isEqualTo(7);
  }

  @Test
  void thinkTime_wokenLate_owesNothingAndReportsTheLag() {
    IterationSchedule schedule = thinkTime(100);
    schedule.awaitNext(0, TaskGraph.START);
    user.lateness = 30;
    assertThat(schedule.awaitNext(50, 0)).isEqualTo(180);
    assertThat(schedule.due()).isEqualTo(150);
    assertThat(schedule.intendedStart()).isEqualTo(180);
  }

  @Test
  void thinkTime_afterEachTask_isTheWaitOfThatTask() {
    IterationSchedule schedule =
        new ThinkTime(
            user,
            ScriptedPlan.of(scope -> {}).withWaits(node -> 100L * (node + 1)),
            new SplittableRandom(1));
    schedule.awaitNext(0, TaskGraph.START);
    assertThat(schedule.awaitNext(10, 1)).isEqualTo(210);
    assertThat(schedule.awaitNext(220, 0)).isEqualTo(320);
  }

  @Test
  void thinkTime_stopping_never() {
    user.stopping = true;
    assertThat(thinkTime(100).awaitNext(0, TaskGraph.START)).isEqualTo(IterationSchedule.NEVER);
  }

  @Test
  void pace_first_isDelayedByItsPhase() {
    IterationSchedule schedule = new Pacing(user, 100, 0.25);
    assertThat(schedule.awaitNext(1_000, TaskGraph.START)).isEqualTo(1_025);
  }

  @Test
  void pace_inTime_keepsItsGridWhateverTheIterationsTake() {
    IterationSchedule schedule = new Pacing(user, 100, 0);
    schedule.awaitNext(0, TaskGraph.START);
    assertThat(schedule.awaitNext(60, 0)).isEqualTo(100);
    assertThat(schedule.awaitNext(190, 0)).isEqualTo(200);
  }

  @Test
  void pace_behind_startsAtOnceAndOwesEachIterationFromItsGrid() {
    IterationSchedule schedule = new Pacing(user, 100, 0);
    schedule.awaitNext(0, TaskGraph.START);
    assertThat(schedule.awaitNext(350, 0)).isEqualTo(350);
    assertThat(schedule.intendedStart()).isEqualTo(100);
    assertThat(schedule.awaitNext(360, 0)).isEqualTo(360);
    assertThat(schedule.intendedStart()).isEqualTo(200);
    assertThat(schedule.awaitNext(370, 0)).isEqualTo(370);
    assertThat(schedule.awaitNext(380, 0)).isEqualTo(400);
    assertThat(schedule.intendedStart()).isEqualTo(400);
  }

  @Test
  void wait_beyondCounting_isNotOver() {
    IterationSchedule thinkTime = thinkTime(Long.MAX_VALUE);
    thinkTime.awaitNext(7, TaskGraph.START);
    thinkTime.awaitNext(7, 0);
    IterationSchedule pace = new Pacing(user, Long.MAX_VALUE, 0);
    pace.awaitNext(7, TaskGraph.START);
    pace.awaitNext(7, 0);

    assertThat(thinkTime.due()).isEqualTo(Clock.NEVER);
    assertThat(pace.due()).isEqualTo(Clock.NEVER);
  }

  private IterationSchedule thinkTime(long nanos) {
    return new ThinkTime(
        user, ScriptedPlan.of(scope -> {}).withWait(nanos), new SplittableRandom(1));
  }
}
