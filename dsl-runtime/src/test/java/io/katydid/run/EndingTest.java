package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.store.RunOutcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How runs end, and what becomes of users that are in the middle of something. */
class EndingTest {

  @Test
  void users_stuckInTheirTask_areCutOffAfterTheGracePeriod() {
    CountDownLatch begun = new CountDownLatch(3);
    RunOutcome outcome =
        TestRun.of(Blocking.task(begun))
            .profile(TestRun.closed(3, Duration.ofSeconds(5), Duration.ZERO, Duration.ofSeconds(2)))
            .inNoTime()
            .extendable(
                1,
                engine -> {
                  Blocking.await(begun);
                  engine.end();
                })
            .execute();
    assertThat(outcome.stopReason()).isEqualTo("run time over");
    assertThat(outcome.elapsedNanos()).isGreaterThanOrEqualTo(Duration.ofSeconds(7).toNanos());
    assertThat(outcome.kept().errors()).isZero();
  }

  /** The last one that comes ends the run; nobody is forgotten, nor ends twice. */
  @Test
  void users_aHundredThousandThatWait_allEndWithTheRun() {
    int users = 100_000;
    AtomicInteger waiting = new AtomicInteger();
    AtomicInteger stopped = new AtomicInteger();
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(
                        scope -> {
                          if (waiting.incrementAndGet() == users) {
                            scope.virtualUser().stopRun("all wait");
                          }
                        })
                    .withWait(TestRun.LONG.toNanos())
                    .withOnStop(scope -> stopped.incrementAndGet()))
            .users(users)
            .execute();

    assertThat(outcome.stopReason()).isEqualTo("all wait");
    assertThat(outcome.ready()).isEqualTo(users);
    assertThat(waiting).hasValue(users);
    assertThat(stopped).hasValue(users);
    assertThat(outcome.runErrors()).isEmpty();
  }

  /** As by Ctrl-C, whatever grace period the run has. */
  @Test
  void users_stuckWhenTheRunIsAborted_haveTwoSeconds() {
    RunOutcome outcome =
        TestRun.of(scope -> new CountDownLatch(1).await())
            .inNoTime()
            .commanded((engine, frame) -> engine.abort("stopped by a signal"))
            .execute();

    // The first frame is of the first second, and those who are cut off have 5 s to end.
    assertThat(Duration.ofNanos(outcome.elapsedNanos()))
        .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(9));
    assertThat(outcome.runErrors()).contains("the run was stopped before its time was over");
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
      assertThat(outcome.runErrors()).isEmpty();
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
      assertThat(outcome.runErrors()).isEmpty();
    }
  }

  @Test
  void users_thatWouldNotEnd_areARunError() {
    AtomicBoolean released = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  begun.countDown();
                  while (!released.get()) {
                    Thread.onSpinWait();
                  }
                })
            .profile(TestRun.closed(1, Duration.ofSeconds(1), Duration.ZERO, Duration.ZERO))
            .inNoTime()
            .extendable(
                1,
                engine -> {
                  Blocking.await(begun);
                  engine.end();
                })
            .execute();
    released.set(true);
    assertThat(outcome.runErrors())
        .containsExactly(
            "1 user did not end: a task that catches every exception, or neither waits nor"
                + " makes requests, cannot be interrupted");
  }

  @Test
  void run_interrupted_cutsOffReportsItAndKeepsTheInterrupt() {
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
    assertThat(outcome.runErrors()).containsExactly("the run was stopped before its time was over");
  }
}
