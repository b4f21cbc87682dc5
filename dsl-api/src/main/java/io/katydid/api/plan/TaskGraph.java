package io.katydid.api.plan;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which tasks a user class has, and which of them may follow which: a table of nodes and a table of
 * edges. A node that no edge leaves is followed as {@link #START} is, so that the tasks of a class
 * that are picked by weight need one edge each.
 *
 * <p>A node may be a set of others, which name it. Edges from it to these say what may be run first
 * in it, and what follows its nodes that no edge leaves; other edges from it, what follows the set.
 *
 * <p>Immutable, and so thread-safe.
 */
public final class TaskGraph {

  /** Stands in place of the previous node for a user that has not run any. */
  public static final int START = -1;

  /** Stands in place of the next node where the set that the previous one is in is left. */
  public static final int LEAVE = -2;

  private final List<TaskNode> nodes;
  private final List<TaskEdge> edges;
  private final boolean isMemoryless;

  /** What may be first in each node, if it is a set, after what may be first of all. */
  private final List<List<TaskEdge>> entries;

  /** What may follow each node, after what may follow {@link #START}. */
  private final Choice[] choices;

  /**
   * A graph of these tables.
   *
   * @throws IllegalArgumentException if no edge leaves {@link #START}, an edge is from or to a node
   *     that there is not, or leads into or out of a set, a weight is less than 1, or the weights
   *     of the edges from one node add up to more than {@link Integer#MAX_VALUE}
   */
  public TaskGraph(List<TaskNode> nodes, List<TaskEdge> edges) {
    this.nodes = List.copyOf(nodes);
    this.edges = List.copyOf(edges);
    this.edges.forEach(this::require);
    this.isMemoryless =
        nodes.stream().allMatch(TaskNode::isPlain)
            && edges.stream().noneMatch(edge -> leadsToOneLeftOut(edge));
    this.entries = IntStream.range(START, nodes.size()).mapToObj(this::into).toList();
    if (edgesInto(START).isEmpty()) {
      throw new IllegalArgumentException("no edge leaves the start");
    }
    this.choices =
        IntStream.range(START, nodes.size())
            .mapToObj(node -> new Choice(after(node)))
            .toArray(Choice[]::new);
  }

  private void require(TaskEdge edge) {
    if (!isNode(edge.from(), START) || !isNode(edge.to(), LEAVE) || edge.weight() < 1) {
      throw new IllegalArgumentException(edge + " is no edge between " + nodes.size() + " nodes");
    }
    boolean isOut = edge.to() == LEAVE && setOf(edge.from()) != START;
    if (!isOut && !isInto(edge) && !isBeside(edge)) {
      throw new IllegalArgumentException(edge + " does not stay in its set");
    }
  }

  private boolean leadsToOneLeftOut(TaskEdge edge) {
    return edge.to() != LEAVE && nodes.get(edge.to()).isLeftOut();
  }

  private boolean isNode(int number, int other) {
    return number == other || (number >= 0 && number < nodes.size());
  }

  private boolean isInto(TaskEdge edge) {
    return edge.to() != LEAVE && setOf(edge.to()) == edge.from();
  }

  private boolean isBeside(TaskEdge edge) {
    return edge.to() != LEAVE && edge.from() != START && setOf(edge.to()) == setOf(edge.from());
  }

  private List<TaskEdge> into(int set) {
    return edges.stream().filter(edge -> edge.from() == set && isInto(edge)).toList();
  }

  private List<TaskEdge> after(int node) {
    List<TaskEdge> own =
        edges.stream().filter(edge -> edge.from() == node && !isInto(edge)).toList();
    return own.isEmpty() ? asAtTheStart(setOf(node)) : own;
  }

  private List<TaskEdge> asAtTheStart(int set) {
    List<TaskEdge> first = edgesInto(set);
    int leaveWeight = set == START ? 0 : nodes.get(set).leaveWeight();
    return leaveWeight == 0
        ? first
        : Stream.concat(first.stream(), Stream.of(new TaskEdge(set, LEAVE, leaveWeight))).toList();
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

  /** The number of the set that a node is in, or {@link #START}. */
  public int setOf(int node) {
    return node == START ? START : nodes.get(node).set();
  }

  /** Whether a node is in this set, or in a set inside it; all are inside {@link #START}. */
  public boolean isInside(int node, int set) {
    int around = node;
    while (around != START) {
      around = setOf(around);
      if (around == set) {
        return true;
      }
    }
    return false;
  }

  /** Whether a node is a set of others. */
  public boolean isSet(int node) {
    return !edgesInto(node).isEmpty();
  }

  /** The edges to what may be run first in this set, or of all; none if the node is no set. */
  public List<TaskEdge> edgesInto(int set) {
    return entries.get(set + 1);
  }

  /**
   * The edges of which one is taken after this node: its own, or else those into its set, and the
   * one out of it if it may be left.
   */
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
