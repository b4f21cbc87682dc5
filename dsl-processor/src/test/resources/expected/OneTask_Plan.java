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
 * The plan of {@link OneTask}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
@MakesRequests({})
@MakesMetrics({})
public final class OneTask_Plan implements UserPlan<OneTask> {
  private static final TaskGraph GRAPH = new TaskGraph(
      List.of(
          new TaskNode("idle", TaskNode.UNKNOWN)), // 0
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
        3, // weight
        10_000_000_000L, // connect timeout
        30_000_000_000L, // response timeout
        30_000_000_000L); // timeout
  }

  @Override
  public TaskGraph graph() {
    return GRAPH;
  }

  @Override
  public OneTask newUser(UserScope scope) {
    return new OneTask();
  }

  @Override
  public void run(int node, OneTask user, UserScope scope) {
    switch (node) {
      case 0 -> user.idle();
      default -> throw new IndexOutOfBoundsException(node);
    }
  }

  @Override
  public long waitNanos(int node, RandomGenerator random) {
    return 1_000_000_000L; // 1s
  }
}
