package app;

import io.katydid.api.plan.Generated;
import io.katydid.api.plan.MakesMetrics;
import io.katydid.api.plan.MakesRequests;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.Turnover;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;

/**
 * The plan of {@link Leaving.Monitor}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
@MakesRequests({"GET /health"})
@MakesMetrics({})
public final class Leaving_Monitor_Plan implements UserPlan<Leaving.Monitor> {
  private static final TaskGraph GRAPH = new TaskGraph(
      List.of(
          new TaskNode("look", 1)), // 0
      List.of(
          new TaskEdge(TaskGraph.START, 0, 1)));

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
  public Leaving.Monitor newUser(UserScope scope) {
    return new Leaving.Monitor();
  }

  @Override
  public void run(int node, Leaving.Monitor user, UserScope scope) {
    switch (node) {
      case 0 -> user.look(scope.http());
      default -> throw new IndexOutOfBoundsException(node);
    }
  }

  @Override
  public int fixedCount() {
    return 3;
  }

  @Override
  public Turnover turnover() {
    return new Turnover(0, 0L, true);
  }
}
