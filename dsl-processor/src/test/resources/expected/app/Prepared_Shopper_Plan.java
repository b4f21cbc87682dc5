package app;

import io.katydid.api.plan.Generated;
import io.katydid.api.plan.MakesMetrics;
import io.katydid.api.plan.MakesRequests;
import io.katydid.api.plan.RunMethod;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;

/**
 * The plan of {@link Prepared.Shopper}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
@MakesRequests({})
@MakesMetrics({})
public final class Prepared_Shopper_Plan implements UserPlan<Prepared.Shopper> {
  private static final TaskGraph GRAPH = new TaskGraph(
      List.of(
          new TaskNode("browse", TaskNode.UNKNOWN)), // 0
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
  public Prepared.Shopper newUser(UserScope scope) {
    return new Prepared.Shopper();
  }

  @Override
  public void run(int node, Prepared.Shopper user, UserScope scope) {
    switch (node) {
      case 0 -> user.browse(scope.http());
      default -> throw new IndexOutOfBoundsException(node);
    }
  }

  @Override
  public List<RunMethod> beforeRun() {
    return List.of(
        new RunMethod("app.Prepared$Base", "login", http -> Prepared.Shopper.login(http)),
        new RunMethod("app.Prepared$Shopper", "load", http -> Prepared.Shopper.load()),
        new RunMethod("app.Prepared$Shopper", "hidden", http -> Prepared.Shopper.hidden()));
  }

  @Override
  public List<RunMethod> afterRun() {
    return List.of(
        new RunMethod("app.Prepared$Shopper", "clear", http -> Prepared.Shopper.clear(http)));
  }
}
