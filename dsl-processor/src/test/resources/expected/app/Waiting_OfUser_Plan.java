package app;

import io.katydid.api.WaitTime;
import io.katydid.api.plan.Generated;
import io.katydid.api.plan.MakesMetrics;
import io.katydid.api.plan.MakesRequests;
import io.katydid.api.plan.Pace;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;
import java.util.Optional;

/**
 * The plan of {@link Waiting.OfUser}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
@MakesRequests({})
@MakesMetrics({})
public final class Waiting_OfUser_Plan implements UserPlan<Waiting.OfUser> {
  private static final TaskGraph GRAPH = new TaskGraph(
      List.of(
          new TaskNode("poll", TaskNode.UNKNOWN)), // 0
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
  public Waiting.OfUser newUser(UserScope scope) {
    return new Waiting.OfUser();
  }

  @Override
  public void run(int node, Waiting.OfUser user, UserScope scope) {
    switch (node) {
      case 0 -> user.poll(scope.http());
      default -> throw new IndexOutOfBoundsException(node);
    }
  }

  @Override
  public Optional<Pace> pace() {
    return Optional.of(new Pace(200_000_000L, WaitTime.Per.USER, WaitTime.Behind.BURST)); // 5/s
  }
}
