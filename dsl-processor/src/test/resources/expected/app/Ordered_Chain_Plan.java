package app;

import io.katydid.api.plan.Generated;
import io.katydid.api.plan.MakesMetrics;
import io.katydid.api.plan.MakesRequests;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;

/**
 * The plan of {@link Ordered.Chain}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
@MakesRequests({"GET /", "GET /items/{id}", "POST /orders/"})
@MakesMetrics({})
public final class Ordered_Chain_Plan implements UserPlan<Ordered.Chain> {
  private static final TaskGraph GRAPH = new TaskGraph(
      List.of(
          new TaskNode("home", 1), // 0
          new TaskNode("view", 1), // 1
          new TaskNode("pay", 1)), // 2
      List.of(
          new TaskEdge(TaskGraph.START, 0, 1),
          new TaskEdge(0, 1, 3),
          new TaskEdge(0, 2, 1),
          new TaskEdge(1, 1, 1),
          new TaskEdge(1, 0, 2)));

  @Override
  public int contract() {
    return 6;
  }

  @Override
  public UserSettings settings() {
    return new UserSettings(
        "", // host
        1, // weight
        10_000_000_000L, // connect timeout
        30_000_000_000L, // response timeout
        30_000_000_000L); // timeout
  }

  @Override
  public TaskGraph graph() {
    return GRAPH;
  }

  @Override
  public Ordered.Chain newUser(UserScope scope) {
    return new Ordered.Chain();
  }

  @Override
  public void run(int node, Ordered.Chain user, UserScope scope) {
    switch (node) {
      case 0 -> user.home(scope.http());
      case 1 -> user.view(scope.http());
      case 2 -> user.pay(scope.http());
      default -> throw new IndexOutOfBoundsException(node);
    }
  }
}
