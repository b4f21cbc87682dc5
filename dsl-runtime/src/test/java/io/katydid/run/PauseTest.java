package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.katydid.api.VirtualUser;
import io.katydid.api.plan.UserScope;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.store.RunOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Waits of users inside their tasks. */
class PauseTest {

  private static final long SECOND = 1_000_000_000;

  private final UsersClock clock = new UsersClock();

  @Test
  void pause_constant_lastsThatLong() {
    assertThat(elapsed(me -> me.pause("2s"))).isEqualTo(2 * SECOND);
    assertThat(elapsed(me -> me.pause(Duration.ofMillis(5)))).isEqualTo(5_000_000);
    assertThat(elapsed(me -> me.pause("0s"))).isZero();
  }

  @Test
  void pause_drawn_isBetweenBothIncluded() {
    List<Long> drawn = drawn("1ns", "3ns");
    assertThat(drawn).hasSize(100).containsOnly(1L, 2L, 3L).contains(1L, 2L, 3L);
  }

  @Test
  void pause_drawnWithTheSameSeed_isTheSame() {
    assertThat(drawn("1s", "3s")).isEqualTo(drawn("1s", "3s")).doesNotHaveDuplicates();
  }

  @Test
  void pause_afterStop_lastsAsLong() {
    assertThat(
            elapsed(me -> {
              me.stop();
              me.pause("2s");
            }))
        .isEqualTo(2 * SECOND);
  }

  @Test
  void pause_inAMeasure_isInNoTimeOfIt() {
    Snapshot kept =
        once(scope ->
            scope
                .measure()
                .run(
                    "visit",
                    () -> {
                      clock.pass(3 * SECOND);
                      scope.measure().run("checkout", () -> scope.virtualUser().pause("2s"));
                      scope.virtualUser().pause("2s");
                    }));

    assertThat(kept.measures())
        .extracting(
            RequestSnapshot::name, it -> it.responseTime().max(), it -> it.serviceTime().max())
        .containsExactly(tuple("checkout", 0L, 0L), tuple("visit", about3s(), about3s()));
  }

  /** As the histogram rounds it. */
  private long about3s() {
    return once(scope -> scope.measure().run("it", () -> clock.pass(3 * SECOND)))
        .measures()
        .getFirst()
        .responseTime()
        .max();
  }

  @Test
  void pause_ofAUser_isWaitingAndNotUserCode() {
    Snapshot kept =
        once(scope -> {
          scope.virtualUser().pause("2s");
          scope.measure().run("work", () -> clock.pass(SECOND));
          clock.pass(4 * SECOND);
          scope.virtualUser().pause("3s");
        });

    assertThat(kept.spent().thinking()).isEqualTo(5.0 * SECOND);
    assertThat(kept.spent().requesting()).isEqualTo(1.0 * SECOND);
    assertThat(kept.spent().computing()).isEqualTo(4.0 * SECOND);
    assertThat(kept.spent().lagging()).isZero();
  }

  /** One user is in its pause, or about to be, when the other ends the run. */
  @Test
  @Timeout(60)
  void pause_runEnds_endsAndTheTaskGoesOn() {
    CountDownLatch pausing = new CountDownLatch(1);
    AtomicBoolean wentOn = new AtomicBoolean();
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  VirtualUser me = scope.virtualUser();
                  if (me.id() == 0) {
                    pausing.countDown();
                    me.pause("1h");
                    wentOn.set(me.isStopping());
                  } else {
                    pausing.await();
                    me.stopRun("enough");
                    me.stop();
                  }
                })
            .users(2)
            .execute();

    assertThat(outcome.stopReason()).isEqualTo("enough");
    assertThat(wentOn).isTrue();
    assertThat(outcome.runErrors()).isEmpty();
  }

  @Test
  void pause_impossible_isRefused() {
    assertThat(errorOf(me -> me.pause("3s", "1s")))
        .isEqualTo("the shortest pause, 3s, is longer than the longest, 1s");
    assertThat(errorOf(me -> me.pause(Duration.ofMillis(-1))))
        .isEqualTo("a wait must be 0 or more, not PT-0.001S");
    assertThat(errorOf(me -> me.pause("2"))).startsWith("\"2\" is not a duration");
  }

  private String errorOf(Step step) {
    return once(scope -> step.run(scope.virtualUser())).groups().stream()
        .filter(ErrorGroup::isError)
        .map(ErrorGroup::message)
        .findFirst()
        .orElseThrow();
  }

  private List<Long> drawn(String shortest, String longest) {
    List<Long> drawn = new ArrayList<>();
    once(scope -> {
      for (int i = 0; i < 100; i++) {
        long start = clock.nanoTime();
        scope.virtualUser().pause(shortest, longest);
        drawn.add(clock.nanoTime() - start);
      }
    });
    return drawn;
  }

  private long elapsed(Step step) {
    List<Long> times = new ArrayList<>();
    once(scope -> {
      long start = clock.nanoTime();
      step.run(scope.virtualUser());
      times.add(clock.nanoTime() - start);
    });
    return times.getFirst();
  }

  /** One iteration of one user. */
  private Snapshot once(ScriptedPlan.Step task) {
    return TestRun.of(scope -> runOnce(task, scope)).clock(clock).execute().kept();
  }

  private static void runOnce(ScriptedPlan.Step task, UserScope scope) throws Throwable {
    try {
      task.run(scope);
    } finally {
      scope.virtualUser().stop();
    }
  }

  /** What a user does. */
  @FunctionalInterface
  private interface Step {
    void run(VirtualUser me);
  }
}
