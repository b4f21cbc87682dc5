package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Arrivals;
import io.katydid.api.load.Limit;
import io.katydid.api.load.Schedule;
import io.katydid.store.RunEnd;
import io.katydid.store.RunOutcome;
import io.katydid.store.ScenarioEnd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs of several scenarios. */
@Timeout(60)
class RunningScenariosTest {

  private static final Schedule ONE_USER = new Schedule.Closed(1, 1e6);

  private static ScenarioPlan scenario(
      String name, Schedule schedule, Limit limit, ScriptedPlan plan) {
    return new ScenarioPlan(
        name, schedule, limit, Duration.ZERO, List.of(plan), Seeds.forScenario(42, name));
  }

  private static Limit iterations(int count) {
    return new Limit.Iterations(count, TestRun.LONG);
  }

  private static ScriptedPlan drawing(Map<Integer, List<Long>> drawn) {
    return ScriptedPlan.of(scope ->
        drawn
            .computeIfAbsent(scope.virtualUser().id(), id -> new ArrayList<>())
            .add(scope.virtualUser().random().nextLong()));
  }

  private static ScenarioPlan drawing(String name, Map<Integer, List<Long>> drawn) {
    return scenario(
        name,
        new Schedule.Closed(2, 1e6),
        new Limit.IterationsPerUser(3, TestRun.LONG),
        drawing(drawn));
  }

  @Test
  void users_anotherScenarioIsAdded_drawWhatTheyDrewWithoutIt() {
    Map<Integer, List<Long>> first = new ConcurrentHashMap<>();
    Map<Integer, List<Long>> alone = new ConcurrentHashMap<>();
    TestRun.of(drawing(first)).users(2).iterationsPerUser(3).execute();
    TestRun.of(drawing(new ConcurrentHashMap<>()))
        .iterations(1)
        .beside(drawing("Admin", alone))
        .execute();

    Map<Integer, List<Long>> firstBeside = new ConcurrentHashMap<>();
    Map<Integer, List<Long>> second = new ConcurrentHashMap<>();
    Map<Integer, List<Long>> third = new ConcurrentHashMap<>();
    TestRun.of(drawing(firstBeside))
        .users(2)
        .iterationsPerUser(3)
        .beside(drawing("Auditor", second))
        .beside(drawing("Admin", third))
        .execute();

    assertThat(firstBeside).isEqualTo(first).hasSize(2);
    assertThat(third).isEqualTo(alone).hasSize(2);
    assertThat(second).doesNotContainEntry(0, first.get(0)).doesNotContainEntry(0, third.get(0));
  }

  @Test
  void users_ofAScenario_areNumberedAndCountedByThemselves() {
    Map<Integer, Integer> counts = new ConcurrentHashMap<>();
    ScriptedPlan plan =
        ScriptedPlan.of(
            scope -> counts.put(scope.virtualUser().id(), scope.virtualUser().userCount()));

    TestRun.of(ScriptedPlan.of(scope -> {}))
        .users(5)
        .iterations(1)
        .beside(
            scenario(
                "Admin",
                new Schedule.Closed(2, 1e6),
                new Limit.IterationsPerUser(1, TestRun.LONG),
                plan))
        .execute();

    assertThat(counts).containsExactlyInAnyOrderEntriesOf(Map.of(0, 2, 1, 2));
  }

  @Test
  void cut_ofSeveralScenarios_saysHowEachStands() {
    List<Cut> cuts = new ArrayList<>();

    RunOutcome outcome =
        TestRun.of(ScriptedPlan.of(scope -> {}))
            .users(5)
            .iterationsPerUser(1)
            .beside(scenario("Admin", ONE_USER, iterations(2), ScriptedPlan.of(scope -> {})))
            .cuts((interval, cut) -> cuts.add(cut))
            .execute();

    assertThat(cuts.getLast().scenarios()).isEqualTo(outcome.end().scenarios());
    assertThat(cuts.getLast().scenarios()).extracting(ScenarioEnd::spawned).containsExactly(5, 1);
  }

