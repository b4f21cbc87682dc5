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
 * The plan of {@link Sets.Visitor}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
@MakesRequests({"GET /", "GET /items/"})
@MakesMetrics({})
public final class Sets_Visitor_Plan implements UserPlan<Sets_Visitor_Plan.Sets> {
  private static final TaskGraph GRAPH = new TaskGraph(
      List.of(
          new TaskNode("Arriving", 0).once(), // 0
          new TaskNode("home", TaskNode.UNKNOWN).in(0), // 1
          new TaskNode("look", TaskNode.UNKNOWN)), // 2
      List.of(
          new TaskEdge(TaskGraph.START, 0, 1),
          new TaskEdge(0, 2, 1),
          new TaskEdge(0, 1, 1),
          new TaskEdge(1, TaskGraph.LEAVE, 1)));

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
    return new Sets(new app.Sets.Visitor());
  }

  @Override
  public void run(int node, Sets user, UserScope scope) {
    switch (node) {
      case 1 -> user.set0.home();
      case 2 -> user.user.look(scope.http());
      default -> throw new IndexOutOfBoundsException(node);
    }
  }

  @Override
  public void enter(int set, Sets user, UserScope scope) {
    switch (set) {
      case 0 -> {
        user.set0 = new app.Sets.Visitor.Arriving(scope.http());
      }
      default -> throw new IndexOutOfBoundsException(set);
    }
  }

  /**
   * A user, and the task sets that it has come to.
   */
  @SuppressWarnings("NullAway.Init")
  static final class Sets {
    private final app.Sets.Visitor user;

    private app.Sets.Visitor.Arriving set0;

    private Sets(app.Sets.Visitor user) {
      this.user = user;
    }
  }
}
