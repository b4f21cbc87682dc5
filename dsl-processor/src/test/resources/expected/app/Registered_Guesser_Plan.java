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
import java.util.Random;

/**
 * The plan of {@link Registered.Guesser}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
public final class Registered_Guesser_Plan implements UserPlan<Registered.Guesser> {
  private static final TaskGraph GRAPH = new TaskGraph(
      List.of(
          new TaskNode("guess", TaskNode.UNKNOWN), // 0
          new TaskNode("named", TaskNode.UNKNOWN)), // 1
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
  public Registered.Guesser newUser(UserScope scope) {
    return new Registered.Guesser(scope.<Random>resource(0));
  }

  @Override
  public void run(int node, Registered.Guesser user, UserScope scope) {
    switch (node) {
      case 0 -> user.guess(scope.<List<Integer>>resource(1), scope.<List<String>>resource(2),
          scope.<Random>resource(0));
      case 1 -> user.named(scope.<Random>resource(3));
      default -> throw new IndexOutOfBoundsException(node);
    }
  }

  @Override
  public List<ResourceProvider<?>> resources() {
    return List.of(
        new Registered.Randoms(), // 0
        new Registered.Numbers(), // 1
        new Registered.Words(), // 2
        new Registered.OtherRandoms()); // 3
  }
}
