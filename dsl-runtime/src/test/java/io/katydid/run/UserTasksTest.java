package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.measure.ErrorGroup;
import io.katydid.store.RunOutcome;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Which tasks a user runs, one after the other. */
class UserTasksTest {

  private static final TaskGraph ONE_AFTER_THE_OTHER =
      new TaskGraph(
          List.of(new TaskNode("in", 0), new TaskNode("look", 0), new TaskNode("out", 0)),
          List.of(
              new TaskEdge(TaskGraph.START, 0, 1), new TaskEdge(0, 1, 1), new TaskEdge(1, 2, 1)));

  /** The next task depends on the one before it. */
  @Test
  void user_tasksInACycle_runsThemInTheirOrder() {
    assertThat(sourcesOf(5, iteration -> Optional.empty(), ONE_AFTER_THE_OTHER))
        .containsExactlyInAnyOrder(tuple("in", 2L), tuple("look", 2L), tuple("out", 1L));
  }

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
  void user_goesToATaskThatThereIsNot_goesOnWhereItIs() {
    assertThat(
            sourcesOf(
                3,
                iteration -> iteration == 2 ? Optional.of("owt") : Optional.empty(),
                ONE_AFTER_THE_OTHER))
        .containsExactlyInAnyOrder(tuple("in", 1L), tuple("look", 1L), tuple("out", 1L));
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
}
