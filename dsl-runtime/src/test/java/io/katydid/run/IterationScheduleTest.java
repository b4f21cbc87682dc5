package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.WaitTime.Behind;
import io.katydid.api.WaitTime.Per;
import io.katydid.api.plan.Pace;
import io.katydid.api.plan.TaskGraph;
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
    user.waits = node -> 100L * (node + 1);
    IterationSchedule schedule = new ThinkTime(user);
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
    IterationSchedule schedule = new Pacing(user, Pace.ofUser(100), 0.25);
    assertThat(schedule.awaitNext(1_000, TaskGraph.START)).isEqualTo(1_025);
  }

  @Test
  void pace_inTime_keepsItsGridWhateverTheIterationsTake() {
    IterationSchedule schedule = new Pacing(user, Pace.ofUser(100), 0);
    schedule.awaitNext(0, TaskGraph.START);
    assertThat(schedule.awaitNext(60, 0)).isEqualTo(100);
    assertThat(schedule.awaitNext(190, 0)).isEqualTo(200);
  }

  @Test
  void pace_behind_startsAtOnceAndOwesEachIterationFromItsGrid() {
    IterationSchedule schedule = new Pacing(user, Pace.ofUser(100), 0);
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
  void pace_behindAndSkipping_leavesOutWhatIsOverdueAndKeepsItsGrid() {
    IterationSchedule schedule = new Pacing(user, new Pace(100, Per.USER, Behind.SKIP), 0);
    schedule.awaitNext(0, TaskGraph.START);
    assertThat(schedule.awaitNext(60, 0)).isEqualTo(100);
    assertThat(user.skipped).isZero();
    assertThat(schedule.awaitNext(350, 0)).isEqualTo(400);
    assertThat(schedule.intendedStart()).isEqualTo(400);
    assertThat(user.skipped).isEqualTo(2);
    assertThat(schedule.awaitNext(500, 0)).isEqualTo(500);
    assertThat(schedule.awaitNext(601, 0)).isEqualTo(700);
    assertThat(user.skipped).isEqualTo(3);
  }

  @Test
  void pace_loadEnds_leavesWhatIsDueAfterItsLastIteration() {
    IterationSchedule schedule = new Pacing(user, Pace.ofUser(100), 0);
    schedule.awaitNext(0, TaskGraph.START);
    user.stopping = true;
    schedule.awaitNext(350, 0);
    assertThat(user.behindSince).isEqualTo(Clock.NEVER);
    user.isLoadOver = true;
    schedule.awaitNext(350, 0);
    assertThat(user.behindSince).isEqualTo(100);
  }

  @Test
  void pace_loadEndsBeforeTheFirstIteration_leavesNothing() {
    user.stopping = true;
    user.isLoadOver = true;
    new Pacing(user, Pace.ofUser(100), 0).awaitNext(350, TaskGraph.START);
    assertThat(user.behindSince).isEqualTo(Clock.NEVER);
  }

  /** What would have come after the end of the load was not left out. */
  @Test
  void pace_behindAndStopping_skipsNothing() {
    IterationSchedule schedule = new Pacing(user, new Pace(100, Per.USER, Behind.SKIP), 0);
    schedule.awaitNext(0, TaskGraph.START);
    user.stopping = true;
    assertThat(schedule.awaitNext(350, 0)).isEqualTo(IterationSchedule.NEVER);
    assertThat(user.skipped).isZero();
  }

  @Test
  void thinkTime_skipped_startsAtOnceAndWaitsTheNextTime() {
    IterationSchedule schedule = thinkTime(100);
    schedule.awaitNext(0, TaskGraph.START);
    user.skipsWait = true;
    assertThat(schedule.awaitNext(10, 0)).isEqualTo(10);
    assertThat(schedule.awaitNext(20, 0)).isEqualTo(120);
  }

  @Test
  void pace_skippedWait_startsAtOnceInPlaceOfTheNextAndOwesNothing() {
    IterationSchedule schedule = new Pacing(user, Pace.ofUser(100), 0);
    schedule.awaitNext(0, TaskGraph.START);
    user.skipsWait = true;
    assertThat(schedule.awaitNext(10, 0)).isEqualTo(10);
    assertThat(schedule.intendedStart()).isEqualTo(10);
    assertThat(schedule.awaitNext(20, 0)).isEqualTo(200);
  }

  @Test
  void pace_skippedWaitWhileBehind_owesTheIterationFromItsGrid() {
    IterationSchedule schedule = new Pacing(user, Pace.ofUser(100), 0);
    schedule.awaitNext(0, TaskGraph.START);
    user.skipsWait = true;
    assertThat(schedule.awaitNext(150, 0)).isEqualTo(150);
    assertThat(schedule.intendedStart()).isEqualTo(100);
    assertThat(schedule.awaitNext(160, 0)).isEqualTo(200);
  }

  @Test
  void wait_beyondCounting_isNotOver() {
    IterationSchedule thinkTime = thinkTime(Long.MAX_VALUE);
    thinkTime.awaitNext(7, TaskGraph.START);
    thinkTime.awaitNext(7, 0);
    IterationSchedule pace = new Pacing(user, Pace.ofUser(Long.MAX_VALUE), 0);
    pace.awaitNext(7, TaskGraph.START);
    pace.awaitNext(7, 0);

    assertThat(thinkTime.due()).isEqualTo(Clock.NEVER);
    assertThat(pace.due()).isEqualTo(Clock.NEVER);
  }

  private IterationSchedule thinkTime(long nanos) {
    user.waits = node -> nanos;
    return new ThinkTime(user);
  }
}
