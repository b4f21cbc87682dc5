package io.katydid;

import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.time.Duration;
import java.util.List;

/** A plan that a test writes in place of the processor: of one task, with generous timeouts. */
public interface OneTaskPlan<U> extends UserPlan<U> {

  /** The graph of a plan whose one task is called {@code task}. */
  TaskGraph GRAPH = graph("task", TaskNode.UNKNOWN);

  /** The graph of one task. */
  static TaskGraph graph(String name, int requests) {
    return new TaskGraph(
        List.of(new TaskNode(name, requests)), List.of(new TaskEdge(TaskGraph.START, 0, 1)));
  }

  @Override
  default int contract() {
    return CONTRACT;
  }

  @Override
  default UserSettings settings() {
    long minute = Duration.ofMinutes(1).toNanos();
    return new UserSettings("", 1, minute, minute, minute);
  }

  @Override
  default TaskGraph graph() {
    return GRAPH;
  }

  @Override
  default void run(int node, U user, UserScope scope) throws Throwable {
    run(user, scope);
  }

  /** The task. */
  void run(U user, UserScope scope) throws Throwable;
}
