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
 * The plan of {@link Tagged}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
@MakesRequests({"GET /", "GET /items", "POST /pay"})
@MakesMetrics({})
public final class Tagged_Plan implements UserPlan<Tagged_Plan.Sets> {
  private static final TaskGraph GRAPH = new TaskGraph(
      List.of(
          new TaskNode("list", TaskNode.UNKNOWN).tagged("shop", "web", "read", "cheap"), // 0
          new TaskNode("home", TaskNode.UNKNOWN).tagged("shop", "web"), // 1
          new TaskNode("Cart", 0).leftAfter(1), // 2
          new TaskNode("pay", TaskNode.UNKNOWN).in(2).tagged("shop", "web", "write", "money")), // 3
      List.of(
          new TaskEdge(TaskGraph.START, 0, 1),
          new TaskEdge(TaskGraph.START, 1, 1),
          new TaskEdge(TaskGraph.START, 2, 1),
          new TaskEdge(2, 3, 1)));

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
  public Sets newUser(UserScope scope) {
    return new Sets(new Tagged());
  }

  @Override
  public void run(int node, Sets user, UserScope scope) {
    switch (node) {
      case 0 -> user.user.list(scope.http());
      case 1 -> user.user.home(scope.http());
      case 3 -> user.set2.pay(scope.http());
      default -> throw new IndexOutOfBoundsException(node);
    }
  }

  @Override
  public void enter(int set, Sets user, UserScope scope) {
    switch (set) {
      case 2 -> {
        user.set2 = new Tagged.Cart();
      }
      default -> throw new IndexOutOfBoundsException(set);
    }
  }

  /**
   * A user, and the task sets that it has come to.
   */
  @SuppressWarnings("NullAway.Init")
  static final class Sets {
    private final Tagged user;

    private Tagged.Cart set2;

    private Sets(Tagged user) {
      this.user = user;
    }
  }
}
