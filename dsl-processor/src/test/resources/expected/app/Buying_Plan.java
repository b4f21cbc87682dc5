package app;

import io.katydid.api.Feed;
import io.katydid.api.feed.FeedSource;
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
 * The plan of {@link Buying}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
@MakesRequests(
    value = {},
    measures = {"checkout", "empty", "idle", "return \"it\""}
)
@MakesMetrics({})
public final class Buying_Plan implements UserPlan<Buying_Plan.Sets> {
  private static final TaskGraph GRAPH = new TaskGraph(
      List.of(
          new TaskNode("browse", TaskNode.UNKNOWN), // 0
          new TaskNode("checkOut", TaskNode.UNKNOWN), // 1
          new TaskNode("giveBack", TaskNode.UNKNOWN), // 2
          new TaskNode("idle", TaskNode.UNKNOWN), // 3
          new TaskNode("Basket", 0), // 4
          new TaskNode("empty", TaskNode.UNKNOWN).in(4)), // 5
      List.of(
          new TaskEdge(TaskGraph.START, 0, 1),
          new TaskEdge(TaskGraph.START, 1, 1),
          new TaskEdge(TaskGraph.START, 2, 1),
          new TaskEdge(TaskGraph.START, 3, 1),
          new TaskEdge(TaskGraph.START, 4, 1),
          new TaskEdge(4, 5, 1)));

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
    return new Sets(new Buying());
  }

  @Override
  public void run(int node, Sets user, UserScope scope) throws Throwable {
    switch (node) {
      case 0 -> user.user.browse(scope.http());
      case 1 -> {
        Buying.Book row1 = scope.<Buying.Book>row(0);
        int row2 = scope.<Integer>row(1);
        scope.measure().transaction("checkout", () -> user.user.checkOut(scope.http(), row1, row2));
      }
      case 2 -> {
        scope.expect(404);
        scope.measure().transaction("return \"it\"", () -> user.user.giveBack(scope.measure()));
      }
      case 3 -> scope.measure().transaction("idle", () -> user.user.idle());
      case 5 -> {
        int row0 = scope.<Integer>row(1);
        scope.measure().transaction("empty", () -> scope.leave(user.set4.empty(row0)));
      }
      default -> throw new IndexOutOfBoundsException(node);
    }
  }

  @Override
  public List<FeedSource<?>> feeds() {
    return List.of(
        new FeedSource.Listed<Buying.Book>("books()", Feed.Strategy.CIRCULAR, Buying::books), // 0
        new FeedSource.Listed<Integer>("amounts()", Feed.Strategy.CIRCULAR, Buying::amounts)); // 1
  }

  @Override
  public void enter(int set, Sets user, UserScope scope) {
    switch (set) {
      case 4 -> {
        user.set4 = user.user.new Basket();
      }
      default -> throw new IndexOutOfBoundsException(set);
    }
  }

  /**
   * A user, and the task sets that it has come to.
   */
  @SuppressWarnings("NullAway.Init")
  static final class Sets {
    private final Buying user;

    private Buying.Basket set4;

    private Sets(Buying user) {
      this.user = user;
    }
  }
}
