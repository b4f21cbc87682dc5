package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.Schedule;
import io.katydid.api.plan.UserScope;
import io.katydid.store.RunOutcome;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs that end with a number of iterations. */
@Timeout(120)
class IterationBoundsTest {

  private final Map<Integer, Integer> iterations = new ConcurrentHashMap<>();

  private ScriptedPlan counting() {
    return ScriptedPlan.of(this::count);
  }

  private void count(UserScope scope) {
    iterations.merge(scope.virtualUser().id(), 1, Integer::sum);
  }

  private int counted() {
    return iterations.values().stream().mapToInt(it -> it).sum();
  }

  @Test
  void iterations_ofManyUsers_areExactlySoManyAndEndTheRun() {
    RunOutcome outcome = TestRun.of(counting()).users(20).iterations(1001).execute();

    assertThat(counted()).isEqualTo(1001);
    assertThat(outcome.stopReason()).isEqualTo("all iterations ended");
    assertThat(outcome.notBegun()).isZero();
    assertThat(outcome.runErrors()).isEmpty();
  }

  @Test
  void iterations_perUser_areSoManyOfEach() {
    RunOutcome outcome = TestRun.of(counting()).users(20).iterationsPerUser(7).execute();

    assertThat(iterations).hasSize(20).allSatisfy((id, count) -> assertThat(count).isEqualTo(7));
    assertThat(outcome.stopReason()).isEqualTo("all iterations ended");
    assertThat(outcome.runErrors()).isEmpty();
  }

  @Test
  void iterations_perUser_leaveWithoutWaitingAfterTheLast() {
    ScriptedPlan plan = counting().withWait(TimeUnit.DAYS.toNanos(1));

    TestRun.of(plan).users(2).iterationsPerUser(1).execute();

    assertThat(counted()).isEqualTo(2);
  }

  /** The second user waits for a day before its next iteration, when the first takes the last. */
  @Test
  void iterations_usedUp_endTheWaitsOfOthers() {
    CountDownLatch waiting = new CountDownLatch(1);
    AtomicLong wait = new AtomicLong(TimeUnit.DAYS.toNanos(1));
    ScriptedPlan plan =
        ScriptedPlan.of(
                scope -> {
                  count(scope);
                  if (scope.virtualUser().id() == 0) {
                    waiting.await();
                  }
                })
            .withWaits(node -> {
              long drawn = wait.getAndSet(0);
              waiting.countDown();
              return drawn;
            });

    RunOutcome outcome = TestRun.of(plan).users(2).iterations(3).execute();

    assertThat(iterations).containsOnly(Map.entry(0, 2), Map.entry(1, 1));
    assertThat(outcome.stopReason()).isEqualTo("all iterations ended");
  }

  @Test
  void iterations_fewerThanUsers_startNoMoreUsers() {
    RunOutcome outcome =
        TestRun.of(counting())
            .profile(
                new TestLoad(
                    new Schedule.Closed(1000, 0.001), TestRun.LONG, Duration.ZERO, TestRun.LONG))
            .iterations(3)
            .execute();

    assertThat(counted()).isEqualTo(3);
    assertThat(outcome.spawned()).isEqualTo(1);
    assertThat(outcome.stopReason()).isEqualTo("all iterations ended");
  }

  @Test
  void iterations_runTimeOverBefore_areReportedAndMakeNoPass() {
    CountDownLatch never = new CountDownLatch(1);
    RunOutcome outcome =
        TestRun.of(scope -> never.await())
            .profile(TestRun.closed(2, Duration.ofSeconds(2), Duration.ZERO, Duration.ZERO))
            .inNoTime()
            .iterations(1000)
            .execute();

    assertThat(outcome.stopReason()).isEqualTo("run time over");
    assertThat(outcome.notBegun()).isBetween(998L, 1000L);
    assertThat(outcome.runErrors())
        .contains(
            String.format(
                Locale.ROOT,
                "%,d of 1,000 iterations had not begun when the load ended: run time over; set a"
                    + " longer runTime, or fewer iterations",
                outcome.notBegun()));
  }

  @Test
  void iterations_usersStopBefore_areReported() {
    AtomicInteger ran = new AtomicInteger();
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  ran.incrementAndGet();
                  scope.virtualUser().stop();
                })
            .users(4)
            .iterationsPerUser(10)
            .execute();

    assertThat(ran).hasValue(4);
    assertThat(outcome.stopReason()).isEqualTo("every user ended");
    assertThat(outcome.runErrors())
        .containsExactly("36 of 40 iterations had not begun when the load ended: every user ended");
  }
}
