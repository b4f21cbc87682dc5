package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.katydid.OneTaskPlan;
import io.katydid.api.Arrivals;
import io.katydid.api.WaitTime.Behind;
import io.katydid.api.WaitTime.Per;
import io.katydid.api.load.Curve;
import io.katydid.api.load.Limit;
import io.katydid.api.load.Schedule;
import io.katydid.api.plan.Pace;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.Waits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ExpectedRateTest {

  /** A class of a fixed number of users, which make a request every 10 s. */
  private record Monitors(int fixedCount) implements OneTaskPlan<Object> {

    @Override
    public TaskGraph graph() {
      return OneTaskPlan.graph("look", 1);
    }

    @Override
    public Object newUser(UserScope scope) {
      return this;
    }

    @Override
    public void run(Object user, UserScope scope) {}

    @Override
    public long waitNanos(int node, RandomGenerator random) {
      return 10_000_000_000L;
    }
  }

  private static final Duration SECONDS_30 = Duration.ofSeconds(30);
  private static final Schedule CLOSED = new Schedule.Closed(100, 1);
  private static final Schedule OPEN = new Schedule.Open(50, Arrivals.EVEN, 10);

  private final ScriptedPlan plan = ScriptedPlan.of(scope -> {});

  @Test
  void atMost_requestsOfTasksNotKnown_isNotKnown() {
    assertThat(ExpectedRate.atMost(OPEN, List.of(plan))).isEmpty();
    assertThat(ExpectedRate.atMost(CLOSED, List.of(plan.withWait(1)))).isEmpty();
  }

  @Test
  void atMost_noRequestSeenInAnyTask_isNotKnown() {
    assertThat(ExpectedRate.atMost(OPEN, List.of(plan.withRequests(0)))).isEmpty();
    assertThat(ExpectedRate.atMost(CLOSED, List.of(plan.withRequests(0).withWait(1)))).isEmpty();
    assertThat(ExpectedRate.atMost(OPEN, List.of(plan.withRequests(0), plan.withRequests(2))))
        .isEmpty();
  }

  @Test
  void atMost_arrivals_isTheirRateTimesTheRequestsOfATask() {
    assertThat(ExpectedRate.atMost(OPEN, List.of(plan.withRequests(3)))).hasValue(150);
  }

  @Test
  void atMost_usersThatWait_isAtMostOneIterationAWait() {
    assertThat(ExpectedRate.atMost(CLOSED, List.of(plan.withRequests(2).withWait(500_000_000))))
        .hasValue(400);
  }

  @Test
  void atMost_tasksOfDifferentNumbersOfRequests_countsEachByItsShare() {
    TaskGraph graph =
        new TaskGraph(
            List.of(new TaskNode("one", 1), new TaskNode("five", 5)),
            List.of(new TaskEdge(TaskGraph.START, 0, 3), new TaskEdge(TaskGraph.START, 1, 1)));

    assertThat(ExpectedRate.atMost(OPEN, List.of(plan.withGraph(graph)))).hasValue(100);
  }

  @Test
  void atMost_tasksOfDifferentWaits_countsEachByItsShare() {
    TaskGraph graph =
        new TaskGraph(
            List.of(new TaskNode("short", 1), new TaskNode("long", 1)),
            List.of(new TaskEdge(TaskGraph.START, 0, 3), new TaskEdge(TaskGraph.START, 1, 1)));
    long[] waits = {100_000_000, 700_000_000};
    ScriptedPlan plan = this.plan.withGraph(graph).withWaits(node -> waits[node]);

    assertThat(ExpectedRate.atMost(CLOSED, List.of(plan))).hasValueCloseTo(400.0, within(1e-9));
  }

  @Test
  void atMost_waitsDrawn_countsTheirMean() {
    ScriptedPlan plan =
        this.plan
            .withRequests(1)
            .withRandomWaits((node, random) -> Waits.exponential(500_000_000, random));

    assertThat(ExpectedRate.atMost(CLOSED, List.of(plan)))
        .hasValueCloseTo(200.0, withinPercentage(3));
  }

  @Test
  void atMost_waitsThatAMethodReturns_isNotKnown() {
    ScriptedPlan plan = this.plan.withRequests(1).withWait(UserPlan.BY_METHOD);

    assertThat(ExpectedRate.atMost(CLOSED, List.of(plan))).isEmpty();
  }

  @Test
  void expected_throughputOfAClass_isTheSameHoweverManyUsersItHas() {
    ScriptedPlan plan =
        this.plan.withRequests(2).withPace(new Pace(100_000_000, Per.CLASS, Behind.BURST));
    ScriptedPlan other = this.plan.withRequests(1).withPacing(500_000_000);

    assertThat(ExpectedRate.atMost(CLOSED, List.of(plan))).hasValue(20);
    assertThat(ExpectedRate.atMost(CLOSED, List.of(plan, other))).hasValue(20 + 50 * 2);
    assertThat(scheduled(CLOSED, 0, plan)).hasValue(20);
  }

  @Test
  void atMost_fixedCountOfAClass_isItsPartOfTheUsers() {
    UserPlan<?> fast = plan.withRequests(1).withWait(1_000_000_000);
    UserPlan<?> monitors = new Monitors(20);

    assertThat(ExpectedRate.atMost(CLOSED, List.of(fast, monitors)))
        .hasValueCloseTo(82.0, within(1e-9));
    assertThat(ExpectedRate.atMost(CLOSED, List.of(new Monitors(100))))
        .hasValueCloseTo(10.0, within(1e-9));
  }

  @Test
  void atMost_usersThatDoNotWait_isNotKnown() {
    assertThat(ExpectedRate.atMost(CLOSED, List.of(plan.withRequests(1)))).isEmpty();
  }

  @Test
  void scheduled_arrivals_isTheirRate() {
    assertThat(scheduled(OPEN, 0, plan.withRequests(3))).hasValue(150);
  }

  @Test
  void scheduled_paces_countsUsersFromWhenTheyStart() {
    Schedule ramp = new Schedule.Closed(100, 10);
    ScriptedPlan paced = plan.withRequests(2).withPacing(500_000_000);

    assertThat(scheduled(CLOSED, 0, paced)).hasValueCloseTo(62.0, within(1e-9));
    assertThat(scheduled(ramp, 0, paced)).hasValueCloseTo(334.0, within(1e-9));
    assertThat(scheduled(ramp, 10, paced)).hasValueCloseTo(400.0, within(1e-9));
  }

  @Test
  void scheduled_usersThatWaitOrRequestsNotKnown_isNotKnown() {
    assertThat(scheduled(CLOSED, 0, plan.withRequests(2).withWait(1))).isEmpty();
    assertThat(scheduled(CLOSED, 0, plan.withPacing(1))).isEmpty();
    assertThat(scheduled(OPEN, 0, plan)).isEmpty();
  }

  @Test
  void atMostOnAverage_numberOfIterations_isAtMostTheirRequests() {
    ScriptedPlan waiting = plan.withRequests(2).withWait(500_000_000);

    assertThat(onAverage(waiting, new Limit.Iterations(60, SECONDS_30))).hasValue(4);
    assertThat(onAverage(waiting, new Limit.IterationsPerUser(3, SECONDS_30))).hasValue(20);
    assertThat(onAverage(waiting, new Limit.Iterations(1_000_000, SECONDS_30)))
        .hasValueCloseTo(62 + 30 * 2 / 30.0, within(1e-9));
    assertThat(onAverage(plan.withRequests(2), new Limit.Iterations(60, SECONDS_30))).hasValue(4);
    assertThat(onAverage(plan, new Limit.Iterations(60, SECONDS_30))).isEmpty();
  }

  @Test
  void atMostOnAverage_severalScenarios_limitsEachByItsOwn() {
    ScriptedPlan waiting = plan.withRequests(1).withWait(1_000_000_000);
    ScenarioPlan counted = closed(waiting, new Limit.Iterations(60, SECONDS_30), Duration.ZERO);
    ScenarioPlan late = closed(waiting, new Limit.Time(SECONDS_30), Duration.ofSeconds(15));

    assertThat(onAverage(List.of(counted, late))).hasValueCloseTo(2 + 4.5, within(1e-9));
  }

  /** A ramp has half of its users on average, and each makes an iteration before it waits. */
  @Test
  void atMostOnAverage_usersThatStartSlowly_countFromThenOn() {
    ScriptedPlan waiting = plan.withRequests(1).withWait(1_000_000_000);
    ScriptedPlan patient = plan.withRequests(1).withWait(3_600_000_000_000L);
    Schedule ramp =
        new Schedule.UserStages(
            new Curve(List.of(new Curve.Piece(0, SECONDS_30.toNanos(), 0, 60))));

    assertThat(onAverage(List.of(scenario(ramp, waiting))))
        .hasValueCloseTo(30 + 60 / 30.0, within(1e-9));
    assertThat(onAverage(List.of(scenario(new Schedule.Closed(90, 1e6), patient))).orElseThrow())
        .isCloseTo(3, within(0.1));
  }

  private static ScenarioPlan scenario(Schedule schedule, ScriptedPlan plan) {
    return new ScenarioPlan(
        "Test", schedule, new Limit.Time(SECONDS_30), Duration.ZERO, List.of(plan), 42);
  }

  private static OptionalDouble onAverage(ScriptedPlan plan, Limit limit) {
    return onAverage(List.of(closed(plan, limit, Duration.ZERO)));
  }

  private static OptionalDouble onAverage(List<ScenarioPlan> scenarios) {
    LoadProfile profile = new TestLoad(CLOSED, SECONDS_30, Duration.ZERO, Duration.ZERO).profile();
    return ExpectedRate.atMostOnAverage(Optional.empty(), profile, scenarios);
  }

  private static ScenarioPlan closed(ScriptedPlan plan, Limit limit, Duration startDelay) {
    return new ScenarioPlan("Test", CLOSED, limit, startDelay, List.of(plan), 42);
  }

  private static OptionalDouble scheduled(Schedule workload, int warmUpSeconds, ScriptedPlan plan) {
    TestLoad load =
        new TestLoad(
            workload, Duration.ofSeconds(30), Duration.ofSeconds(warmUpSeconds), Duration.ZERO);
    return ExpectedRate.scheduled(
        Optional.empty(),
        load.profile(),
        List.of(load.scenario(plan, new Limit.Time(load.runTime()))));
  }
}
