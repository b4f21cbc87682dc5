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
import java.lang.IndexOutOfBoundsException;
import java.lang.Override;
import java.lang.Throwable;
import java.util.List;

/**
 * The plan of {@link Visiting}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
@MakesRequests({"GET /"})
@MakesMetrics({})
public final class Visiting_Plan implements UserPlan<Visiting> {
  private static final TaskGraph GRAPH = new TaskGraph(
      List.of(
          new TaskNode("visit", 1)), // 0
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
  public Visiting newUser(UserScope scope) {
    return new Visiting();
  }

  @Override
  public void run(int node, Visiting user, UserScope scope) throws Throwable {
    switch (node) {
      case 0 -> user.visit(scope.http());
      default -> throw new IndexOutOfBoundsException(node);
    }
  }
}
