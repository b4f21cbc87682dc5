package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** How runs end, and what becomes of users that are in the middle of something. */
class EndingTest {

  @Test
  void users_stuckInTheirTask_areCutOffAfterTheGracePeriod() {
    CountDownLatch never = new CountDownLatch(1);
    RunOutcome outcome =
        TestRun.of(scope -> never.await())
            .profile(TestRun.closed(3, Duration.ofSeconds(5), Duration.ZERO, Duration.ofSeconds(2)))
            .inNoTime()
            .execute();
    assertThat(outcome.stopReason()).isEqualTo("run time over");
    assertThat(outcome.elapsedNanos()).isGreaterThanOrEqualTo(Duration.ofSeconds(7).toNanos());
    assertThat(outcome.kept().errors()).isZero();
  }

  @Test
  void users_loopingOverRequests_areCutOffAndSendNothingMore() {
    try (StubServer server = StubServer.answering(StubServer.ok("x"))) {
      RunOutcome outcome =
          TestRun.of(
                  scope -> {
                    scope.virtualUser().stopRun("enough");
                    while (true) {
                      scope.http().get("/");
                    }
                  })
              .profile(TestRun.closed(3, TestRun.LONG, Duration.ZERO, Duration.ZERO))
              .host(server.url())
              .execute();
      assertThat(outcome.spoilers()).isEmpty();
      assertThat(outcome.kept().cutOff()).isLessThanOrEqualTo(3);
      // A request that is cut off may not have reached the server yet.
      assertThat((long) server.requests().size())
          .isBetween(
              outcome.kept().total().count(),
              outcome.kept().total().count() + outcome.kept().cutOff());
    }
  }

  /** What they do at their end is cut off, too, and does not wait for ever. */
  @Test
  void users_cutOffBeforeTheirFarewell_end() {
    try (StubServer server = StubServer.answering(StubServer.ok("x"))) {
      RunOutcome outcome =
          TestRun.of(
                  ScriptedPlan.of(
                          scope -> {
                            scope.virtualUser().stopRun("enough");
                            while (true) {
                              scope.http().get("/");
                            }
                          })
                      .withOnStop(scope -> scope.http().get("/logout")))
              .profile(TestRun.closed(3, TestRun.LONG, Duration.ZERO, Duration.ZERO))
              .host(server.url())
              .execute();
      assertThat(outcome.spoilers()).isEmpty();
    }
  }

  @Test
  void users_thatWouldNotEnd_spoilTheRun() {
    AtomicBoolean released = new AtomicBoolean();
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  while (!released.get()) {
                    Thread.onSpinWait();
                  }
                })
            .profile(TestRun.closed(1, Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO))
            .inNoTime()
            .execute();
    released.set(true);
    assertThat(outcome.spoilers())
        .containsExactly(
            "1 of the users did not end: a task that catches every exception, or neither waits nor"
                + " makes requests, cannot be interrupted");
  }

  @Test
  void request_inFlightAtTheEnd_isCutOffAndNoFailure() {
    try (StubServer server = StubServer.scripted((request, exchange) -> {})) {
      Thread runner = Thread.currentThread();
      Thread.startVirtualThread(() -> {
        while (server.requests().size() < 3) {
          Thread.onSpinWait();
        }
        runner.interrupt();
      });
      RunOutcome outcome =
          TestRun.of(scope -> scope.http().get("/")).users(3).host(server.url()).execute();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(outcome.kept().cutOff()).isEqualTo(3).isEqualTo(server.requests().size());
      assertThat(outcome.kept().total().count()).isZero();
      assertThat(outcome.kept().groups()).isEmpty();
    }
  }

  @Test
  void run_interrupted_cutsOffSaysSoAndKeepsTheInterrupt() {
    Thread runner = Thread.currentThread();
    CountDownLatch never = new CountDownLatch(1);
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  runner.interrupt();
                  never.await();
                })
            .users(2)
            .execute();
    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome.stopReason()).isEqualTo("interrupted");
    assertThat(outcome.spoilers()).containsExactly("the run was stopped before its time was over");
  }
}
