package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.api.Arrivals;
import io.katydid.api.load.Curve;
import io.katydid.api.load.Schedule;
import io.katydid.measure.Recorder;
import io.katydid.store.RunOutcome;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The users of an open workload. */
class ArrivingUsersTest {

  @Test
  void arrivals_anyRate_areServedByUsersStartedAsNeeded() {
    AtomicInteger served = new AtomicInteger();
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  scope.measure().run("work", () -> {});
                  if (served.incrementAndGet() == 500) {
                    scope.virtualUser().stopRun("enough");
                  }
                })
            .profile(open(10_000, 50))
            .execute();
    assertThat(outcome.kept().request("work").orElseThrow().count()).isGreaterThanOrEqualTo(500);
    assertThat(outcome.spawned()).isBetween(1, 50);
    assertThat(outcome.kept().generatorLag().count()).isPositive();
  }

  @Test
  void arrivals_frozenTarget_areOwedAllTheTimeTheyWait() throws InterruptedException {
    CountDownLatch frozen = new CountDownLatch(1);
    AtomicInteger served = new AtomicInteger();
    Thread.startVirtualThread(() -> {
      while (served.get() < 2) {
        Thread.onSpinWait();
      }
      frozen.countDown();
    });
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  int number = served.incrementAndGet();
                  scope.measure().run("work", frozen::await);
                  if (number == 20) {
                    scope.virtualUser().stopRun("enough");
                  }
                })
            .profile(open(1_000, 2))
            .execute();
    assertThat(outcome.spawned()).isLessThanOrEqualTo(2);
    assertThat(outcome.kept().request("work").orElseThrow().scheduleLag().max()).isPositive();
  }

  @Test
  void arrivals_neverServed_areReportedAsNotStarted() {
    CountDownLatch never = new CountDownLatch(1);
    RunOutcome outcome =
        TestRun.of(scope -> never.await())
            .profile(
                new TestLoad(
                    new Schedule.Open(1_000, Arrivals.EVEN, 1),
                    Duration.ofMillis(500),
                    Duration.ZERO,
                    Duration.ZERO))
            .execute();
    assertThat(outcome.kept().request(Recorder.NOT_STARTED).orElseThrow().cutOff()).isPositive();
  }

  /** The last one is due when the run time is over, and each needs a user that is started. */
  @Test
  void arrivals_dueUpToTheEnd_areAllBegun() {
    CountDownLatch begun = new CountDownLatch(20);
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  begun.countDown();
                  scope.measure().run("work", begun::await);
                })
            .profile(
                new TestLoad(
                    new Schedule.ArrivalStages(
                        new Curve(List.of(new Curve.Piece(0, 200_000_000, 100, 100))),
                        Arrivals.EVEN,
                        20),
                    Duration.ofMillis(200),
                    Duration.ZERO,
                    TestRun.LONG))
            .execute();
    assertThat(outcome.kept().request("work").orElseThrow().count()).isEqualTo(20);
    assertThat(outcome.kept().request(Recorder.NOT_STARTED)).isEmpty();
  }

  /** Some may be left: in the pool, on a stack, or where the collector has not looked. */
  @Test
  void users_thatHaveEnded_areForgotten() {
    List<WeakReference<Object>> scopes = new CopyOnWriteArrayList<>();
    try (StubServer server = StubServer.answering(StubServer.ok(""))) {
      TestRun.of(
              scope -> {
                scopes.add(new WeakReference<>(scope));
                scope.http().get("/");
                if (scope.virtualUser().id() == 200) {
                  awaitForgotten(scopes, 150);
                  scope.virtualUser().stopRun("enough");
                }
                scope.virtualUser().stop();
              })
          .host(server.url())
          .profile(open(1_000, 20))
          .execute();
    }
    assertThat(scopes.stream().filter(scope -> scope.get() == null)).hasSizeGreaterThan(150);
  }

  @SuppressWarnings("ThreadPriorityCheck")
  private static void awaitForgotten(List<WeakReference<Object>> scopes, int least) {
    while (scopes.stream().filter(scope -> scope.get() == null).count() <= least) {
      System.gc();
      Thread.yield();
    }
  }

  @Test
  void onStart_ofTheUserThatAnArrivalNeeds_isInNoResponseTime() {
    AtomicInteger served = new AtomicInteger();
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(
                        scope -> {
                          String name = served.getAndIncrement() == 0 ? "first" : "later";
                          scope.measure().run(name, () -> {});
                          scope.virtualUser().stopRun("enough");
                        })
                    .withOnStart(scope -> passTime()))
            .profile(open(1_000, 1))
            .execute();

    assertThat(outcome.kept().request("first").orElseThrow().scheduleLag().max()).isZero();
  }

  private static void passTime() {
    long start = System.nanoTime();
    while (System.nanoTime() == start) {
      Thread.onSpinWait();
    }
  }

  private static TestLoad open(double perSecond, int users) {
    return new TestLoad(
        new Schedule.Open(perSecond, Arrivals.POISSON, users),
        TestRun.LONG,
        Duration.ZERO,
        TestRun.LONG);
  }
}
