package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.OneTaskPlan;
import io.katydid.api.VirtualUser;
import io.katydid.api.load.Curve;
import io.katydid.api.load.Schedule;
import io.katydid.api.plan.Turnover;
import io.katydid.api.plan.UserScope;
import io.katydid.measure.Slice;
import io.katydid.measure.StageEnd;
import io.katydid.store.RunOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Users who wait for what is to happen to others: if it does not, the test hangs until its end. */
@Timeout(60)
class StagedUsersTest {

  private static final long MILLI = 1_000_000;

  /** Who has a user stop wakes its thread. */
  private static void awaitStop(VirtualUser user) {
    while (!user.isStopping()) {
      LockSupport.park();
    }
  }

  /** Two users, and soon only one: the second is in its task then. */
  @Test
  void rampDown_userInItsTask_endsAfterIt() {
    CountDownLatch stopped = new CountDownLatch(1);
    Queue<String> events = new ConcurrentLinkedQueue<>();
    ScriptedPlan plan =
        ScriptedPlan.of(
                scope -> {
                  if (scope.virtualUser().id() == 0) {
                    stopped.await();
                    scope.virtualUser().stopRun("seen");
                    return;
                  }
                  events.add("task");
                  awaitStop(scope.virtualUser());
                  events.add("end of task");
                })
            .withOnStop(scope -> {
              if (scope.virtualUser().id() == 1) {
                events.add("stop");
                stopped.countDown();
              }
            });

    RunOutcome outcome = TestRun.of(plan).profile(twoThen(1)).execute();

    assertThat(events).containsExactly("task", "end of task", "stop");
    assertThat(outcome.stopReason()).isEqualTo("seen");
    assertThat(outcome.ready()).isEqualTo(2);
  }

  /**
   * A plan whose users leave after an iteration, and the second one of the second place does not.
   */
  private record Replaced(CountDownLatch ended, AtomicInteger tasks)
      implements OneTaskPlan<Object> {

    @Override
    public Turnover turnover() {
      return new Turnover(1, 0, false);
    }

    @Override
    public Object newUser(UserScope scope) {
      return this;
    }

    @Override
    public void run(Object user, UserScope scope) throws InterruptedException {
      VirtualUser me = scope.virtualUser();
      if (me.id() == 0) {
        ended.await();
        me.stopRun("seen");
      } else if (tasks.incrementAndGet() > 1) {
        awaitStop(me);
      }
    }

    @Override
    public void onStop(Object user, UserScope scope) {
      VirtualUser me = scope.virtualUser();
      if (me.id() == 1 && me.isStopping()) {
        ended.countDown();
      }
    }
  }

  @Test
  void rampDown_userThatTookThePlaceOfAnother_endsAfterItsTask() {
    Replaced plan = new Replaced(new CountDownLatch(1), new AtomicInteger());

    RunOutcome outcome = TestRun.of(plan).profile(twoThen(1)).execute();

    assertThat(plan.tasks().get()).isBetween(1, 2);
    assertThat(outcome.stopReason()).isEqualTo("seen");
  }

  @Test
  void rampDown_userThatWaits_endsAtOnce() {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch stopped = new CountDownLatch(1);
    AtomicInteger tasks = new AtomicInteger();
    ScriptedPlan plan =
        ScriptedPlan.of(
                scope -> {
                  if (scope.virtualUser().id() == 0) {
                    stopped.await();
                    scope.virtualUser().stopRun("seen");
                  } else {
                    tasks.incrementAndGet();
                    begun.countDown();
                  }
                })
            .withWait(TestRun.LONG.toNanos())
            .withOnStop(scope -> stopped.countDown());

    Duration half = TestRun.LONG.dividedBy(2);
    RunOutcome outcome =
        TestRun.of(plan)
            .profile(
                users(
                    List.of(
                        new Curve.Piece(0, half.toNanos(), 2, 2),
                        new Curve.Piece(half.toNanos(), TestRun.LONG.toNanos(), 1, 1))))
            .clock(SkippingClock.after(begun, half))
            .execute();

    assertThat(tasks).hasValue(1);
    assertThat(outcome.stopReason()).isEqualTo("seen");
  }

  /** A user that left by itself keeps its place: the one that is ended is it. */
  @Test
  void rampDown_newestHasLeft_endsNoOther() {
    CountDownLatch others = new CountDownLatch(1);
    AtomicInteger last = new AtomicInteger();
    ScriptedPlan plan =
        ScriptedPlan.of(scope -> {
          switch (scope.virtualUser().id()) {
            case 0 -> {
              others.await();
              if (!scope.virtualUser().isStopping()) {
                last.incrementAndGet();
              }
              scope.virtualUser().stopRun("seen");
              scope.virtualUser().stop();
            }
            case 1 -> scope.virtualUser().stop();
            default -> others.countDown();
          }
        });

    TestRun.of(plan).profile(users(pieces(2, 1, 2))).execute();

    assertThat(last).hasValue(1);
  }

  @Test
  void load_withoutUsersForATime_goesOn() {
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  if (scope.virtualUser().id() == 1) {
                    scope.virtualUser().stopRun("started again");
                  }
                  scope.virtualUser().pause("1ms");
                })
            .profile(users(pieces(1, 0, 1)))
            .execute();

    assertThat(outcome.stopReason()).isEqualTo("started again");
    assertThat(outcome.spawned()).isEqualTo(2);
  }

  @Test
  void load_allHaveLeft_ends() {
    RunOutcome outcome =
        TestRun.of(scope -> scope.virtualUser().stop()).profile(users(pieces(2, 2, 2))).execute();

    assertThat(outcome.stopReason()).isEqualTo("every user ended");
  }

  @Test
  void stages_ofARun_haveTheirOwnSlices() {
    TestLoad profile =
        new TestLoad(
            new Schedule.UserStages(curve(pieces(1, 1, 1))),
            Duration.ofSeconds(15),
            Duration.ofSeconds(5),
            Duration.ZERO,
            List.of(Duration.ofSeconds(4), Duration.ofSeconds(6)));

    RunOutcome outcome =
        TestRun.of(scope -> new CountDownLatch(1).await()).profile(profile).inNoTime().execute();

    assertThat(outcome.stageEnds()).first().extracting(StageEnd::slices).isEqualTo(10);
    assertThat(outcome.slices()).hasSize(20);
    assertThat(outcome.slices().subList(0, 10)).allMatch(it -> nanos(it) == 400 * MILLI);
    assertThat(outcome.slices().subList(10, 20)).allMatch(it -> nanos(it) == 600 * MILLI);
  }

  private static long nanos(Slice slice) {
    return slice.measured().windowNanos();
  }

  private static TestLoad twoThen(int users) {
    return users(pieces(2, users, users));
  }

  /** So many users for 50 ms, so many for 50 ms more, and so many for as long as a test lasts. */
  private static List<Curve.Piece> pieces(int first, int second, int third) {
    return List.of(
        new Curve.Piece(0, 50 * MILLI, first, first),
        new Curve.Piece(50 * MILLI, 100 * MILLI, second, second),
        new Curve.Piece(100 * MILLI, TestRun.LONG.toNanos(), third, third));
  }

  private static Curve curve(List<Curve.Piece> pieces) {
    return new Curve(pieces);
  }

  private static TestLoad users(List<Curve.Piece> pieces) {
    return new TestLoad(
        new Schedule.UserStages(curve(pieces)), TestRun.LONG, Duration.ZERO, TestRun.LONG);
  }
}
