package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.katydid.StubServer;
import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime.Behind;
import io.katydid.api.WaitTime.Per;
import io.katydid.api.plan.Pace;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.Waits;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.RequestSnapshot;
import io.katydid.store.RunOutcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What a user does between its start and its end, and what it is given. */
class RunningUserTest {

  @Test
  void user_stops_endsAfterItsTaskAndIsNotReplaced() {
    AtomicInteger stops = new AtomicInteger();
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(
                        scope -> {
                          scope.virtualUser().stop();
                          scope.measure().run("work", () -> {});
                        })
                    .withOnStop(scope -> stops.incrementAndGet()))
            .users(3)
            .execute();
    assertThat(outcome.stopReason()).isEqualTo("every user ended");
    assertThat(outcome.kept().request("work").orElseThrow().count()).isEqualTo(3);
    assertThat(outcome.kept().iterations()).isEqualTo(3);
    assertThat(stops).hasValue(3);
    assertThat(outcome.runErrors()).isEmpty();
  }

  @Test
  void user_stopsTheRun_endsAllUsersWithItsReason() {
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(
                        scope -> {
                          if (scope.virtualUser().id() == 3) {
                            scope.virtualUser().stopRun("found what I looked for");
                          }
                        })
                    .withWait(TestRun.LONG.toNanos()))
            .users(5)
            .execute();
    assertThat(outcome.stopReason()).isEqualTo("found what I looked for");
    assertThat(outcome.runErrors()).isEmpty();
  }

  @Test
  void user_failsTheRun_endsAllUsersAndKeepsItFromPassing() {
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(
                        scope -> {
                          if (scope.virtualUser().id() == 3) {
                            scope.virtualUser().failRun("the stock is wrong: password=s3cret");
                          }
                        })
                    .withWait(TestRun.LONG.toNanos()))
            .users(5)
            .execute();
    assertThat(outcome.stopReason()).isEqualTo("the stock is wrong: password=***");
    assertThat(outcome.runErrors())
        .containsExactly("the run was failed by a user: the stock is wrong: password=***");
  }

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

  @Test
  void user_taskExpectsAStatus_holdsUntilTheEndOfTheTask() {
    try (StubServer server = StubServer.answering(StubServer.response("404 Not Found", ""))) {
      RunOutcome outcome =
          TestRun.of(
                  ScriptedPlan.of(
                          scope -> {
                            scope.expect(404);
                            scope.http().get("/task");
                            scope.virtualUser().stop();
                          })
                      .withOnStop(scope -> scope.http().get("/stop")))
              .host(server.url())
              .execute();

      assertThat(outcome.kept().requests())
          .extracting(RequestSnapshot::name, RequestSnapshot::failures)
          .containsExactly(tuple("GET /stop", 1L), tuple("GET /task", 0L));
    }
  }

  /** The next task depends on the one before it. */
  @Test
  void user_tasksInACycle_runsThemInTheirOrder() {
    assertThat(sourcesOf(5, iteration -> Optional.empty(), ONE_AFTER_THE_OTHER))
        .containsExactlyInAnyOrder(tuple("in", 2L), tuple("look", 2L), tuple("out", 1L));
  }

  private static final TaskGraph ONE_AFTER_THE_OTHER =
      new TaskGraph(
          List.of(new TaskNode("in", 0), new TaskNode("look", 0), new TaskNode("out", 0)),
          List.of(
              new TaskEdge(TaskGraph.START, 0, 1), new TaskEdge(0, 1, 1), new TaskEdge(1, 2, 1)));

  @Test
  void user_goesToATask_runsItNextThoughItThrows() {
    assertThat(
            sourcesOf(
                4,
                iteration -> iteration == 1 ? Optional.of("out") : Optional.empty(),
                ONE_AFTER_THE_OTHER))
        .containsExactlyInAnyOrder(tuple("in", 2L), tuple("out", 1L), tuple("look", 1L));
  }

  @Test
  void user_goesToATaskThatThereIsNot_hasAnErrorAndGoesOn() {
    AtomicInteger iterations = new AtomicInteger();
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(
                        scope -> {
                          if (iterations.incrementAndGet() == 1) {
                            scope.virtualUser().goTo("owt");
                          }
                          scope.virtualUser().stop();
                        })
                    .withGraph(ONE_AFTER_THE_OTHER))
            .execute();
    assertThat(outcome.kept().groups())
        .singleElement()
        .satisfies(group -> {
          assertThat(group.source()).isEqualTo("in");
          assertThat(group.message()).contains("no task is named \"owt\"; did you mean \"out\"?");
        });
  }

  @Test
  void user_goesToATaskWhenItStarts_runsItFirst() {
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(
                        scope -> {
                          scope.virtualUser().stop();
                          throw new IllegalStateException("iteration");
                        })
                    .withOnStart(scope -> scope.virtualUser().goTo("look"))
                    .withGraph(ONE_AFTER_THE_OTHER))
            .execute();
    assertThat(outcome.kept().groups()).extracting(ErrorGroup::source).containsExactly("look");
  }

  @Test
  void user_allTasksOnce_endsAfterTheLast() {
    TaskGraph once =
        new TaskGraph(
            List.of(new TaskNode("in", 0).once(), new TaskNode("look", 0).repeated(2).once()),
            List.of(new TaskEdge(TaskGraph.START, 0, 1), new TaskEdge(0, 1, 1)));
    AtomicInteger stops = new AtomicInteger();
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(scope -> {})
                    .withOnStop(scope -> stops.incrementAndGet())
                    .withGraph(once))
            .users(2)
            .execute();
    assertThat(outcome.stopReason()).isEqualTo("every user ended");
    assertThat(outcome.kept().iterations()).isEqualTo(6);
    assertThat(stops).hasValue(2);
  }

  /** The names of the tasks that a user runs who goes, by the number of the iteration, to some. */
  private static List<Tuple> sourcesOf(
      int iterations, IntFunction<Optional<String>> goTo, TaskGraph graph) {
    AtomicInteger begun = new AtomicInteger();
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(
                        scope -> {
                          int iteration = begun.incrementAndGet();
                          goTo.apply(iteration).ifPresent(scope.virtualUser()::goTo);
                          if (iteration == iterations) {
                            scope.virtualUser().stop();
                          }
                          throw new IllegalStateException("iteration");
                        })
                    .withGraph(graph))
            .execute();
    return outcome.kept().groups().stream()
        .map(group -> tuple(group.source(), group.count()))
        .toList();
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

  @Test
  void users_inAnyRun_haveTheRandomnessOfSeedAndNumber() {
    List<Long> first = randomOfUsers();
    assertThat(first).hasSize(5).doesNotHaveDuplicates().isEqualTo(randomOfUsers());
  }

  private List<Long> randomOfUsers() {
    Map<Integer, Long> drawn = new ConcurrentHashMap<>();
    TestRun.of(
            scope -> {
              drawn.put(scope.virtualUser().id(), scope.virtualUser().random().nextLong());
              scope.virtualUser().stop();
            })
        .users(5)
        .execute();
    return drawn.keySet().stream().sorted().map(drawn::get).toList();
  }
}
