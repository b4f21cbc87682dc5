package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Correlation;
import io.katydid.api.plan.UserScope;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.RequestSnapshot;
import io.katydid.store.RunOutcome;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** What is measured between users, where the run ends. */
class CorrelationsTest {

  private static final Duration SHORT = Duration.ofMillis(200);

  private static Correlation delivered(UserScope scope) {
    return scope.measure().correlation("delivered");
  }

  /** One user, who does this once in a run that ends soon. */
  private static RunOutcome run(ScriptedPlan.Step task) {
    return TestRun.of(ScriptedPlan.of(task).withWait(TestRun.LONG.toNanos()))
        .profile(TestRun.closed(1, SHORT, Duration.ZERO, SHORT))
        .execute();
  }

  private static RequestSnapshot delivered(RunOutcome outcome) {
    return outcome.kept().measures().getFirst();
  }

  @Test
  void receipts_afterTheLastTask_areWaitedForBeforeUsersLeave() {
    CountDownLatch last = new CountDownLatch(1);
    AtomicBoolean received = new AtomicBoolean();
    AtomicBoolean seenAtEnd = new AtomicBoolean();
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(
                        scope -> {
                          Correlation delivered = delivered(scope);
                          delivered.begin("a", 1, "1h");
                          Thread.startVirtualThread(() -> receive(delivered, last, received));
                          last.countDown();
                        })
                    .withOnStop(scope -> seenAtEnd.set(received.get())))
            .iterations(1)
            .execute();

    assertThat(outcome.stopReason()).isEqualTo("all iterations ended");
    assertThat(seenAtEnd).isTrue();
    assertThat(delivered(outcome).count()).isEqualTo(1);
    assertThat(outcome.kept().groups()).isEmpty();
  }

  private static void receive(Correlation delivered, CountDownLatch when, AtomicBoolean received) {
    try {
      when.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    received.set(true);
    delivered.end("a");
  }

  @Test
  void receipts_thatDoNotComeInTheGracePeriod_haveFailed() {
    RunOutcome outcome = run(scope -> delivered(scope).begin("a", 3, "1h"));

    assertThat(delivered(outcome).failures()).isEqualTo(3);
    assertThat(outcome.kept().groups())
        .extracting(ErrorGroup::type)
        .containsExactly("not received");
    assertThat(outcome.runErrors()).isEmpty();
  }

  /** After the last task nobody is there to receive them: whether they were lost is not known. */
  @Test
  void receipts_thatOnlyTasksHaveEnded_keepTheRunFromPassing() {
    RunOutcome outcome =
        run(scope -> {
          delivered(scope).begin("a", 2, "1h");
          delivered(scope).end("a");
        });

    assertThat(delivered(outcome).failures()).isZero();
    assertThat(outcome.runErrors())
        .containsExactly(
            "delivered: 1 of 2 receipts were still to come when the run ended: whether they would"
                + " have come is in no figure; let the run last longer than they may take");
  }

  @Test
  void users_whoEndBeforeTheLoad_leaveAtOnce() {
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  delivered(scope).begin("a", 1, "1h");
                  scope.virtualUser().stop();
                })
            .execute();

    assertThat(outcome.stopReason()).isEqualTo("every user ended");
    assertThat(outcome.runErrors()).hasSize(1);
  }
}
