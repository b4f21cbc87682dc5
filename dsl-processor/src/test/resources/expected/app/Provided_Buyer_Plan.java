package app;

import io.katydid.api.ResourceProvider;
import io.katydid.api.plan.Generated;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;

/**
 * The plan of {@link Provided.Buyer}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
public final class Provided_Buyer_Plan implements UserPlan<Provided.Buyer> {
  private static final TaskGraph GRAPH = new TaskGraph(
      List.of(
          new TaskNode("inherited", TaskNode.UNKNOWN), // 0
          new TaskNode("buy", TaskNode.UNKNOWN), // 1
          new TaskNode("look", TaskNode.UNKNOWN)), // 2
      List.of(
          new TaskEdge(TaskGraph.START, 0, 1),
          new TaskEdge(TaskGraph.START, 1, 1),
          new TaskEdge(TaskGraph.START, 2, 1)));

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
  public Provided.Buyer newUser(UserScope scope) {
    return new Provided.Buyer(scope.<Provided.Store>resource(0), scope.http());
  }

  @Override
  public void run(int node, Provided.Buyer user, UserScope scope) {
    switch (node) {
      case 0 -> user.inherited(scope.<Provided.Store>resource(0));
      case 1 -> user.buy(scope.<List<String>>resource(1), scope.<Provided.Store>resource(0));
      case 2 -> user.look(scope.<Iterable<String>>resource(1));
      default -> throw new IndexOutOfBoundsException(node);
    }
  }

  @Override
  public List<ResourceProvider<?>> resources() {
    return List.of(
        new Provided.StoreProvider(), // 0
        new Provided.WordsProvider()); // 1
  }
}
