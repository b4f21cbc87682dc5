package io.katydid.api.plan;

import static io.katydid.api.plan.TaskGraph.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskGraphTest {

  /** Fails where a number is drawn. */
  private static final RandomGenerator NONE =
      () -> {
        throw new AssertionError("no choice");
      };

  @Test
  void next_tasksPickedByWeight_isDecidedByOneNumberBelowTheirSum() {
    TaskGraph graph =
        graph(4, edge(START, 0, 10), edge(START, 1, 5), edge(START, 2, 2), edge(START, 3, 1));
    RandomGenerator random = new SplittableRandom(42);
    RandomGenerator same = new SplittableRandom(42);
    int previous = START;
    for (int i = 0; i < 1_000; i++) {
      int draw = same.nextInt(18);
      previous = graph.next(previous, random);
      assertThat(previous).isEqualTo(draw < 10 ? 0 : draw < 15 ? 1 : draw < 17 ? 2 : 3);
    }
  }

  @Test
  void next_noChoice_drawsNothing() {
    TaskGraph graph = graph(1, edge(START, 0, 7));

    assertThat(graph.next(START, NONE)).isZero();
    assertThat(graph.next(0, NONE)).isZero();
  }

  @Test
  void next_nodesInACycle_areInTheirOrder() {
    TaskGraph graph = graph(3, edge(START, 2, 1), edge(2, 0, 1), edge(0, 1, 1), edge(1, 2, 1));
    int[] order = IntStream.iterate(START, node -> graph.next(node, NONE)).limit(6).toArray();

    assertThat(order).containsExactly(START, 2, 0, 1, 2, 0);
  }

  @Test
  void next_nodeWithEdgesOfItsOwn_takesOneOfThem() {
    TaskGraph graph = graph(3, edge(START, 0, 1), edge(0, 1, 3), edge(0, 2, 1));

    assertThat(IntStream.range(0, 4).map(draw -> graph.next(0, drawing(draw))))
        .containsExactly(1, 1, 1, 2);
    assertThat(graph.edgesAfter(0)).containsExactly(edge(0, 1, 3), edge(0, 2, 1));
  }

  @Test
  void next_nodeThatNoEdgeLeaves_isFollowedAsTheStart() {
    TaskGraph graph = graph(2, edge(START, 0, 1), edge(0, 1, 1));

    assertThat(graph.next(1, NONE)).isZero();
    assertThat(graph.edgesAfter(1)).containsExactly(edge(START, 0, 1));
  }

  @Test
  void graph_noEdgeFromTheStart_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph(2, edge(0, 1, 1)))
        .withMessage("no edge leaves the start");
    assertThatIllegalArgumentException().isThrownBy(() -> graph(0));
  }

  @Test
  void graph_edgeThatIsNone_isRefused() {
    for (TaskEdge edge :
        List.of(edge(-2, 0, 1), edge(2, 0, 1), edge(0, START, 1), edge(0, 2, 1), edge(0, 1, 0))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> graph(2, edge(START, 0, 1), edge))
          .withMessage(edge + " is no edge between 2 nodes");
    }
  }

  @Test
  void graph_weightsBeyondAnInt_areRefused() {
    TaskEdge most = edge(START, 0, Integer.MAX_VALUE);

    assertThat(graph(2, most, edge(0, 1, 1)).next(START, NONE)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph(2, most, edge(START, 1, 1)))
        .withMessageContaining("are too large");
  }

  private static RandomGenerator drawing(int number) {
    return new RandomGenerator() {
      @Override
      public int nextInt(int bound) {
        return number;
      }

      @Override
      public long nextLong() {
        throw new UnsupportedOperationException();
      }
    };
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
