package io.katydid.processor;

import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.processor.UserModel.MethodsModel;
import io.katydid.processor.UserModel.TaskModel;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks for tasks to which nothing leads. */
final class ReachValidator {

  private final Problems problems;

  ReachValidator(Problems problems) {
    this.problems = problems;
  }

  /**
   * Checks methods that have no error.
   *
   * @param goTos the names of the tasks that user code goes to; empty if there may be others
   */
  void validate(MethodsModel methods, Optional<Set<String>> goTos) {
    if (goTos.isPresent()) {
      List<TaskModel> tasks = methods.tasks();
      TaskGraph graph = GraphBuilder.of(methods);
      Set<Integer> reached = new HashSet<>();
      reach(graph, TaskGraph.START, reached);
      for (int i = 0; i < tasks.size(); i++) {
        if (goTos.get().contains(tasks.get(i).name()) && reached.add(i)) {
          reach(graph, i, reached);
        }
      }
      for (int i = 0; i < tasks.size(); i++) {
        if (!reached.contains(i)) {
          TaskModel task = tasks.get(i);
          problems.add(Message.TASK_UNREACHED, task.call().origin(), task.name());
        }
      }
    }
  }

  private static void reach(TaskGraph graph, int from, Set<Integer> reached) {
    for (TaskEdge edge : graph.edgesAfter(from)) {
      if (reached.add(edge.to())) {
        reach(graph, edge.to(), reached);
      }
    }
  }
}
