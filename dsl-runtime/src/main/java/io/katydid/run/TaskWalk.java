package io.katydid.run;

import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.text.Spelling;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * The way of one user through a task graph, where the task that it has run last does not alone
 * decide what follows. Used by the thread of that user; all that is random comes from its
 * randomness, in an order that depends on nothing else.
 */
final class TaskWalk {

  private static final int NONE = -2;

  private final TaskGraph graph;
  private final RandomGenerator random;
  private final boolean[] begun;
  private int node = TaskGraph.START;
  private int times;
  private int target = NONE;

  TaskWalk(TaskGraph graph, RandomGenerator random) {
    this.graph = graph;
    this.random = random;
    this.begun = new boolean[graph.nodes().size()];
  }

  TaskGraph graph() {
    return graph;
  }

  /** The node that it has come to. */
  int node() {
    return node;
  }

  /**
   * Goes to the task of this name with the next step.
   *
   * @throws IllegalArgumentException if there is none, or several
   */
  void goTo(String name) {
    int[] found =
        IntStream.range(0, graph.nodes().size())
            .filter(task -> graph.nodes().get(task).name().equals(name))
            .toArray();
    if (found.length != 1) {
      throw new IllegalArgumentException(
          found.length > 1 ? "several tasks are named " + name : unknown(name));
    }
    target = found[0];
  }

  private String unknown(String name) {
    List<String> names = graph.nodes().stream().map(TaskNode::name).distinct().toList();
    return "no task is named \"%s\"%s"
        .formatted(
            name,
            Spelling.nearest(name, names)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElseGet(() -> ": there is " + String.join(", ", names)));
  }

  /** Goes to the node to run next; false if nothing is left to run. */
  boolean step() {
    if (target != NONE) {
      begin(target);
      target = NONE;
    } else if (node != TaskGraph.START && times < graph.nodes().get(node).times()) {
      times++;
    } else {
      int next = follow(node);
      if (next == NONE) {
        return false;
      }
      begin(next);
    }
    return true;
  }

  private void begin(int next) {
    node = next;
    times = 1;
    begun[next] = true;
  }

  /** Passes over nodes until there is one to run. */
  private int follow(int previous) {
    int at = pick(previous);
    while (!isDue(at)) {
      if (!leadsOn(at)) {
        return NONE;
      }
      at = pick(at);
    }
    return at;
  }

  private boolean isDue(int next) {
    double probability = graph.nodes().get(next).probability();
    return isOpen(next) && (probability == 1 || random.nextDouble() < probability);
  }

  /** Whether it may still be run. */
  private boolean isOpen(int next) {
    TaskNode task = graph.nodes().get(next);
    return task.probability() > 0 && !(task.isOnce() && begun[next]);
  }

  /** Whether a node that may still be run comes after this one, sooner or later. */
  private boolean leadsOn(int from) {
    boolean[] seen = new boolean[begun.length];
    return leadsOn(from, seen);
  }

  private boolean leadsOn(int from, boolean[] seen) {
    for (TaskEdge edge : graph.edgesAfter(from)) {
      int to = edge.to();
      if (isOpen(to)) {
        return true;
      }
      if (!seen[to]) {
        seen[to] = true;
        if (leadsOn(to, seen)) {
          return true;
        }
      }
    }
    return false;
  }

  /** One of the edges by weight: of those to nodes that may still be run, if there are any. */
  private int pick(int previous) {
    List<TaskEdge> edges = graph.edgesAfter(previous);
    List<TaskEdge> open = edges.stream().filter(edge -> isOpen(edge.to())).toList();
    return draw(open.isEmpty() ? edges : open);
  }

  private int draw(List<TaskEdge> edges) {
    int last = edges.size() - 1;
    if (last > 0) {
      int draw = random.nextInt(edges.stream().mapToInt(TaskEdge::weight).sum());
      for (int i = 0; i < last; i++) {
        draw -= edges.get(i).weight();
        if (draw < 0) {
          return edges.get(i).to();
        }
      }
    }
    return edges.get(last).to();
  }
}
