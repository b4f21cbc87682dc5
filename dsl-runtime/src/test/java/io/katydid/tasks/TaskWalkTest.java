package io.katydid.tasks;

import static io.katydid.api.plan.TaskGraph.LEAVE;
import static io.katydid.api.plan.TaskGraph.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.katydid.ChiSquare;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TaskWalkTest {

  private static final int PICKS = 1_000_000;

  /** Fails where a number is drawn. */
  private static final RandomGenerator NONE =
      () -> {
        throw new AssertionError("no choice");
      };

  private static final TaskNode A = new TaskNode("a", 1);
  private static final TaskNode B = new TaskNode("b", 1);
  private static final TaskNode C = new TaskNode("c", 1);

  @Test
  void steps_sequence_areInOrderAndBeginAgain() {
    assertThat(steps(walk(sequence(A, B, C), NONE), 7)).isEqualTo("abcabca");
  }

  @Test
  void steps_repeatedTask_isRunSoManyTimesInARowAtEachTurn() {
    assertThat(steps(walk(sequence(A, B.repeated(3), C), NONE), 11)).isEqualTo("abbbcabbbca");
  }

  @Test
  void steps_taskOnceInASequence_isPassedOverFromThenOn() {
    assertThat(steps(walk(sequence(A.once(), B, C), NONE), 6)).isEqualTo("abcbcb");
  }

  @Test
  void steps_taskOnceRepeated_isRunSoManyTimesOnce() {
    assertThat(steps(walk(sequence(A.once().repeated(2), B), NONE), 5)).isEqualTo("aabbb");
  }

  @Test
  void steps_taskOnceAmongWeights_isPickedOnce() {
    String steps = steps(walk(weights(A.once(), B, C), new SplittableRandom(1)), 1000);
    assertThat(steps.chars().filter(task -> task == 'a').count()).isEqualTo(1);
    assertThat(steps).contains("b").contains("c");
  }

  @Test
  void steps_allTasksOnce_endAfterTheLast() {
    assertThat(steps(walk(sequence(A.once(), B.once(), C.once()), NONE), 9)).isEqualTo("abc");
    assertThat(steps(walk(weights(A.once(), B.once()), new SplittableRandom(2)), 9)).hasSize(2);
  }

  /** The task that may still be run is not reached any more. */
  @Test
  void steps_caughtAmongTasksThatAreDone_end() {
    TaskGraph graph =
        new TaskGraph(
            List.of(A.once(), B), List.of(edge(START, 0, 1), edge(0, 0, 1), edge(1, 0, 1)));
    assertThat(steps(walk(graph, NONE), 9)).isEqualTo("a");
  }

  @Test
  void steps_probabilityNone_isNeverRun() {
    assertThat(steps(walk(sequence(A, B.withProbability(0), C), NONE), 5)).isEqualTo("acaca");
    assertThat(steps(walk(sequence(A.withProbability(0)), NONE), 5)).isEmpty();
  }

  @Test
  void goTo_anotherTask_isNextAndFollowedAsAtItsTurn() {
    TaskWalk walk = walk(sequence(A, B, C), NONE);
    assertThat(steps(walk, 1)).isEqualTo("a");
    walk.goTo("c");
    assertThat(steps(walk, 4)).isEqualTo("cabc");
  }

  @Test
  void goTo_twice_goesToTheLast() {
    TaskWalk walk = walk(sequence(A, B, C), NONE);
    walk.goTo("b");
    walk.goTo("c");
    assertThat(steps(walk, 2)).isEqualTo("ca");
  }

  @Test
  void goTo_whileATaskIsRepeated_leavesTheOtherTimesOut() {
    TaskWalk walk = walk(sequence(A.repeated(3), B), NONE);
    assertThat(steps(walk, 2)).isEqualTo("aa");
    walk.goTo("b");
    assertThat(steps(walk, 5)).isEqualTo("baaab");
  }

  @Test
  void goTo_taskThatIsNotDue_isRunAllTheSame() {
    TaskWalk walk = walk(sequence(A.once(), B.withProbability(0)), NONE);
    assertThat(steps(walk, 1)).isEqualTo("a");
    walk.goTo("a");
    assertThat(steps(walk, 1)).isEqualTo("a");
    walk.goTo("b");
    assertThat(steps(walk, 2)).isEqualTo("b");
  }

  @Test
  void goTo_noTaskOfThisName_isRefusedWithTheNearest() {
    TaskWalk walk = walk(sequence(new TaskNode("browse", 1), B, B), NONE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> walk.goTo("brwose"))
        .withMessage("no task is named \"brwose\"; did you mean \"browse\"?");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> walk.goTo("pay"))
        .withMessage("no task is named \"pay\": there is browse, b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> walk.goTo("b"))
        .withMessage("several tasks are named b");
    assertThat(steps(walk, 1)).isEqualTo("browse");
  }

  @Test
  void steps_sameSeed_areTheSame() {
    TaskGraph graph = weights(A, B.withProbability(0.3), C.repeated(2));
    assertThat(steps(walk(graph, new SplittableRandom(7)), 1000))
        .isEqualTo(steps(walk(graph, new SplittableRandom(7)), 1000))
        .isNotEqualTo(steps(walk(graph, new SplittableRandom(8)), 1000));
  }

  @Test
  void picks_aMillionByWeight_fitTheWeights() {
    long[] counts = counts(weights(10, 5, 2, 1));
    assertThat(ChiSquare.of(counts, 10, 5, 2, 1)).isLessThan(ChiSquare.LIMIT_3);
  }

  /** As users pick whose last task alone decides what follows. */
  @Test
  void picks_aMillionWithoutAWalk_fitTheWeights() {
    TaskGraph graph =
        new TaskGraph(
            List.of(A, B, C),
            List.of(edge(START, 0, 3), edge(START, 1, 1), edge(0, 1, 2), edge(0, 2, 5)));
    SplittableRandom random = new SplittableRandom(42);
    long[][] counts = new long[4][3];
    int from = START;
    for (int i = 0; i < PICKS; i++) {
      int to = graph.next(from, random);
      counts[from + 1][to]++;
      from = to;
    }
    assertThat(ChiSquare.of(new long[] {counts[1][1], counts[1][2]}, 2, 5))
        .isLessThan(ChiSquare.LIMIT_1);
    for (int other : new int[] {2, 3}) {
      assertThat(ChiSquare.of(new long[] {counts[other][0], counts[other][1]}, 3, 1))
          .isLessThan(ChiSquare.LIMIT_1);
    }
    assertThat(counts[1][0] + counts[2][2] + counts[3][2]).isZero();
  }

  /** In a sequence, the share of a task is its probability to the sum of all. */
  @Test
  void picks_aMillionWithProbability_fitIt() {
    long[] counts = counts(sequence(A, B.withProbability(0.2), C.withProbability(0.5)));
    long rounds = counts[0];
    assertThat(ChiSquare.of(new long[] {counts[1], rounds - counts[1]}, 2, 8))
        .isLessThan(ChiSquare.LIMIT_1);
    assertThat(ChiSquare.of(new long[] {counts[2], rounds - counts[2]}, 1, 1))
        .isLessThan(ChiSquare.LIMIT_1);
  }

  /** From each task, transitions are as their weights; none that is not written is made. */
  @Test
  void transitions_aMillion_fitTheirWeights() {
    int[][] weights = {{1, 3, 2}, {4, 0, 1}, {1, 1, 1}};
    List<TaskEdge> edges = new ArrayList<>(List.of(edge(START, 0, 1)));
    for (int from = 0; from < 3; from++) {
      for (int to = 0; to < 3; to++) {
        if (weights[from][to] > 0) {
          edges.add(edge(from, to, weights[from][to]));
        }
      }
    }
    long[][] counts = new long[3][3];
    TaskWalk walk = walk(new TaskGraph(List.of(A, B, C), edges), new SplittableRandom(42));
    walk.step();
    for (int i = 0; i < PICKS; i++) {
      int from = walk.node();
      walk.step();
      counts[from][walk.node()]++;
    }
    assertThat(ChiSquare.of(counts[0], weights[0])).isLessThan(ChiSquare.LIMIT_2);
    assertThat(counts[1][1]).isZero();
    assertThat(ChiSquare.of(new long[] {counts[1][0], counts[1][2]}, 4, 1))
        .isLessThan(ChiSquare.LIMIT_1);
    assertThat(ChiSquare.of(counts[2], weights[2])).isLessThan(ChiSquare.LIMIT_2);
  }

  /** After a, a set of b and c; all begin again then. */
  private static TaskGraph withSet(TaskNode set, TaskNode b, TaskNode c, TaskEdge... more) {
    List<TaskEdge> edges =
        new ArrayList<>(List.of(edge(START, 0, 1), edge(0, 1, 1), edge(1, 2, 1)));
    edges.addAll(List.of(more));
    return new TaskGraph(List.of(A, set, b.in(1), c.in(1)), edges);
  }

  private static final TaskNode SET = new TaskNode("Set", 0);

  @Test
  void steps_setInOrder_isLeftAfterItsLastTask() {
    TaskGraph graph = withSet(SET, B, C, edge(2, 3, 1), edge(3, LEAVE, 1));
    assertThat(steps(walk(graph, NONE), 7)).isEqualTo("abcabca");
  }

  @Test
  void steps_setLeftAfterTasks_isLeftAfterSoMany() {
    TaskGraph graph = withSet(SET.leftAfter(3), B, C, edge(2, 3, 1));
    assertThat(steps(walk(graph, NONE), 9)).isEqualTo("abcbabcba");
  }

  @Test
  void steps_repeatedSet_isLeftAndEnteredAgain() {
    TaskGraph graph = withSet(SET.repeated(2), B, C, edge(2, 3, 1), edge(3, LEAVE, 1));
    TaskWalk walk = walk(graph, NONE);
    assertThat(steps(walk, 3)).isEqualTo("abc");
    assertThat(walk.kept()).isEqualTo(1);
    assertThat(steps(walk, 1)).isEqualTo("b");
    assertThat(walk.kept()).isEqualTo(START);
    assertThat(steps(walk, 3)).isEqualTo("cab");
  }

  @Test
  void steps_setOnce_isEnteredOnce() {
    TaskGraph graph = withSet(SET.once(), B, C, edge(2, 3, 1), edge(3, LEAVE, 1));
    assertThat(steps(walk(graph, NONE), 6)).isEqualTo("abcaaa");
  }

  /** It is neither a place to stay in nor one to come to. */
  @Test
  void steps_setInWhichNothingIsLeft_isLeftAndPassedOver() {
    TaskGraph graph = withSet(SET, B.once(), C.once(), edge(2, 3, 1));
    assertThat(steps(walk(graph, NONE), 6)).isEqualTo("abcaaa");
  }

  @Test
  void leave_insideASet_goesOnAfterTheSet() {
    TaskWalk walk = walk(withSet(SET, B, C, edge(2, 3, 1)), NONE);
    assertThat(steps(walk, 5)).isEqualTo("abcbc");
    walk.leave();
    assertThat(steps(walk, 2)).isEqualTo("ab");
  }

  @Test
  void leave_insideANestedSet_leavesTheInnerOneOnly() {
    TaskGraph graph =
        new TaskGraph(
            List.of(SET.leftAfter(2), A.in(0), SET.in(0), B.in(2)),
            List.of(edge(START, 0, 1), edge(0, 1, 1), edge(1, 2, 1), edge(2, 3, 1)));
    TaskWalk walk = walk(graph, NONE);
    assertThat(steps(walk, 4)).isEqualTo("abbb");
    assertThat(walk.kept()).isEqualTo(2);
    walk.leave();
    assertThat(steps(walk, 1)).isEqualTo("a");
    assertThat(walk.kept()).as("left with its second member").isEqualTo(START);
  }

  @Test
  void goTo_taskOutsideTheSet_leavesIt() {
    TaskWalk walk = walk(withSet(SET, B, C, edge(2, 3, 1)), NONE);
    steps(walk, 3);
    walk.goTo("a");
    assertThat(steps(walk, 1)).isEqualTo("a");
    assertThat(walk.kept()).isEqualTo(START);
  }

  @Test
  void goTo_taskInsideAnotherSet_entersThatSet() {
    TaskWalk walk = walk(withSet(SET.leftAfter(2), B, C, edge(2, 3, 1)), NONE);
    walk.goTo("c");
    assertThat(steps(walk, 3)).isEqualTo("cba");
  }

  @Test
  void goTo_theSetThatItIsIn_entersItAnew() {
    TaskWalk walk = walk(withSet(SET.leftAfter(3), B, C, edge(2, 3, 1)), NONE);
    steps(walk, 3);
    walk.goTo("Set");
    assertThat(steps(walk, 1)).isEqualTo("b");
    assertThat(walk.kept()).isEqualTo(START);
    assertThat(steps(walk, 3)).isEqualTo("cba");
  }

  @Test
  void goTo_nameInSeveralSets_isTheNearest() {
    TaskWalk walk = walk(withSet(SET.leftAfter(9), A, C, edge(2, 3, 1)), NONE);
    steps(walk, 3);
    walk.goTo("a");
    walk.step();
    assertThat(walk.node()).isEqualTo(2);
  }

  @Test
  void failToEnter_set_goesOnAfterIt() {
    TaskWalk walk = walk(withSet(SET.leftAfter(1), B, C), NONE);
    assertThat(steps(walk, 2)).isEqualTo("ab");
    walk.failToEnter(1);
    assertThat(steps(walk, 2)).isEqualTo("ab");
  }

  /** After each of its tasks, 2 of 3 leave it. */
  @Test
  void steps_aMillionInASetLeftByWeight_leaveItSoOften() {
    TaskWalk walk = walk(withSet(SET.leftByWeight(2), B.in(1), C), new SplittableRandom(42));
    long[] counts = new long[2];
    walk.step();
    for (int i = 0; i < PICKS; i++) {
      boolean wasInside = walk.node() != 0;
      walk.step();
      if (wasInside) {
        counts[walk.node() == 0 ? 0 : 1]++;
      }
    }
    assertThat(ChiSquare.of(counts, 2, 1)).isLessThan(ChiSquare.LIMIT_1);
  }

  private static long[] counts(TaskGraph graph) {
    long[] counts = new long[graph.nodes().size()];
    TaskWalk walk = walk(graph, new SplittableRandom(42));
    for (int i = 0; i < PICKS; i++) {
      walk.step();
      counts[walk.node()]++;
    }
    return counts;
  }

  private static TaskGraph weights(int... weights) {
    List<TaskNode> nodes = new ArrayList<>();
    List<TaskEdge> edges = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      nodes.add(new TaskNode("task" + i, 1));
      edges.add(edge(START, i, weights[i]));
    }
    return new TaskGraph(nodes, edges);
  }

  private static TaskGraph weights(TaskNode... nodes) {
    List<TaskEdge> edges = new ArrayList<>();
    for (int i = 0; i < nodes.length; i++) {
      edges.add(edge(START, i, 1));
    }
    return new TaskGraph(List.of(nodes), edges);
  }

  private static TaskGraph sequence(TaskNode... nodes) {
    List<TaskEdge> edges = new ArrayList<>(List.of(edge(START, 0, 1)));
    for (int i = 1; i < nodes.length; i++) {
      edges.add(edge(i - 1, i, 1));
    }
    return new TaskGraph(List.of(nodes), edges);
  }

  private static TaskEdge edge(int from, int to, int weight) {
    return new TaskEdge(from, to, weight);
  }

  private static TaskWalk walk(TaskGraph graph, RandomGenerator random) {
    return new TaskWalk(graph, random);
  }

  /** The names of the tasks that are run, up to so many. */
  private static String steps(TaskWalk walk, int most) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < most && walk.step(); i++) {
      names.append(walk.graph().nodes().get(walk.node()).name());
    }
    return names.toString();
  }
}
