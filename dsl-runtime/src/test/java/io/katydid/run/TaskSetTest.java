package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.OneTaskPlan;
import io.katydid.api.Leave;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.UserScope;
import io.katydid.measure.ErrorGroup;
import io.katydid.store.RunOutcome;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What a user does that comes to task sets and leaves them. */
class TaskSetTest {

  /** A task beside a set, in which a task is beside another set of one task. */
  private static final TaskGraph WITH_SETS =
      new TaskGraph(
          List.of(
              new TaskNode("home", 0),
              new TaskNode("Outer", 0),
              new TaskNode("list", 0).in(1),
              new TaskNode("Inner", 0).in(1),
              new TaskNode("look", 0).in(3)),
          List.of(
              new TaskEdge(TaskGraph.START, 0, 1),
              new TaskEdge(0, 1, 1),
              new TaskEdge(1, 2, 1),
              new TaskEdge(2, 3, 1),
              new TaskEdge(3, TaskGraph.LEAVE, 1),
              new TaskEdge(3, 4, 1)));

  @Test
  void user_comesToSetsAndLeavesThem_startsAndStopsEach() {
    Plan plan = new Plan(event -> false, event -> event.equals("look"), 6);
    RunOutcome outcome = TestRun.of(plan).execute();

    assertThat(plan.events)
        .containsExactly(
            "home", "+Outer", "list", "+Inner", "look", "-Inner", "-Outer", "home", "+Outer",
            "list", "+Inner", "look", "-Inner", "-Outer", "-user");
    assertThat(outcome.kept().iterations()).isEqualTo(6);
    assertThat(outcome.kept().groups()).isEmpty();
  }

  /** The innermost first, and the user last. */
  @Test
  void user_stopsInsideSets_leavesThemFirst() {
    Plan plan = new Plan(event -> false, event -> false, 3);
    TestRun.of(plan).execute();

    assertThat(plan.events)
        .containsExactly("home", "+Outer", "list", "+Inner", "look", "-Inner", "-Outer", "-user");
  }

  @Test
  void user_cannotEnterASet_goesOnAfterItWithoutStoppingIt() {
    Plan plan = new Plan(event -> event.equals("+Inner"), event -> false, 4);
    RunOutcome outcome = TestRun.of(plan).execute();

    assertThat(plan.events)
        .containsExactly(
            "home", "+Outer", "list", "+Inner", "-Outer", "home", "+Outer", "list", "-Outer",
            "-user");
    assertThat(outcome.kept().groups()).extracting(ErrorGroup::source).containsExactly("Inner");
    assertThat(outcome.kept().iterations()).isEqualTo(5);
  }

  @Test
  void user_stopOfASetThrows_isAnErrorOfTheSetAndTheUserGoesOn() {
    Plan plan = new Plan(event -> event.equals("-Inner"), event -> event.equals("look"), 4);
    RunOutcome outcome = TestRun.of(plan).execute();

    assertThat(plan.events)
        .containsExactly(
            "home", "+Outer", "list", "+Inner", "look", "-Inner", "-Outer", "home", "-user");
    assertThat(outcome.kept().groups()).extracting(ErrorGroup::source).containsExactly("Inner");
  }

  /** Notes what is done, throws at some of it, and stops the user after so many tasks. */
  private static final class Plan implements OneTaskPlan<Object> {

    private final List<String> events = new CopyOnWriteArrayList<>();
    private final Predicate<String> fails;
    private final Predicate<String> leaves;
    private int left;

    Plan(Predicate<String> fails, Predicate<String> leaves, int tasks) {
      this.fails = fails;
      this.leaves = leaves;
      this.left = tasks;
    }

    @Override
    public TaskGraph graph() {
      return WITH_SETS;
    }

    @Override
    public Object newUser(UserScope scope) {
      return this;
    }

    @Override
    public void run(int node, Object user, UserScope scope) {
      if (--left == 0) {
        scope.virtualUser().stop();
      }
      String name = WITH_SETS.nodes().get(node).name();
      note(name);
      scope.leave(leaves.test(name) ? Leave.YES : Leave.NO);
    }

    @Override
    public void run(Object user, UserScope scope) {
      throw new AssertionError("there are several");
    }

    @Override
    public void enter(int set, Object user, UserScope scope) {
      note("+" + WITH_SETS.nodes().get(set).name());
    }

    @Override
    public void leave(int set, Object user, UserScope scope) {
      note("-" + WITH_SETS.nodes().get(set).name());
    }

    @Override
    public void onStop(Object user, UserScope scope) {
      note("-user");
    }

    private void note(String event) {
      events.add(event);
      if (fails.test(event)) {
        throw new IllegalStateException(event);
      }
    }
  }
}
