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
 * The plan of {@link FastApiUser}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
@MakesRequests({"GET /", "POST /items/"})
@MakesMetrics({})
public final class FastApiUser_Plan implements UserPlan<FastApiUser> {
  private static final TaskGraph GRAPH = new TaskGraph(
      List.of(
          new TaskNode("getRoot", 1), // 0
          new TaskNode("postItem", 1)), // 1
      List.of(
          new TaskEdge(TaskGraph.START, 0, 1),
          new TaskEdge(TaskGraph.START, 1, 3)));

  @Override
  public int contract() {
    return 6;
  }

  @Override
  public UserSettings settings() {
    return new UserSettings(
        "http://localhost:8000", // host
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
  public FastApiUser newUser(UserScope scope) {
    return new FastApiUser();
  }

  @Override
  public void run(int node, FastApiUser user, UserScope scope) {
    switch (node) {
      case 0 -> user.getRoot(scope.http());
      case 1 -> user.postItem(scope.http());
      default -> throw new IndexOutOfBoundsException(node);
    }
  }

  @Override
  public long waitNanos(int node, RandomGenerator random) {
    return random.nextLong(10_000_000L, 50_000_000L + 1); // 10ms to 50ms
  }
}
