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
import java.util.random.RandomGenerator;

/**
 * The plan of {@link Outer.Shopper}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
@MakesRequests({})
@MakesMetrics({})
public final class Outer_Shopper_Plan implements UserPlan<Outer.Shopper> {
  private static final TaskGraph GRAPH = new TaskGraph(
      List.of(
          new TaskNode("inherited", TaskNode.UNKNOWN), // 0
          new TaskNode("overloaded", TaskNode.UNKNOWN), // 1
          new TaskNode("overridden", TaskNode.UNKNOWN), // 2
          new TaskNode("overloaded", TaskNode.UNKNOWN)), // 3
      List.of(
          new TaskEdge(TaskGraph.START, 0, 2),
          new TaskEdge(TaskGraph.START, 1, 1),
          new TaskEdge(TaskGraph.START, 2, 3),
          new TaskEdge(TaskGraph.START, 3, 4)));

  @Override
  public int contract() {
    return 6;
  }

  @Override
  public UserSettings settings() {
    return new UserSettings(
        "https://shop.example/api", // host
        2, // weight
        500_000_000L, // connect timeout
        90_000_000_000L, // response timeout
        3_600_000_000_000L); // timeout
  }

  @Override
  public TaskGraph graph() {
    return GRAPH;
  }

  @Override
  public Outer.Shopper newUser(UserScope scope) throws Throwable {
    return new Outer.Shopper(scope.http(), scope.virtualUser(), scope.measure());
  }

  @Override
  public void run(int node, Outer.Shopper user, UserScope scope) throws Throwable {
    switch (node) {
      case 0 -> user.inherited(scope.http());
      case 1 -> user.overloaded(scope.http());
      case 2 -> user.overridden(scope.http());
      case 3 -> user.overloaded(scope.virtualUser(), scope.http());
      default -> throw new IndexOutOfBoundsException(node);
    }
  }

  @Override
  public long waitNanos(int node, RandomGenerator random) {
    return random.nextLong(0L, 90_000_000_000L + 1); // 0s to 1m30s
  }

  @Override
  public void onStart(Outer.Shopper user, UserScope scope) throws Throwable {
    user.login(scope.measure(), scope.http());
  }

  @Override
  public void onStop(Outer.Shopper user, UserScope scope) {
    user.logout();
  }
}
