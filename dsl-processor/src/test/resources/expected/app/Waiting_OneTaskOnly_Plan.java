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
 * The plan of {@link Waiting.OneTaskOnly}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
@MakesRequests({})
@MakesMetrics({})
public final class Waiting_OneTaskOnly_Plan implements UserPlan<Waiting.OneTaskOnly> {
  private static final TaskGraph GRAPH = new TaskGraph(
      List.of(
          new TaskNode("browse", TaskNode.UNKNOWN), // 0
          new TaskNode("read", TaskNode.UNKNOWN)), // 1
      List.of(
          new TaskEdge(TaskGraph.START, 0, 1),
          new TaskEdge(TaskGraph.START, 1, 1)));

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
  public Waiting.OneTaskOnly newUser(UserScope scope) {
    return new Waiting.OneTaskOnly();
  }

  @Override
  public void run(int node, Waiting.OneTaskOnly user, UserScope scope) {
    switch (node) {
      case 0 -> user.browse(scope.http());
      case 1 -> user.read(scope.http());
      default -> throw new IndexOutOfBoundsException(node);
    }
  }

  @Override
  public long waitNanos(int node, RandomGenerator random) {
    return switch (node) {
      case 1 -> random.nextLong(1_000_000_000L, 3_000_000_000L + 1); // 1s to 3s
      default -> 0;
    };
  }
}
