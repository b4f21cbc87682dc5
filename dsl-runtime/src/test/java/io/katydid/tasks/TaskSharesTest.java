package io.katydid.tasks;

import static io.katydid.api.plan.TaskGraph.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskSharesTest {

  @Test
  void of_tasksPickedByWeight_areTheirWeights() {
    assertThat(TaskShares.of(graph(2, edge(START, 0, 3), edge(START, 1, 1))))
        .containsExactly(0.75, 0.25);
  }

  @Test
  void of_cycle_areEqualThoughItIsNeverAtRest() {
    assertThat(TaskShares.of(graph(3, edge(START, 0, 1), edge(0, 1, 1), edge(1, 2, 1))))
        .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-9));
  }

  /** In balance, what goes from the first to the second comes back: x0 / 4 = x1. */
  @Test
  void of_transitions_areThoseInBalance() {
    assertThat(
            TaskShares.of(graph(2, edge(START, 1, 1), edge(0, 0, 3), edge(0, 1, 1), edge(1, 0, 1))))
        .containsExactly(new double[] {0.8, 0.2}, within(1e-9));
  }

  @Test
  void of_nodeThatIsNotReturnedTo_isNone() {
    assertThat(TaskShares.of(graph(2, edge(START, 0, 1), edge(0, 1, 1), edge(1, 1, 1))))
        .containsExactly(new double[] {0, 1}, within(1e-9));
  }

  /** Three of five; once is none of many; a fifth of the times is a fifth as often. */
  @Test
  void of_tasksWithMoreThanEdges_areThoseOfALongWalk() {
    assertThat(
            TaskShares.of(
                new TaskGraph(
                    List.of(
                        new TaskNode("login", 1).once(),
                        new TaskNode("browse", 1).repeated(3),
                        new TaskNode("look", 1).withProbability(0.2)),
                    List.of(edge(START, 0, 1), edge(0, 1, 1), edge(1, 2, 1)))))
        .containsExactly(new double[] {0, 3 / 3.2, 0.2 / 3.2}, within(0.005));
  }

  @Test
  void of_tasksThatEnd_areThoseUpToTheEnd() {
    assertThat(
            TaskShares.of(
                new TaskGraph(
                    List.of(new TaskNode("a", 1).once(), new TaskNode("b", 1).once().repeated(3)),
                    List.of(edge(START, 0, 1), edge(0, 1, 1)))))
        .containsExactly(0.25, 0.75);
  }

  private static TaskEdge edge(int from, int to, int weight) {
    return new TaskEdge(from, to, weight);
  }

  private static TaskGraph graph(int nodes, TaskEdge... edges) {
    return new TaskGraph(
        IntStream.range(0, nodes).mapToObj(i -> new TaskNode("task" + i, 1)).toList(),
        List.of(edges));
  }
}
