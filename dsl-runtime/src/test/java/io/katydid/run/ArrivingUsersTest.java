package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Arrivals;
import io.katydid.measure.Recorder;
import java.time.Duration;
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
  void arrivals_neverServed_areToldAsNotStarted() {
    CountDownLatch never = new CountDownLatch(1);
    RunOutcome outcome =
        TestRun.of(scope -> never.await())
            .profile(
                new LoadProfile(
                    new Workload.Open(1_000, Arrivals.EVEN, 1),
                    Duration.ofMillis(100),
                    Duration.ZERO,
                    Duration.ZERO))
            .execute();
    assertThat(outcome.kept().request(Recorder.NOT_STARTED).orElseThrow().cutOff())
        .isBetween(50L, 100L);
  }

  private static LoadProfile open(double perSecond, int users) {
    return new LoadProfile(
        new Workload.Open(perSecond, Arrivals.POISSON, users),
        TestRun.LONG,
        Duration.ZERO,
        TestRun.LONG);
  }
}
