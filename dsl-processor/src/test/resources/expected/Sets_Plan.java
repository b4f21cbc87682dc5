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
 * The plan of {@link Sets}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
@MakesRequests({"GET /"})
@MakesMetrics({})
public final class Sets_Plan implements UserPlan<Sets_Plan.TaskSets> {
  private static final TaskGraph GRAPH = new TaskGraph(
      List.of(
          new TaskNode("Browsing", 0).leftAfter(1), // 0
          new TaskNode("browse", TaskNode.UNKNOWN).in(0)), // 1
      List.of(
          new TaskEdge(TaskGraph.START, 0, 1),
          new TaskEdge(0, 1, 1)));

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
  public TaskSets newUser(UserScope scope) {
    return new TaskSets(new Sets());
  }

  @Override
  public void run(int node, TaskSets user, UserScope scope) {
    switch (node) {
      case 1 -> user.set0.browse(scope.http());
      default -> throw new IndexOutOfBoundsException(node);
    }
  }

  @Override
  public void enter(int set, TaskSets user, UserScope scope) {
    switch (set) {
      case 0 -> {
        user.set0 = user.user.new Browsing();
      }
      default -> throw new IndexOutOfBoundsException(set);
    }
  }

  /**
   * A user, and the task sets that it has come to.
   */
  @SuppressWarnings("NullAway.Init")
  static final class TaskSets {
    private final Sets user;

    private Sets.Browsing set0;

    private TaskSets(Sets user) {
      this.user = user;
    }
  }
}
