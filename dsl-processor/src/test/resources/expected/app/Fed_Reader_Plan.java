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
 * The plan of {@link Fed.Reader}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
@MakesRequests({})
@MakesMetrics({})
public final class Fed_Reader_Plan implements UserPlan<Fed.Reader> {
  private static final TaskGraph GRAPH = new TaskGraph(
      List.of(
          new TaskNode("view", TaskNode.UNKNOWN), // 0
          new TaskNode("compare", TaskNode.UNKNOWN), // 1
          new TaskNode("make", TaskNode.UNKNOWN), // 2
          new TaskNode("order", TaskNode.UNKNOWN), // 3
          new TaskNode("find", TaskNode.UNKNOWN)), // 4
      List.of(
          new TaskEdge(TaskGraph.START, 0, 1),
          new TaskEdge(TaskGraph.START, 1, 1),
          new TaskEdge(TaskGraph.START, 2, 1),
          new TaskEdge(TaskGraph.START, 3, 1),
          new TaskEdge(TaskGraph.START, 4, 1)));

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
  public Fed.Reader newUser(UserScope scope) {
    return new Fed.Reader(scope.<Fed.Account>row(0));
  }

  @Override
  public void run(int node, Fed.Reader user, UserScope scope) {
    switch (node) {
      case 0 -> user.view(scope.http(), scope.<Fed.Book>row(1));
      case 1 -> user.compare(scope.<Fed.Book>row(1), scope.<Fed.Book>row(1));
      case 2 -> user.make(scope.<Fed.Book>row(2), scope.<Integer>row(3),
          scope.<List<String>>row(4));
      case 3 -> user.order(scope.<Fed.Order>row(5));
      case 4 -> user.find(scope.<Fed.Book>row(6));
      default -> throw new IndexOutOfBoundsException(node);
    }
  }

  @Override
  public List<FeedSource<?>> feeds() {
    return List.of(
        new FeedSource.Csv<>(
            "accounts.csv",
            Feed.Strategy.UNIQUE,
            Fed.Account.class,
            List.of("id", "password"),
            row -> new Fed.Account(
                row.get(0, String.class),
                row.get(1, String.class))), // 0
        new FeedSource.Csv<>(
            "books.csv",
            Feed.Strategy.CIRCULAR,
            Fed.Book.class,
            List.of("price", "title", "genre", "inStock"),
            row -> new Fed.Book(
                row.get(0, double.class),
                row.get(1, String.class),
                row.get(2, Fed.Genre.class),
                row.get(3, Boolean.class))), // 1
        new FeedSource.Listed<Fed.Book>("books()", Feed.Strategy.SHUFFLED, Fed.Reader::books), // 2
        new FeedSource.Streamed<Integer>("numbers()", user -> Fed.Reader.numbers(user)), // 3
        new FeedSource.Streamed<List<String>>("words()", user -> Fed.Reader.words()), // 4
        new FeedSource.Json<>("orders.jsonl", Feed.Strategy.CIRCULAR, Fed.Order.class), // 5
        new FeedSource.Csv<>(
            "books.csv",
            Feed.Strategy.RANDOM,
            Fed.Book.class,
            List.of("price", "title", "genre", "inStock"),
            row -> new Fed.Book(
                row.get(0, double.class),
                row.get(1, String.class),
                row.get(2, Fed.Genre.class),
                row.get(3, Boolean.class))), // 6
        new FeedSource.Csv<>(
            "not-seen-by-the-compiler.csv",
            Feed.Strategy.CIRCULAR,
            Fed.Account.class,
            List.of("id", "password"),
            row -> new Fed.Account(
                row.get(0, String.class),
                row.get(1, String.class)))); // 7
  }

  @Override
  public void onStart(Fed.Reader user, UserScope scope) {
    user.logIn(scope.http(), scope.<Fed.Account>row(7));
  }
}
