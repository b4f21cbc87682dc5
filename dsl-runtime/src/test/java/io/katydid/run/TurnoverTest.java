package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.OneTaskPlan;
import io.katydid.api.Arrivals;
import io.katydid.api.load.Schedule;
import io.katydid.api.plan.Turnover;
import io.katydid.api.plan.UserScope;
import io.katydid.store.RunOutcome;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Users that leave before the run ends, and others that take their places. */
@Timeout(120)
class TurnoverTest {

  /** What the users of each number did, one after the other. */
  private final Map<Integer, Collection<String>> events = new ConcurrentHashMap<>();

  private void add(UserScope scope, String event) {
    eventsOf(scope).add(event);
  }

  private Collection<String> eventsOf(UserScope scope) {
    return events.computeIfAbsent(scope.virtualUser().id(), id -> new ConcurrentLinkedQueue<>());
  }

  /** A plan whose users note what they do. */
  private final class Noting implements OneTaskPlan<Object> {

    private final Turnover turnover;
    private final ScriptedPlan.Step start;
    private final ScriptedPlan.Step task;

    Noting(Turnover turnover, ScriptedPlan.Step start, ScriptedPlan.Step task) {
      this.turnover = turnover;
      this.start = start;
      this.task = task;
    }

    @Override
    public Turnover turnover() {
      return turnover;
    }

    @Override
    public Object newUser(UserScope scope) {
      return this;
    }

    @Override
    public void onStart(Object user, UserScope scope) throws Throwable {
      add(scope, "start");
      start.run(scope);
    }

    @Override
    public void run(Object user, UserScope scope) throws Throwable {
      add(scope, "task");
      task.run(scope);
    }

    @Override
    public void onStop(Object user, UserScope scope) {
      add(scope, "stop");
    }
  }

  private Noting of(Turnover turnover) {
    return new Noting(turnover, scope -> {}, scope -> {});
  }

  private static List<String> repeated(int times, String... session) {
    return Stream.generate(() -> Stream.of(session)).limit(times).flatMap(it -> it).toList();
  }

  @Test
  void lifetimeOfIterations_over_anotherUserTakesThePlaceAndTheNumber() {
    RunOutcome outcome =
        TestRun.of(of(new Turnover(3, 0, false))).users(4).iterationsPerUser(9).execute();

    assertThat(events.keySet()).containsExactlyInAnyOrder(0, 1, 2, 3);
    assertThat(events.values())
        .allSatisfy(session ->
            assertThat(session)
                .containsExactlyElementsOf(repeated(3, "start", "task", "task", "task", "stop")));
    assertThat(outcome.spawned()).isEqualTo(4);
    assertThat(outcome.ready()).isEqualTo(4);
    assertThat(outcome.sessions()).isEqualTo(12);
    assertThat(outcome.stopReason()).isEqualTo("all iterations ended");
  }

  @Test
  void stop_ofAReplacedClass_anotherUserTakesThePlace() {
    Noting plan =
        new Noting(new Turnover(0, 0, true), scope -> {}, scope -> scope.virtualUser().stop());

    RunOutcome outcome = TestRun.of(plan).users(2).iterationsPerUser(5).execute();

    assertThat(events.get(0)).containsExactlyElementsOf(repeated(5, "start", "task", "stop"));
    assertThat(outcome.sessions()).isEqualTo(10);
    assertThat(outcome.runErrors()).isEmpty();
  }

  /** Another would not, either, and so on, without a pause. */
  @Test
  void start_failedOfOneThatTookAPlace_isNotRepeatedAndTheUserIsMissing() {
    Noting plan =
        new Noting(
            new Turnover(1, 0, true),
            scope -> {
              if (eventsOf(scope).size() > 1) {
                scope.virtualUser().stop();
                throw new IllegalStateException("no account is left");
              }
            },
            scope -> {});

    RunOutcome outcome = TestRun.of(plan).users(2).execute();

    assertThat(events.get(0)).containsExactly("start", "task", "stop", "start");
    assertThat(outcome.spawned()).isEqualTo(2);
    assertThat(outcome.sessions()).isEqualTo(4);
    assertThat(outcome.ready()).isZero();
    assertThat(outcome.runErrors()).isEmpty();
    assertThat(outcome.stopReason()).isEqualTo("every user ended");
  }

  @Test
  void random_ofUsersInOnePlace_isOfTheirOwnAndRepeats() {
    ScriptedPlan.Step draw = scope -> add(scope, "" + scope.virtualUser().random().nextLong());
    Noting plan = new Noting(new Turnover(1, 0, false), draw, scope -> {});

    TestRun.of(plan).users(3).iterationsPerUser(4).execute();
    Map<Integer, List<String>> first = drawn();
    events.clear();
    TestRun.of(plan).users(3).iterationsPerUser(4).execute();

    assertThat(drawn()).isEqualTo(first);
    assertThat(first.values().stream().flatMap(List::stream)).hasSize(12).doesNotHaveDuplicates();
  }

  private Map<Integer, List<String>> drawn() {
    return events.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                user ->
                    user.getValue().stream().filter(event -> event.matches("-?[0-9]+")).toList()));
  }

  @Test
  void end_ofTheRun_nobodyTakesAPlaceAnyMore() {
    CountDownLatch never = new CountDownLatch(1);
    Noting plan = new Noting(new Turnover(1, 0, true), scope -> {}, scope -> never.await());

    RunOutcome outcome =
        TestRun.of(plan)
            .profile(TestRun.closed(2, Duration.ofSeconds(2), Duration.ZERO, Duration.ZERO))
            .inNoTime()
            .execute();

    assertThat(outcome.sessions()).isEqualTo(2);
    assertThat(outcome.stopReason()).isEqualTo("run time over");
  }

  @Test
  void lifetime_underAnArrivalRate_anotherUserStartsWhenOneIsNeeded() {
    ScriptedPlan.Step task =
        scope -> {
          if (scope.virtualUser().id() == 3) {
            scope.virtualUser().stopRun("enough");
          }
        };
    RunOutcome outcome =
        TestRun.of(new Noting(new Turnover(2, 0, false), scope -> {}, task))
            .profile(
                new TestLoad(
                    new Schedule.Open(1000, Arrivals.EVEN, 1),
                    TestRun.LONG,
                    Duration.ZERO,
                    TestRun.LONG))
            .execute();

    assertThat(List.of(events.get(0), events.get(1), events.get(2)))
        .allSatisfy(
            session -> assertThat(session).containsExactly("start", "task", "task", "stop"));
    assertThat(outcome.stopReason()).isEqualTo("enough");
  }
}
