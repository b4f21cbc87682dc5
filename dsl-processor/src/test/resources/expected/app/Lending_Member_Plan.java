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
 * The plan of {@link Lending.Member}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
@MakesRequests({"GET /"})
@MakesMetrics({})
public final class Lending_Member_Plan implements UserPlan<Lending_Member_Plan.Sets> {
  private static final TaskGraph GRAPH = new TaskGraph(
      List.of(
          new TaskNode("lend", TaskNode.UNKNOWN), // 0
          new TaskNode("giveBack", TaskNode.UNKNOWN), // 1
          new TaskNode("read", TaskNode.UNKNOWN), // 2
          new TaskNode("Searching", 0).leftAfter(1), // 3
          new TaskNode("search", TaskNode.UNKNOWN).in(3)), // 4
      List.of(
          new TaskEdge(TaskGraph.START, 0, 1),
          new TaskEdge(TaskGraph.START, 1, 1),
          new TaskEdge(TaskGraph.START, 2, 1),
          new TaskEdge(TaskGraph.START, 3, 1),
          new TaskEdge(3, 4, 1)));

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
    return new Sets(new Lending.Member());
  }

  @Override
  public void run(int node, Sets user, UserScope scope) {
    switch (node) {
      case 0 -> user.user.lend(scope.http(), scope.<Lending.Book>row(0));
      case 1 -> user.user.giveBack(scope.http(), scope.<Lending.Book>row(1));
      case 2 -> user.user.read(scope.http(), scope.<Lending.Book>row(0));
      case 4 -> user.set3.search(scope.http());
      default -> throw new IndexOutOfBoundsException(node);
    }
  }

  @Override
  public List<FeedSource<?>> feeds() {
    return List.of(
        new FeedSource.Csv<>(
            "unseen.csv",
            Feed.Strategy.CIRCULAR,
            Lending.Book.class,
            List.of("title"),
            row -> new Lending.Book(
                row.get(0, String.class))), // 0
        new FeedSource.Listed<Lending.Book>("rows()", Feed.Strategy.CIRCULAR, Lending.Member::rows)); // 1
  }

  @Override
  public void enter(int set, Sets user, UserScope scope) {
    switch (set) {
      case 3 -> {
        user.set3 = user.user.new Searching();
      }
      default -> throw new IndexOutOfBoundsException(set);
    }
  }

  /**
   * A user, and the task sets that it has come to.
   */
  @SuppressWarnings("NullAway.Init")
  static final class Sets {
    private final Lending.Member user;

    private Lending.Member.Searching set3;

    private Sets(Lending.Member user) {
      this.user = user;
    }
  }
}
