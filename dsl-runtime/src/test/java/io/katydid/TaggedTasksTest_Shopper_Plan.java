package io.katydid;

import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.UserScope;
import java.util.List;

/** A plan of three tasks, each with a request of its name. */
public final class TaggedTasksTest_Shopper_Plan implements OneTaskPlan<TaggedTasksTest.Shopper> {

  private static final TaskGraph GRAPH =
      new TaskGraph(
          List.of(
              new TaskNode("list", 1).tagged("shop", "read"),
              new TaskNode("view", 1).tagged("shop", "read", "cheap"),
              new TaskNode("pay", 1).tagged("shop", "write")),
          List.of(
              new TaskEdge(TaskGraph.START, 0, 1), new TaskEdge(0, 1, 1), new TaskEdge(1, 2, 1)));

  @Override
  public TaskGraph graph() {
    return GRAPH;
  }

  @Override
  public TaggedTasksTest.Shopper newUser(UserScope scope) {
    return new TaggedTasksTest.Shopper();
  }

  @Override
  public void onStart(TaggedTasksTest.Shopper user, UserScope scope) {
    scope.http().post("/start");
  }

  @Override
  public void run(int node, TaggedTasksTest.Shopper user, UserScope scope) {
    scope
        .measure()
        .run(
            "task",
            () -> {
              if (scope.http().get("/" + GRAPH.nodes().get(node).name()).text().equals("to view")) {
                scope.virtualUser().goTo("view");
              }
            });
  }

  @Override
  public void run(TaggedTasksTest.Shopper user, UserScope scope) {
    throw new IllegalStateException("it has several tasks");
  }

  @Override
  public void onStop(TaggedTasksTest.Shopper user, UserScope scope) {
    scope.http().post("/stop");
  }
}
