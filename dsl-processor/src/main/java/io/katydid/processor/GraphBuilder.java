package io.katydid.processor;

import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.processor.UserModel.MethodsModel;
import io.katydid.processor.UserModel.TaskModel;
import io.katydid.processor.UserModel.ThenModel;
import io.katydid.processor.UserModel.TurnModel;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Makes the task graph of a user class whose methods have no problem. */
final class GraphBuilder {

  private final List<TaskModel> tasks;
  private final boolean isSequential;
  private final List<TaskEdge> edges = new ArrayList<>();

  private GraphBuilder(MethodsModel methods) {
    this.tasks = methods.tasks();
    this.isSequential = methods.isSequential();
  }

  static TaskGraph of(MethodsModel methods) {
    return new GraphBuilder(methods).build();
  }

  private TaskGraph build() {
    addFirst();
    for (int i = 0; i < tasks.size(); i++) {
      addAfter(i);
    }
    return new TaskGraph(tasks.stream().map(GraphBuilder::node).toList(), edges);
  }

  /** In a sequence the first, or else any task. */
  private void addFirst() {
    for (int i = 0; i < (isSequential ? 1 : tasks.size()); i++) {
      edges.add(new TaskEdge(TaskGraph.START, i, tasks.get(i).weight().value()));
    }
  }

  /** A task that no edge leaves is followed as the start is: the last one of a sequence, too. */
  private void addAfter(int task) {
    List<ThenModel> next = tasks.get(task).turn().next();
    for (ThenModel then : next) {
      edges.add(new TaskEdge(task, indexOf(then.task().value()), then.weight().value()));
    }
    if (next.isEmpty() && isSequential && task + 1 < tasks.size()) {
      edges.add(new TaskEdge(task, task + 1, 1));
    }
  }

  private int indexOf(String name) {
    return IntStream.range(0, tasks.size())
        .filter(task -> tasks.get(task).name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static TaskNode node(TaskModel task) {
    TurnModel turn = task.turn();
    return new TaskNode(
        task.name(),
        task.requests().orElse(TaskNode.UNKNOWN),
        turn.times().map(MemberValue::value).orElse(1),
        turn.probability().map(MemberValue::value).orElse(1.0),
        turn.isOnce());
  }
}
