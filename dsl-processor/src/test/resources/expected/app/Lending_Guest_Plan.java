package app;

import io.katydid.api.Feed;
import io.katydid.api.ResourceProvider;
import io.katydid.api.feed.FeedSource;
import io.katydid.api.plan.Generated;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.UserPlan;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.UserSettings;
import java.util.List;

/**
 * The plan of {@link Lending.Guest}: how its users are made, what they do and how long they wait.
 *
 * <p>Generated from the annotations of that class; change those instead.
 */
@Generated("io.katydid.processor.UserProcessor")
@SuppressWarnings({"deprecation", "removal", "rawtypes"})
public final class Lending_Guest_Plan implements UserPlan<Lending.Guest> {
  private static final TaskGraph GRAPH = new TaskGraph(
      List.of(
          new TaskNode("ask", TaskNode.UNKNOWN)), // 0
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
  public Lending.Guest newUser(UserScope scope) {
    return new Lending.Guest();
  }

  @Override
  public void run(int node, Lending.Guest user, UserScope scope) {
    switch (node) {
      case 0 -> user.ask(scope.http(), scope.measure(), scope.virtualUser(),
          scope.<Lending.Old.Card>row(0), scope.<String>row(1), scope.<List>resource(0));
      default -> throw new IndexOutOfBoundsException(node);
    }
  }

  @Override
  public List<ResourceProvider<?>> resources() {
    return List.of(
        new Lending.Shelves()); // 0
  }

  @Override
  public List<FeedSource<?>> feeds() {
    return List.of(
        new FeedSource.Csv<>(
            "unseen.csv",
            Feed.Strategy.CIRCULAR,
            Lending.Old.Card.class,
            List.of("number"),
            row -> new Lending.Old.Card(
                row.get(0, String.class))), // 0
        new FeedSource.Listed<String>("names()", Feed.Strategy.CIRCULAR, Lending.Guest::names)); // 1
  }
}