  /** Of a worker that is lost then, nobody knows whether the user that is starting could. */
  @Test
  void cut_userIsStartingAndOneCouldNot_countsTheFirstAsReady() {
    CountDownLatch started = new CountDownLatch(2);
    CountDownLatch ended = new CountDownLatch(1);
    List<Cut> cuts = new ArrayList<>();
    ScriptedPlan plan =
        ScriptedPlan.of(scope -> {
          started.await();
          scope.virtualUser().stopRun("enough");
        });

    RunOutcome outcome =
        TestRun.of(
                plan.withOnStart(scope -> {
                  started.countDown();
                  if (scope.virtualUser().id() == 0) {
                    throw new IllegalStateException("cannot start");
                  } else if (scope.virtualUser().id() == 1) {
                    ended.await();
                  }
                }))
            .users(3)
            .cuts((interval, cut) -> {
              cuts.add(cut);
              if (cut.endsLoad()) {
                ended.countDown();
              }
            })
            .execute();

    assertThat(cuts.getLast().scenarios())
        .singleElement()
        .satisfies(it -> {
          assertThat(it.spawned()).isEqualTo(3);
          assertThat(it.ready()).isEqualTo(2);
        });
    assertThat(outcome.ready()).isEqualTo(1);
    assertThat(outcome.end().scenarios()).isEmpty();
  }

  @Test
  void execute_openBesideClosed_endsWithBothAndReportsEach() {
    CountDownLatch arrived = new CountDownLatch(3);

    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(scope -> {
                  arrived.await();
                  scope.virtualUser().stopRun("enough");
                }))
            .beside(
                scenario(
                    "Admin",
                    new Schedule.Open(1_000, Arrivals.EVEN, 1),
                    new Limit.Time(TestRun.LONG),
                    ScriptedPlan.of(scope -> arrived.countDown())))
            .execute();

    assertThat(outcome.stopReason()).isEqualTo("enough");
    assertThat(outcome.end().scenarios())
        .extracting(ScenarioEnd::name)
        .containsExactly("Test", "Admin");
    assertThat(outcome.end().scenarios().getFirst().spawned()).isEqualTo(1);
    assertThat(outcome.end().scenarios().getLast().arrived()).isGreaterThanOrEqualTo(3);
    assertThat(outcome.spawned()).isEqualTo(2);
  }

  @Test
  void execute_oneScenarioHasMadeItsIterations_goesOnWithTheOther() {
    AtomicInteger few = new AtomicInteger();
    AtomicInteger many = new AtomicInteger();

    RunOutcome outcome =
        TestRun.of(ScriptedPlan.of(scope -> few.incrementAndGet()))
            .iterations(2)
            .beside(
                scenario(
                    "Admin",
                    ONE_USER,
                    iterations(50),
                    ScriptedPlan.of(scope -> many.incrementAndGet())))
            .execute();

    assertThat(few).hasValue(2);
    assertThat(many).hasValue(50);
    assertThat(outcome.stopReason()).isEqualTo(RunEnd.ITERATIONS_OVER);
    assertThat(outcome.runErrors()).isEmpty();
  }

  @Test
  void execute_scenarioHasNotMadeItsIterations_saysOfWhichTheyAre() {
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(scope -> {
                  scope.virtualUser().stopRun("enough");
                }))
            .iterations(1)
            .beside(
                new ScenarioPlan(
                    "Admin",
                    ONE_USER,
                    iterations(1_000),
                    Duration.ofMinutes(9),
                    List.of(ScriptedPlan.of(scope -> {})),
                    1))
            .execute();

    assertThat(outcome.runErrors())
        .containsExactly(
            "1,000 of 1,000 iterations of the scenario Admin had not begun when the load ended:"
                + " enough");
    assertThat(outcome.notBegun()).isEqualTo(1_000);
  }

  @Test
  void execute_noUserOfAScenarioCouldStart_isARunErrorWhateverTheOthersDid() {
    RunOutcome outcome =
        TestRun.of(ScriptedPlan.of(scope -> {}))
            .iterations(5)
            .beside(
                scenario(
                    "Admin",
                    ONE_USER,
                    new Limit.Time(TestRun.LONG),
                    ScriptedPlan.of(scope -> {})
                        .withOnStart(scope -> {
                          throw new IllegalStateException("no badge");
                        })))
            .execute();

    assertThat(outcome.runErrors())
        .containsExactly(
            "no user of the scenario Admin could start: all 1 failed, the first with"
                + " java.lang.IllegalStateException: no badge");
  }

  @Test
  void execute_startDelay_startsTheScenarioThatLate() {
    List<Long> starts = new ArrayList<>();
    long begin = System.nanoTime();

    TestRun.of(ScriptedPlan.of(scope -> {}))
        .iterations(1)
        .beside(
            new ScenarioPlan(
                "Admin",
                ONE_USER,
                iterations(1),
                Duration.ofMillis(300),
                List.of(ScriptedPlan.of(scope -> starts.add(System.nanoTime() - begin))),
                1))
        .execute();

    assertThat(starts).singleElement().satisfies(it -> assertThat(it).isGreaterThan(300_000_000L));
  }
}
