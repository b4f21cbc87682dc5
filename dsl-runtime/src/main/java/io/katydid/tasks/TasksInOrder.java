package io.katydid.tasks;

import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The tasks of a graph, each once, in order of declaration. Immutable.
 *
 * @param nodes all of the graph, task sets included
 * @param tasks the numbers of those that are no set of others, and not left out
 */
public record TasksInOrder(List<TaskNode> nodes, List<Integer> tasks) {

  /** Those of these nodes. */
  public static TasksInOrder of(List<TaskNode> nodes) {
    return new TasksInOrder(
        nodes,
        IntStream.range(0, nodes.size())
            .filter(node -> nodes.stream().noneMatch(other -> other.set() == node))
            .filter(node -> !nodes.get(node).isLeftOut())
            .boxed()
            .toList());
  }

  /** One after the other, and behind them what is left out, as a task may want to go there. */
  public TaskGraph graph() {
    Stream<TaskNode> leftOut = nodes.stream().filter(TaskNode::isLeftOut);
    return new TaskGraph(
        Stream.concat(tasks.stream().map(nodes::get), leftOut)
            .map(node -> new TaskNode(node.name(), node.requests()))
            .toList(),
        IntStream.range(0, tasks.size())
            .mapToObj(node -> new TaskEdge(node == 0 ? TaskGraph.START : node - 1, node, 1))
            .toList());
  }

  /** How many tasks there are. */
  public int size() {
    return tasks.size();
  }

  /** The name of a task, by its place in the order. */
  public String name(int task) {
    return nodes.get(tasks.get(task)).name();
  }

  /** The sets that a task is in, the outermost first. */
  public List<Integer> sets(int task) {
    Deque<Integer> sets = new ArrayDeque<>();
    int set = nodes.get(tasks.get(task)).set();
    while (set != TaskGraph.START) {
      sets.addFirst(set);
      set = nodes.get(set).set();
    }
    return List.copyOf(sets);
  }
}
