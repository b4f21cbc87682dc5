package io.katydid.tasks;

import static io.katydid.api.plan.TaskGraph.LEAVE;

import io.katydid.api.load.TagSelection;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Leaves tasks out of a graph, and sets of which all tasks are left out. The numbers stay. Where
 * another task can follow, the edge to one that is left out is dropped; where none can, as in a
 * sequence, it is passed over.
 */
public final class SelectedGraph {

  private final TaskGraph graph;
  private final TagSelection selection;
  private final List<TaskNode> nodes;

  private SelectedGraph(TaskGraph graph, TagSelection selection) {
    this.graph = graph;
    this.selection = selection;
    this.nodes =
        IntStream.range(0, graph.nodes().size())
            .mapToObj(node -> isSelected(node) ? graph.nodes().get(node) : leftOut(node))
            .toList();
  }

  /** The tasks that are selected; there may be none. */
  public static TaskGraph of(TaskGraph graph, TagSelection selection) {
    SelectedGraph selected = new SelectedGraph(graph, selection);
    return new TaskGraph(selected.nodes, graph.edges().stream().filter(selected::isKept).toList());
  }

  private TaskNode leftOut(int node) {
    return graph.nodes().get(node).leftOut();
  }

  private boolean isSelected(int node) {
    return graph.isSet(node)
        ? IntStream.range(0, graph.nodes().size())
            .anyMatch(inner -> graph.setOf(inner) == node && isSelected(inner))
        : selection.selects(graph.nodes().get(node).tags());
  }

  private boolean isKept(TaskEdge edge) {
    return isOpen(edge)
        || graph.edges().stream().noneMatch(other -> isBeside(other, edge) && isOpen(other));
  }

  /** Whether either of them is taken. */
  private boolean isBeside(TaskEdge one, TaskEdge other) {
    return one.from() == other.from() && isInto(one) == isInto(other);
  }

  private boolean isOpen(TaskEdge edge) {
    return edge.to() == LEAVE || !nodes.get(edge.to()).isLeftOut();
  }

  private boolean isInto(TaskEdge edge) {
    return edge.to() != LEAVE && graph.setOf(edge.to()) == edge.from();
  }
}
