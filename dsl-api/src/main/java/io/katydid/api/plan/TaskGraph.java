package io.katydid.api.plan;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Which tasks a user class has, and which of them may follow which: a table of nodes and a table of
 * edges. A node that no edge leaves is followed as {@link #START} is, so that the tasks of a class
 * that are picked by weight need one edge each.
 *
 * <p>Immutable, and so thread-safe.
 */
public final class TaskGraph {

  /** Stands in place of the previous node for a user that has not run any. */
  public static final int START = -1;

  private final List<TaskNode> nodes;
  private final List<TaskEdge> edges;
  private final boolean isMemoryless;

  /** What may follow each node, after what may follow {@link #START}. */
  private final Choice[] choices;

  /**
   * A graph of these tables.
   *
   * @throws IllegalArgumentException if no edge leaves {@link #START}, an edge is from or to a node
   *     that there is not, a weight is less than 1, or the weights of the edges from one node add
   *     up to more than {@link Integer#MAX_VALUE}
   */
  public TaskGraph(List<TaskNode> nodes, List<TaskEdge> edges) {
    this.nodes = List.copyOf(nodes);
    this.edges = List.copyOf(edges);
    this.isMemoryless = nodes.stream().allMatch(TaskNode::isPlain);
    this.edges.forEach(this::require);
    List<TaskEdge> first = own(START);
    if (first.isEmpty()) {
      throw new IllegalArgumentException("no edge leaves the start");
    }
    this.choices =
        IntStream.range(START, nodes.size())
            .mapToObj(node -> new Choice(own(node).isEmpty() ? first : own(node)))
            .toArray(Choice[]::new);
  }

  private void require(TaskEdge edge) {
    boolean isFrom = edge.from() == START || isNode(edge.from());
    if (!isFrom || !isNode(edge.to()) || edge.weight() < 1) {
      throw new IllegalArgumentException(edge + " is no edge between " + nodes.size() + " nodes");
    }
  }

  private boolean isNode(int number) {
    return number >= 0 && number < nodes.size();
  }

  private List<TaskEdge> own(int node) {
    return edges.stream().filter(edge -> edge.from() == node).toList();
  }

  /** The nodes; never empty. */
  public List<TaskNode> nodes() {
    return nodes;
  }

  /** The edges; at least one leaves {@link #START}. */
  public List<TaskEdge> edges() {
    return edges;
  }

  /**
   * Whether the node that was run before is all that {@link #next} needs; if not, a user has to
   * remember more.
   */
  public boolean isMemoryless() {
    return isMemoryless;
  }

  /** The edges of which one is taken after this node: its own, or else those of the start. */
  public List<TaskEdge> edgesAfter(int previous) {
    return choices[previous + 1].edges;
  }

  /**
   * Picks the node to run next, at random by weight of its edge alone. Draws one number, or none
   * where there is no choice.
   *
   * @param previous the node that was run before, or {@link #START}
   */
  public int next(int previous, RandomGenerator random) {
    return choices[previous + 1].pick(random);
  }

  /** The edges that leave one node, and the sums of their weights so far. */
  private static final class Choice {

    private final List<TaskEdge> edges;
    private final int[] targets;
    private final int[] sums;

    Choice(List<TaskEdge> edges) {
      this.edges = edges;
      this.targets = edges.stream().mapToInt(TaskEdge::to).toArray();
      this.sums = edges.stream().mapToInt(TaskEdge::weight).toArray();
      try {
        for (int i = 1; i < sums.length; i++) {
          sums[i] = Math.addExact(sums[i - 1], sums[i]);
        }
      } catch (ArithmeticException e) {
        throw new IllegalArgumentException("the weights of " + edges + " are too large", e);
      }
    }

    int pick(RandomGenerator random) {
      int last = targets.length - 1;
      if (last == 0) {
        return targets[0];
      }
      int draw = random.nextInt(sums[last]);
      int i = 0;
      while (draw >= sums[i]) {
        i++;
      }
      return targets[i];
    }
  }
}
