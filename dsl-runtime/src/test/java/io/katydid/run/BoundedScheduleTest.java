package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.Limit;
import io.katydid.api.plan.Pace;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.Turnover;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BoundedScheduleTest {

  private final FakeWaiter user = new FakeWaiter();

  private BoundedSchedule schedule(Turnover turnover, IterationBudget budget, long wait) {
    user.waits = node -> wait;
    return new BoundedSchedule(user, turnover, budget.ofUser(), ThinkTime::new);
  }

  private BoundedSchedule leaving(Turnover turnover, long wait) {
    return schedule(turnover, IterationBudget.UNBOUNDED, wait);
  }

  private static IterationBudget of(int iterations) {
    return IterationBudget.of(
        new Limit.Iterations(iterations, Duration.ofDays(1)),
        OwnUsers.all(1),
        Share.WHOLE,
        () -> {});
  }

  @Test
  void lifetimeOfTime_overInAWait_endsTheWaitAndTheUser() {
    BoundedSchedule schedule = leaving(new Turnover(0, 100, false), 1_000);

    assertThat(schedule.awaitNext(50, TaskGraph.START)).isEqualTo(50);
    assertThat(schedule.awaitNext(60, 0)).isEqualTo(IterationSchedule.NEVER);
    assertThat(user.now).isEqualTo(150);
    assertThat(schedule.isReplaced()).isTrue();
  }

  @Test
  void lifetimeOfTime_overInATask_endsTheUserAfterIt() {
    BoundedSchedule schedule = leaving(new Turnover(0, 100, false), 10);

    schedule.awaitNext(50, TaskGraph.START);
    assertThat(schedule.awaitNext(60, 0)).isEqualTo(70);
    assertThat(schedule.awaitNext(150, 0)).isEqualTo(IterationSchedule.NEVER);
    assertThat(user.now).isEqualTo(70);
    assertThat(schedule.isReplaced()).isTrue();
  }

  @Test
  void lifetimeOfIterations_over_endsTheUserWithoutAWait() {
    BoundedSchedule schedule = leaving(new Turnover(2, 0, false), 10);

    schedule.awaitNext(0, TaskGraph.START);
    assertThat(schedule.awaitNext(5, 0)).isEqualTo(15);
    assertThat(schedule.awaitNext(20, 0)).isEqualTo(IterationSchedule.NEVER);
    assertThat(user.now).isEqualTo(15);
    assertThat(schedule.isReplaced()).isTrue();
  }

  @Test
  void stop_byTheUserItself_isReplacedIfItsClassIs() {
    BoundedSchedule replaced = leaving(new Turnover(0, 0, true), 0);
    BoundedSchedule ofALifetime = leaving(new Turnover(9, 0, false), 0);
    replaced.awaitNext(0, TaskGraph.START);
    ofALifetime.awaitNext(0, TaskGraph.START);
    user.stopping = true;

    assertThat(replaced.awaitNext(5, 0)).isEqualTo(IterationSchedule.NEVER);
    assertThat(replaced.isReplaced()).isTrue();
    assertThat(ofALifetime.awaitNext(5, 0)).isEqualTo(IterationSchedule.NEVER);
    assertThat(ofALifetime.isReplaced()).isFalse();
  }

  @Test
  void iterations_noneLeft_endTheUserWithoutAWaitAndNobodyTakesItsPlace() {
    BoundedSchedule schedule = schedule(new Turnover(1, 0, true), of(1), 10);

    assertThat(schedule.awaitNext(3, TaskGraph.START)).isEqualTo(3);
    assertThat(schedule.awaitNext(5, 0)).isEqualTo(IterationSchedule.NEVER);
    assertThat(user.now).isZero();
    assertThat(schedule.isReplaced()).isFalse();
  }

  @Test
  void pace_loadEndsWhileTheUserIsBehind_reportsSinceWhen() {
    BoundedSchedule schedule =
        new BoundedSchedule(
            user,
            new Turnover(9, 0, true),
            of(9).ofUser(),
            parking -> new Pacing(parking, Pace.ofUser(100), 0));
    schedule.awaitNext(0, TaskGraph.START);
    user.stopping = true;
    user.isLoadOver = true;

    assertThat(schedule.awaitNext(550, 0)).isEqualTo(IterationSchedule.NEVER);
    assertThat(user.behindSince).isEqualTo(100);
  }

  @Test
  void pace_lifetimeOverWhenTheLoadEnds_owesNothing() {
    BoundedSchedule schedule =
        new BoundedSchedule(
            user,
            new Turnover(1, 0, false),
            IterationBudget.UNBOUNDED.ofUser(),
            parking -> new Pacing(parking, Pace.ofUser(100), 0));
    schedule.awaitNext(0, TaskGraph.START);
    user.stopping = true;
    user.isLoadOver = true;

    assertThat(schedule.awaitNext(550, 0)).isEqualTo(IterationSchedule.NEVER);
    assertThat(user.behindSince).isEqualTo(Clock.NEVER);
  }

  @Test
  void wait_ofAUserThatIsStopped_isNotAskedFor() {
    BoundedSchedule schedule = leaving(new Turnover(9, 0, false), 10);
    schedule.awaitNext(0, TaskGraph.START);
    user.waits =
        node -> {
          throw new AssertionError("the wait may be a method of the user class");
        };
    user.stopping = true;

    assertThat(schedule.awaitNext(5, 0)).isEqualTo(IterationSchedule.NEVER);
  }

  @Test
  void iterations_takenByOthersInTheWait_endTheUser() {
    IterationBudget budget = of(2);
    BoundedSchedule schedule = schedule(Turnover.NONE, budget, 10);
    schedule.awaitNext(0, TaskGraph.START);
    user.whileParked = () -> budget.ofUser().begin();

    assertThat(schedule.awaitNext(5, 0)).isEqualTo(IterationSchedule.NEVER);
    assertThat(budget.notBegun()).isZero();
  }
}
