package io.katydid.tasks;

import static io.katydid.api.plan.TaskGraph.LEAVE;
import static io.katydid.api.plan.TaskGraph.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.katydid.api.load.TagSelection;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tasks that are named by a letter, and have it as their tag. */
class SelectedGraphTest {

  @Test
  void of_tasksPickedByWeight_keepsTheirWeightsAndTheShortWay() {
    TaskGraph graph =
        without(
            "b",
            graph(
                List.of(task("a"), task("b"), task("c")),
                edge(START, 0, 3),
                edge(START, 1, 96),
                edge(START, 2, 1)));

    assertThat(graph.isMemoryless()).isTrue();
    assertThat(graph.nodes()).extracting(TaskNode::name).containsExactly("a", "b", "c");
    assertThat(TaskShares.of(graph)).containsExactly(new double[] {0.75, 0, 0.25}, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"a, bcbcbcbcb", "b, acacacaca", "c, ababababa", "ab, ccccccccc"})
  void of_sequence_passesOverWhatIsLeftOut(String leftOut, String steps) {
    assertThat(steps(walk(without(leftOut, sequence())))).isEqualTo(steps);
  }

  /** As if its turn came and went: what follows it follows. */
  @Test
  void of_onlyTaskThatMayFollow_isPassedOver() {
    TaskGraph chain =
        graph(
            List.of(task("a"), task("b"), task("c")),
            edge(START, 0, 1),
            edge(0, 1, 1),
            edge(1, 2, 1),
            edge(2, 0, 1));
    assertThat(steps(walk(without("b", chain)))).isEqualTo("acacacaca");
  }

  @Test
  void of_oneOfSeveralThatMayFollow_leavesTheOthers() {
    TaskGraph chain =
        graph(
            List.of(task("a"), task("b"), task("c")),
            edge(START, 0, 1),
            edge(0, 1, 1000),
            edge(0, 2, 1),
            edge(1, 1, 1),
            edge(2, 0, 1));
    assertThat(steps(walk(without("b", chain)))).isEqualTo("acacacaca");
    assertThat(without("b", chain).isMemoryless()).isFalse();
  }

  /** a, and then a set of b and c in their order. */
  private static TaskGraph withSet(TaskNode set) {
    return graph(
        List.of(task("a"), set, task("b").in(1), task("c").in(1)),
        edge(START, 0, 1),
        edge(0, 1, 1),
        edge(1, 2, 1),
        edge(2, 3, 1),
        edge(3, LEAVE, 1));
  }

  @ParameterizedTest
  @CsvSource({"b, acacacaca", "c, ababababa", "bc, aaaaaaaaa", "a, bcbcbcbcb"})
  void of_set_isLeftOutWithAllItsTasks(String leftOut, String steps) {
    TaskGraph graph = without(leftOut, withSet(new TaskNode("Set", 0)));

    assertThat(steps(walk(graph))).isEqualTo(steps);
    assertThat(graph.nodes().get(1).isLeftOut()).isEqualTo(leftOut.equals("bc"));
  }

  /** What is passed over is none of the tasks after which a set is left. */
  @Test
  void of_setLeftAfterTasks_countsThoseThatAreRun() {
    TaskGraph graph =
        without(
            "b",
            graph(
                List.of(
                    task("a"),
                    new TaskNode("Set", 0).leftAfter(2),
                    task("b").in(1),
                    task("c").in(1)),
                edge(START, 0, 1),
                edge(0, 1, 1),
                edge(1, 2, 1),
                edge(2, 3, 1)));
    assertThat(steps(walk(graph))).isEqualTo("accaccacc");
  }

  @Test
  void goTo_taskThatIsLeftOut_goesToWhatFollowsIt() {
    TaskWalk walk = walk(without("b", sequence()));
    walk.step();
    walk.goTo("b");

    assertThat(steps(walk)).startsWith("cac");
  }

  @Test
  void goTo_taskOfASetThatIsLeftOut_goesToWhatFollowsTheSet() {
    TaskWalk walk = walk(without("bc", withSet(new TaskNode("Set", 0))));
    walk.step();
    walk.goTo("c");

    assertThat(steps(walk)).startsWith("aa");
  }

  @Test
  void goTo_taskThatIsLeftOutOfASet_goesOnInTheSet() {
    TaskWalk walk = walk(without("b", withSet(new TaskNode("Set", 0))));
    walk.step();
    walk.goTo("b");

    assertThat(steps(walk)).startsWith("ca");
  }

  @Test
  void goTo_taskThatIsLeftOutOfAFlatClass_picksAnother() {
    TaskGraph flat = graph(List.of(task("a"), task("b")), edge(START, 0, 1), edge(START, 1, 1));
    TaskWalk walk = walk(without("b", flat));
    walk.step();
    walk.goTo("b");

    assertThat(steps(walk)).isEqualTo("aaaaaaaaa");
  }

  private static TaskGraph without(String leftOut, TaskGraph graph) {
    return SelectedGraph.of(graph, new TagSelection(List.of(), List.of(leftOut.split(""))));
  }

  private static TaskGraph sequence() {
    return graph(
        List.of(task("a"), task("b"), task("c")), edge(START, 0, 1), edge(0, 1, 1), edge(1, 2, 1));
  }

  private static TaskGraph graph(List<TaskNode> nodes, TaskEdge... edges) {
    return new TaskGraph(new ArrayList<>(nodes), List.of(edges));
  }

  private static TaskNode task(String name) {
    return new TaskNode(name, 1).tagged(name);
  }

  private static TaskEdge edge(int from, int to, int weight) {
    return new TaskEdge(from, to, weight);
  }

  private static TaskWalk walk(TaskGraph graph) {
    return new TaskWalk(graph, new SplittableRandom(1));
  }

  private static String steps(TaskWalk walk) {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 9 && walk.step(); i++) {
      names.append(walk.graph().nodes().get(walk.node()).name());
    }
    return names.toString();
  }
}
