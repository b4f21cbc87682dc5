package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.StubServer;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Recorder;
import io.katydid.store.RunOutcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How runs end, and what becomes of users that are in the middle of something. */
class EndingTest {

  private static final Duration GRACE = Duration.ofMillis(100);
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  @Test
  void users_stuckInTheirTask_areCutOffAfterTheGracePeriod() {
    CountDownLatch begun = new CountDownLatch(3);
    RunOutcome outcome =
        TestRun.of(blocking(begun))
            .profile(TestRun.closed(3, Duration.ofSeconds(5), Duration.ZERO, Duration.ofSeconds(2)))
            .inNoTime()
            .extendable(
                1,
                engine -> {
                  awaitBegun(begun);
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

  /** A task that waits for what never comes, and is no request. */
  private static ScriptedPlan.Step blocking(CountDownLatch begun) {
    return scope -> {
      begun.countDown();
      new CountDownLatch(1).await();
    };
  }

  @Test
  void users_blockedInTheirOwnCode_areReportedAndMakeAnotherLoad() {
    CountDownLatch begun = new CountDownLatch(3);
    RunOutcome outcome =
        TestRun.of(blocking(begun))
            .profile(TestRun.closed(3, TEN_SECONDS, Duration.ZERO, GRACE))
            .clock(skippingAfter(begun))
            .execute();
    assertThat(outcome.kept().groups())
        .singleElement()
        .satisfies(group -> {
          assertThat(group.isRemark()).isTrue();
          assertThat(group.source()).isEqualTo("task");
          assertThat(group.message())
              .matches(
                  "3 users were still in their own code when the run ended, the longest for"
                      + " 1\\ds");
        });
    assertThat(outcome.runErrors())
        .singleElement()
        .asString()
        .startsWith(outcome.kept().groups().getFirst().message() + ", in task: what they would");
  }

  /** Nine of ten made the load that was set, and the tenth is reported. */
  @Test
  void users_ofWhomFewAreBlocked_areReportedOnly() {
    CountDownLatch begun = new CountDownLatch(20);
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(
                        scope -> {
                          begun.countDown();
                          if (scope.virtualUser().id() == 7) {
                            new CountDownLatch(1).await();
                          }
                        })
                    .withWait(TestRun.LONG.toNanos()))
            .profile(TestRun.closed(20, TEN_SECONDS, Duration.ZERO, GRACE))
            .clock(skippingAfter(begun))
            .execute();
    assertThat(outcome.runErrors()).isEmpty();
    assertThat(outcome.kept().groups())
        .singleElement()
        .satisfies(group ->
            assertThat(group.message())
                .startsWith("1 user was still in its own code when the run ended, for 1"));
  }

  @Test
  void user_blockedInItsStart_isReported() {
    CountDownLatch begun = new CountDownLatch(1);
    RunOutcome outcome =
        TestRun.of(ScriptedPlan.of(scope -> {}).withOnStart(blocking(begun)))
            .profile(TestRun.closed(1, TEN_SECONDS, Duration.ZERO, GRACE))
            .clock(skippingAfter(begun))
            .execute();
    assertThat(outcome.kept().groups())
        .singleElement()
        .satisfies(group -> assertThat(group.source()).isEqualTo("@OnStart"));
  }

  @Test
  void requests_ofAnotherClientWithoutAResponse_areCountedAsWhatTheyAre() {
    CountDownLatch begun = new CountDownLatch(1);
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  scope.measure().beginRequest("a");
                  scope.measure().beginRequest("b");
                  blocking(begun).run(scope);
                })
            .profile(TestRun.closed(1, TEN_SECONDS, Duration.ZERO, GRACE))
            .clock(skippingAfter(begun))
            .execute();
    assertThat(outcome.runErrors())
        .anySatisfy(it -> assertThat(it).startsWith("2 requests of 1 user had no response when"));
  }

