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
import java.util.random.RandomGenerator;

/**
 * The plan of {@link Sets.Shopper}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
@MakesRequests({"GET /", "GET /bye", "GET /items/", "GET /items/{id}", "GET /search",
        "GET /search?more", "POST /cart/", "POST /orders/"})
@MakesMetrics({})
public final class Sets_Shopper_Plan implements UserPlan<Sets_Shopper_Plan.TaskSets> {
  private static final TaskGraph GRAPH = new TaskGraph(
      List.of(
          new TaskNode("home", TaskNode.UNKNOWN), // 0
          new TaskNode("Browsing", 0).leftByWeight(2), // 1
          new TaskNode("look", TaskNode.UNKNOWN).in(1), // 2
          new TaskNode("Buying", 0).in(1), // 3
          new TaskNode("add", TaskNode.UNKNOWN).in(3), // 4
          new TaskNode("pay", TaskNode.UNKNOWN).in(3), // 5
          new TaskNode("Searching", 0).repeated(2).leftAfter(5), // 6
          new TaskNode("search", TaskNode.UNKNOWN).in(6), // 7
          new TaskNode("refine", TaskNode.UNKNOWN).in(6)), // 8
      List.of(
          new TaskEdge(TaskGraph.START, 0, 1),
          new TaskEdge(TaskGraph.START, 1, 3),
          new TaskEdge(TaskGraph.START, 6, 1),
          new TaskEdge(1, 2, 4),
          new TaskEdge(1, 3, 1),
          new TaskEdge(3, 4, 1),
          new TaskEdge(4, 5, 1),
          new TaskEdge(5, TaskGraph.LEAVE, 1),
          new TaskEdge(6, 7, 1),
          new TaskEdge(6, 8, 1),
          new TaskEdge(7, 8, 1),
          new TaskEdge(8, 7, 3),
          new TaskEdge(8, TaskGraph.LEAVE, 1)));

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
    return new TaskSets(new Sets.Shopper(scope.http()));
  }

  @Override
  public void run(int node, TaskSets user, UserScope scope) {
    switch (node) {
      case 0 -> user.user.home();
      case 2 -> user.set1.look();
      case 4 -> user.set3.add();
      case 5 -> scope.leave(user.set3.pay());
      case 7 -> user.set6.search(scope.http());
      case 8 -> user.set6.refine(scope.http());
      default -> throw new IndexOutOfBoundsException(node);
    }
  }

  @Override
  public void enter(int set, TaskSets user, UserScope scope) throws Throwable {
    switch (set) {
      case 1 -> {
        user.set1 = user.user.new Browsing(scope.virtualUser());
        scope.expect(200, 404);
        user.set1.open();
        scope.expect();
      }
      case 3 -> {
        user.set3 = user.set1.new Buying();
      }
      case 6 -> {
        user.set6 = new Sets.Shopper.Searching();
      }
      default -> throw new IndexOutOfBoundsException(set);
    }
  }

  @Override
  public void leave(int set, TaskSets user, UserScope scope) {
    switch (set) {
      case 1 -> user.set1.close();
      default -> {
      }
    }
  }

  @Override
  public long waitNanos(int node, RandomGenerator random) {
    return switch (node) {
      case 2 -> random.nextLong(10_000_000L, 20_000_000L + 1); // 10ms to 20ms
      case 4 -> random.nextLong(10_000_000L, 20_000_000L + 1); // 10ms to 20ms
      case 5 -> 5_000_000_000L; // 5s
      default -> 1_000_000_000L; // 1s
    };
  }

  /**
   * A user, and the task sets that it has come to.
   */
  @SuppressWarnings("NullAway.Init")
  static final class TaskSets {
    private final Sets.Shopper user;

    private Sets.Shopper.Browsing set1;

    private Sets.Shopper.Browsing.Buying set3;

    private Sets.Shopper.Searching set6;

    private TaskSets(Sets.Shopper user) {
      this.user = user;
    }
  }
}
