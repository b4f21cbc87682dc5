package io.katydid.tasks;

import static io.katydid.api.plan.TaskGraph.LEAVE;

import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import java.util.BitSet;
import java.util.List;

/**
 * Which tasks and sets one user may still run: all but those that are left out, and those that it
 * runs once and has run.
 */
final class OpenTasks {

  private final TaskGraph graph;
  private final BitSet begun;

  OpenTasks(TaskGraph graph) {
    this.graph = graph;
    this.begun = new BitSet(graph.nodes().size());
  }

  /** It is run now. */
  void begin(int node) {
    begun.set(node);
  }

  /** Whether this may still be run; a set, if a task in it may be. */
  boolean isOpen(int node) {
    TaskNode task = graph.nodes().get(node);
    return !task.isLeftOut()
        && task.probability() > 0
        && !(task.isOnce() && begun.get(node))
        && (!graph.isSet(node) || leads(graph.edgesInto(node), false, new BitSet()));
  }

  /**
   * Whether one that may still be run follows this node, sooner or later, or its set may be left.
   */
  boolean isAnyAfter(int node) {
    return leads(graph.edgesAfter(node), true, new BitSet());
  }

  private boolean leads(List<TaskEdge> edges, boolean mayLeave, BitSet seen) {
    for (TaskEdge edge : edges) {
      int to = edge.to();
      if (to == LEAVE ? mayLeave : isOpen(to)) {
        return true;
      }
      if (to != LEAVE && !seen.get(to)) {
        seen.set(to);
        if (leads(graph.edgesAfter(to), mayLeave, seen)) {
          return true;
        }
      }
    }
    return false;
  }
}
