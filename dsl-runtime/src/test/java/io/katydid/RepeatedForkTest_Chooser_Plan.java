package io.katydid;

import io.katydid.api.Feed;
import io.katydid.api.VirtualUser;
import io.katydid.api.feed.FeedSource;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.Waits;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The plan of {@link RepeatedForkTest.Chooser}. */
public final class RepeatedForkTest_Chooser_Plan implements OneTaskPlan<RepeatedForkTest.Chooser> {

  private static final TaskGraph GRAPH =
      new TaskGraph(
          List.of(new TaskNode("look", 1), new TaskNode("buy", 1)),
          List.of(
              new TaskEdge(TaskGraph.START, 0, 3),
              new TaskEdge(TaskGraph.START, 1, 1),
              new TaskEdge(0, 0, 1),
              new TaskEdge(0, 1, 1)));

  @Override
  public TaskGraph graph() {
    return GRAPH;
  }

  @Override
  public List<FeedSource<?>> feeds() {
    return List.of(
        new FeedSource.Listed<>(
            "books()", Feed.Strategy.RANDOM, () -> IntStream.range(0, 1000).boxed().toList()));
  }

  @Override
  public RepeatedForkTest.Chooser newUser(UserScope scope) {
    return new RepeatedForkTest.Chooser();
  }

  @Override
  public long waitNanos(int node, RandomGenerator random) {
    return Waits.exponential(1_000_000, random);
  }

  @Override
  public void run(int node, RepeatedForkTest.Chooser user, UserScope scope) {
    VirtualUser me = scope.virtualUser();
    scope
        .http()
        .get(
            "/{user}/{task}/{book}/{number}",
            me.id(),
            GRAPH.nodes().get(node).name(),
            scope.<Integer>row(0),
            me.random().nextInt(1000));
  }

  @Override
  public void run(RepeatedForkTest.Chooser user, UserScope scope) {
    throw new IllegalStateException("tasks are run by their numbers");
  }
}
