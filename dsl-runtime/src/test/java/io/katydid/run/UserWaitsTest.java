package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime.Behind;
import io.katydid.api.WaitTime.Per;
import io.katydid.api.plan.Pace;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.Waits;
import io.katydid.measure.ErrorGroup;
import io.katydid.store.RunOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** How users wait between their iterations, or keep their pace. */
class UserWaitsTest {

  /** In seconds: a user that does not wait may let others run for a microsecond. */
  @Test
  void user_skipsItsWait_startsTheNextIterationAtOnceAndNoOther() {
    UsersClock clock = new UsersClock();
    List<Long> starts = new ArrayList<>();
    TestRun.of(
            ScriptedPlan.of(
                    scope -> {
                      starts.add(clock.nanoTime() / 1_000_000_000);
                      if (starts.size() == 2) {
                        scope.virtualUser().skipWait();
                      } else if (starts.size() == 4) {
                        scope.virtualUser().stop();
                      }
                    })
                .withWait(10_000_000_000L))
        .clock(clock)
        .execute();

    assertThat(starts).containsExactly(0L, 10L, 10L, 20L);
  }

  /** An interrupt that stays would end each turn of the wait at once. */
  @Test
  void user_interruptedWhileItWaits_waitsOnWithoutTheInterrupt() {
    AtomicInteger waits = new AtomicInteger();
    AtomicInteger interrupted = new AtomicInteger();
    Clock interrupting =
        new Clock() {
          @Override
          public long nanoTime() {
            return Clock.SYSTEM.nanoTime();
          }

          @Override
          public void parkUntil(long deadline) {
            if (!Thread.currentThread().isVirtual()) {
              Clock.SYSTEM.parkUntil(deadline);
              return;
            }
            waits.incrementAndGet();
            interrupted.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 0);
            Thread.currentThread().interrupt();
          }
        };
    TestRun.of(
            ScriptedPlan.of(
                    scope -> {
                      if (waits.get() > 0) {
                        scope.virtualUser().stop();
                      }
                    })
                .withWait(20_000_000))
        .clock(interrupting)
        .execute();

    assertThat(waits).hasValueGreaterThan(1);
    assertThat(interrupted).hasValue(0);
  }

  /** An interrupt that stays would end the next wait at once, and each one after it. */
  @Test
  void user_leavesAnInterruptBehind_waitsAllTheSame() {
    AtomicInteger interrupted = new AtomicInteger();
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  interrupted.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 0);
                  Thread.currentThread().interrupt();
                  if (scope.virtualUser().random().nextInt(10) == 0) {
                    scope.virtualUser().stop();
                  }
                })
            .execute();

    assertThat(outcome.stopReason()).isEqualTo("every user ended");
    assertThat(interrupted).hasValue(0);
  }

  @Test
  void user_methodOfItsWaitThrows_isAnErrorAndDoesNotWait() {
    AtomicInteger iterations = new AtomicInteger();
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(
                        scope -> {
                          if (iterations.incrementAndGet() == 3) {
                            scope.virtualUser().stop();
                          }
                        })
                    .withWait(UserPlan.BY_METHOD))
            .execute();

    assertThat(outcome.kept().groups())
        .extracting(ErrorGroup::source, ErrorGroup::message, ErrorGroup::count)
        .containsExactly(tuple("@WaitTime", "no time to wait", 3L));
  }

  /** In another order of threads, as users end their tasks in another one each time. */
  @Test
  void users_withTheSameSeed_waitTheSameTimes() {
    assertThat(waitsOfUsers()).hasSize(5).isEqualTo(waitsOfUsers());
  }

  private Map<Integer, List<Long>> waitsOfUsers() {
    Map<Thread, List<Long>> drawn = new ConcurrentHashMap<>();
    Map<Integer, List<Long>> waits = new ConcurrentHashMap<>();
    TestRun.of(
            ScriptedPlan.of(
                    scope -> {
                      VirtualUser me = scope.virtualUser();
                      List<Long> own =
                          drawn.computeIfAbsent(Thread.currentThread(), it -> new ArrayList<>());
                      if (own.size() == 20) {
                        waits.put(me.id(), List.copyOf(own));
                        me.stop();
                      }
                    })
                .withRandomWaits((node, random) -> {
                  long wait = Waits.logNormal(1_000, 9_000, random);
                  Objects.requireNonNull(drawn.get(Thread.currentThread())).add(wait);
                  return wait;
                }))
        .users(5)
        .execute();
    return waits;
  }

  /** Were it of each user, two of them would need half the time. */
  @Test
  void users_ofAClassWithThroughput_haveItTogether() {
    UsersClock clock = new UsersClock();
    List<Long> starts = Collections.synchronizedList(new ArrayList<>());
    TestRun.of(
            ScriptedPlan.of(
                    scope -> {
                      starts.add(clock.nanoTime());
                      if (starts.size() >= 10) {
                        scope.virtualUser().stopRun("enough");
                      }
                    })
                .withPace(new Pace(100, Per.CLASS, Behind.BURST)))
        .users(2)
        .clock(clock)
        .execute();

    assertThat(Collections.max(starts)).isGreaterThanOrEqualTo(1_000 + 9 * 100);
  }

  /** Its first iteration lasts to the end of the load, and two and a half paces longer than one. */
  @Test
  void user_behindItsPaceWhenTheLoadEnds_isReportedWithWhatItDidNotStart() {
    UsersClock clock = new UsersClock();
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(
                        scope -> {
                          clock.pass(350_000_000);
                          scope.virtualUser().stopRun("enough");
                          while (!scope.virtualUser().isStopping()) {
                            Thread.onSpinWait();
                          }
                          clock.pass(800_000_000);
                        })
                    .withPace(Pace.ofUser(100_000_000)))
            .clock(clock)
            .execute();

    assertThat(outcome.kept().groups())
        .extracting(ErrorGroup::message, ErrorGroup::count)
        .containsExactly(
            tuple("iterations were due before the end of the load, and not started", 3L));
  }

  /** The one user is busy for two and a half paces at a time. */
  @Test
  void user_behindAPaceThatSkips_isReportedWithHowMuchItLeftOut() {
    UsersClock clock = new UsersClock();
    AtomicInteger iterations = new AtomicInteger();
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(
                        scope -> {
                          clock.pass(250_000_000);
                          if (iterations.incrementAndGet() == 4) {
                            scope.virtualUser().stop();
                          }
                        })
                    .withPace(new Pace(100_000_000, Per.USER, Behind.SKIP)))
            .clock(clock)
            .execute();

    assertThat(outcome.kept().groups())
        .filteredOn(ErrorGroup::isRemark)
        .extracting(ErrorGroup::source, ErrorGroup::message, ErrorGroup::count)
        .containsExactly(
            tuple(
                "@WaitTime",
                "iterations were skipped, as their users were busy when they were due",
                6L));
  }
}
