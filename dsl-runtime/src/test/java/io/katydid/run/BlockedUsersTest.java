package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.measure.ErrorGroup;
import io.katydid.measure.Recorder;
import io.katydid.store.RunOutcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Users that are blocked in their own code when a run ends. */
class BlockedUsersTest {

  private static final Duration GRACE = Duration.ofMillis(100);
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  @Test
  void users_blockedInTheirOwnCode_areReportedAndMakeAnotherLoad() {
    CountDownLatch begun = new CountDownLatch(3);
    RunOutcome outcome =
        TestRun.of(Blocking.task(begun))
            .profile(TestRun.closed(3, TEN_SECONDS, Duration.ZERO, GRACE))
            .clock(SkippingClock.after(begun, TEN_SECONDS))
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
            .clock(SkippingClock.after(begun, TEN_SECONDS))
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
        TestRun.of(ScriptedPlan.of(scope -> {}).withOnStart(Blocking.task(begun)))
            .profile(TestRun.closed(1, TEN_SECONDS, Duration.ZERO, GRACE))
            .clock(SkippingClock.after(begun, TEN_SECONDS))
            .execute();
    assertThat(outcome.kept().groups())
        .singleElement()
        .satisfies(group -> assertThat(group.source()).isEqualTo("@OnStart"));
  }

  /** A measure that is in flight has no response, and is not reported twice. */
  @Test
  void users_blockedInAMeasure_areNotInTheirOwnCode() {
    CountDownLatch begun = new CountDownLatch(1);
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  scope.measure().run("work", () -> Blocking.task(begun).run(scope));
                })
            .profile(TestRun.closed(1, TEN_SECONDS, Duration.ZERO, GRACE))
            .clock(SkippingClock.after(begun, TEN_SECONDS))
            .execute();
    assertThat(outcome.runErrors()).isEmpty();
    assertThat(outcome.kept().groups())
        .extracting(ErrorGroup::type)
        .containsExactly(Recorder.NO_RESPONSE);
  }

  @Test
  void users_blockedWhenTheRunIsAborted_areNotReported() {
    CountDownLatch begun = new CountDownLatch(3);
    RunOutcome outcome =
        TestRun.of(Blocking.task(begun))
            .profile(TestRun.closed(3, TestRun.LONG, Duration.ZERO, GRACE))
            .clock(SkippingClock.after(begun, TEN_SECONDS))
            .commanded((engine, frame) -> engine.abort("by hand"))
            .execute();
    assertThat(outcome.kept().groups()).isEmpty();
    assertThat(outcome.runErrors()).containsExactly("the run was stopped before its time was over");
  }
}