  /** A measure that is in flight has no response, and is not reported twice. */
  @Test
  void users_blockedInAMeasure_areNotInTheirOwnCode() {
    CountDownLatch begun = new CountDownLatch(1);
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  scope.measure().run("work", () -> blocking(begun).run(scope));
                })
            .profile(TestRun.closed(1, TEN_SECONDS, Duration.ZERO, GRACE))
            .clock(skippingAfter(begun))
            .execute();
    assertThat(outcome.runErrors()).isEmpty();
    assertThat(outcome.kept().groups())
        .extracting(ErrorGroup::type)
        .containsExactly(Recorder.NO_RESPONSE);
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
  void users_blockedWhenTheRunIsAborted_areNotReported() {
    CountDownLatch begun = new CountDownLatch(3);
    RunOutcome outcome =
        TestRun.of(blocking(begun))
            .profile(TestRun.closed(3, TestRun.LONG, Duration.ZERO, GRACE))
            .clock(skippingAfter(begun))
            .commanded((engine, frame) -> engine.abort("by hand"))
            .execute();
    assertThat(outcome.kept().groups()).isEmpty();
    assertThat(outcome.runErrors()).containsExactly("the run was stopped before its time was over");
  }

  /** A clock by which ten seconds pass as soon as this has happened. */
  private static Clock skippingAfter(CountDownLatch latch) {
    SkippingClock clock = new SkippingClock();
    Thread.startVirtualThread(() -> {
      awaitBegun(latch);
      clock.skipped = TEN_SECONDS.toNanos();
    });
    return clock;
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
                  awaitBegun(begun);
                  engine.end();
                })
            .execute();
    released.set(true);
    assertThat(outcome.runErrors())
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
  void request_withoutAResponseInTheGracePeriod_isAFailure() {
    RunOutcome outcome = withoutResponses(3, GRACE, scope -> scope.http().get("/"));
    assertThat(outcome.stopReason()).isEqualTo("run time over");
    assertThat(outcome.kept().total().count()).isEqualTo(3);
    assertThat(outcome.kept().total().failures()).isEqualTo(3);
    assertThat(outcome.kept().cutOff()).isZero();
    assertThat(outcome.kept().groups())
        .singleElement()
        .satisfies(group -> {
          assertThat(group.type()).isEqualTo(Recorder.NO_RESPONSE);
          assertThat(group.message()).matches("in 1\\d\\.\\d s");
          assertThat(group.count()).isEqualTo(3);
        });
    assertThat(outcome.runErrors())
        .containsExactly(
            "3 of 3 users had no response to their last request when the run ended: what they would"
                + " have requested is in no figure");
  }

  /** No grace period is no excuse for who has not answered for long. */
  @Test
  void request_withoutAResponseForLongAndNoGracePeriod_isAFailure() {
    RunOutcome outcome = withoutResponses(3, Duration.ZERO, scope -> scope.http().get("/"));
    assertThat(outcome.kept().total().failures()).isEqualTo(3);
    assertThat(outcome.kept().cutOff()).isZero();
  }

  @Test
  void measure_aroundARequestWithoutAResponse_isAFailureToo() {
    RunOutcome outcome =
        withoutResponses(
            1, GRACE, scope -> scope.measure().run("checkout", () -> scope.http().get("/pay")));
    assertThat(outcome.kept().measures())
        .singleElement()
        .satisfies(it -> assertThat(it.failures()).isEqualTo(1));
    assertThat(outcome.runErrors()).noneMatch(it -> it.contains("would not end"));
  }

  /** A run whose time is over when all users have sent a request to a target that never answers. */
  private static RunOutcome withoutResponses(
      int users, Duration gracePeriod, ScriptedPlan.Step task) {
    SkippingClock clock = new SkippingClock();
    try (StubServer server = StubServer.scripted((request, exchange) -> {})) {
      Thread.startVirtualThread(() -> {
        while (server.requests().size() < users) {
          Thread.onSpinWait();
        }
        clock.skipped = TEN_SECONDS.toNanos();
      });
      return TestRun.of(task)
          .profile(TestRun.closed(users, TEN_SECONDS, Duration.ZERO, gracePeriod))
          .clock(clock)
          .host(server.url())
          .execute();
    }
  }

  /** Time passes as it does, but for what is skipped of it. */
  private static final class SkippingClock implements Clock {

    private volatile long skipped;

    @Override
    public long nanoTime() {
      return Clock.SYSTEM.nanoTime() + skipped;
    }

    @Override
    public void parkUntil(long deadline) {
      Clock.SYSTEM.parkUntil(deadline - skipped);
    }
  }

  /** Who gives a run up does not wait for responses. */
  @Test
  void request_inFlightWhenTheRunIsGivenUp_isNoFailure() {
    try (StubServer server = StubServer.scripted((request, exchange) -> {})) {
      RunOutcome outcome =
          TestRun.of(scope -> scope.http().get("/"))
              .profile(TestRun.closed(3, TestRun.LONG, Duration.ZERO, Duration.ofMillis(100)))
              .host(server.url())
              .commanded((engine, frame) -> {
                if (server.requests().size() == 3) {
                  engine.stop("enough");
                }
              })
              .execute();
      assertThat(outcome.stopReason()).isEqualTo("enough");
      assertThat(outcome.kept().cutOff()).isEqualTo(3);
      assertThat(outcome.kept().total().failures()).isZero();
    }
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

  private static void awaitBegun(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
