package io.katydid.tasks;

import static io.katydid.api.plan.TaskGraph.START;

import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.text.Spelling;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Finds tasks and sets of a graph by their names. */
record TaskNames(TaskGraph graph) {

  /**
   * The one of this name that is in this set, or else in the nearest set around it that has one, or
   * else anywhere.
   *
   * @throws IllegalArgumentException if there is none, or several
   */
  int find(String name, int set) {
    int around = set;
    List<Integer> found = named(name, node -> graph.setOf(node) == set);
    while (found.isEmpty() && around != START) {
      int outer = graph.setOf(around);
      found = named(name, node -> graph.setOf(node) == outer);
      around = outer;
    }
    return one(name, found.isEmpty() ? named(name, node -> true) : found);
  }

  private List<Integer> named(String name, IntPredicate where) {
    return IntStream.range(0, graph.nodes().size())
        .filter(node -> graph.nodes().get(node).name().equals(name))
        .filter(where)
        .boxed()
        .toList();
  }

  private int one(String name, List<Integer> found) {
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          found.isEmpty() ? unknown(name) : "several tasks are named " + name);
    }
    return found.getFirst();
  }

  private String unknown(String name) {
    List<String> names = graph.nodes().stream().map(TaskNode::name).distinct().toList();
    return Spelling.nearest(name, names)
        .map(near -> "no task is named \"%s\"; did you mean \"%s\"?".formatted(name, near))
        .orElseGet(
            () -> "no task is named \"%s\": there is %s".formatted(name, String.join(", ", names)));
  }
}
