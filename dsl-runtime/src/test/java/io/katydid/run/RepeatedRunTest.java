package io.katydid.run;

import static io.katydid.api.plan.TaskGraph.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.OneTaskPlan;
import io.katydid.api.Feed.Strategy;
import io.katydid.api.VirtualUser;
import io.katydid.api.feed.FeedSource;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.Turnover;
import io.katydid.api.plan.UserScope;
import io.katydid.api.plan.Waits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Two runs of the same seed whose threads are as out of step as can be: what each user does is the
 * same.
 */
@Timeout(120)
class RepeatedRunTest {

  private static final int USERS = 16;
  private static final int ITERATIONS = 60;

  /** Those that repeat; the rows of {@code ONCE} are those of the user that asks first. */
  private static final List<Strategy> STRATEGIES =
      List.of(Strategy.CIRCULAR, Strategy.SHUFFLED, Strategy.RANDOM, Strategy.UNIQUE);

  /** Weights at the start, and transitions, one of which draws nothing. */
  private static final List<TaskEdge> EDGES =
      List.of(
          new TaskEdge(START, 0, 3),
          new TaskEdge(START, 1, 1),
          new TaskEdge(0, 1, 1),
          new TaskEdge(0, 2, 2),
          new TaskEdge(1, 0, 1),
          new TaskEdge(2, 0, 1),
          new TaskEdge(2, 2, 1));

  private static final TaskNode A = new TaskNode("a", 1);
  private static final TaskNode B = new TaskNode("b", 1);
  private static final TaskNode C = new TaskNode("c", 1);

  /** What the users of each number did, one after the other. */
  private final Map<String, List<String>> done = new ConcurrentHashMap<>();

  static Stream<TaskGraph> graphs() {
    return Stream.of(
        new TaskGraph(List.of(A, B, C), EDGES),
        new TaskGraph(List.of(A.withProbability(0.7), B.repeated(2), C), EDGES));
  }

  @ParameterizedTest
  @MethodSource("graphs")
  void run_sameSeedInAnotherOrderOfThreads_repeatsTasksWaitsAndRowsOfEachUser(TaskGraph graph) {
    Map<String, List<String>> first = run(new Polling(graph, 0));
    Map<String, List<String>> second = run(new Polling(graph, 6));

    assertThat(first).hasSize(USERS).isEqualTo(second);
    assertThat(first.values())
        .doesNotHaveDuplicates()
        .allSatisfy(it -> assertThat(it.stream().filter("abc"::contains)).hasSize(ITERATIONS));
  }

  private Map<String, List<String>> run(Polling plan) {
    done.clear();
    TestRun.of(plan).users(USERS).iterationsPerUser(ITERATIONS).execute();
    return Map.copyOf(done);
  }

  /** Of the user whose thread this is. */
  private void add(String event) {
    done.computeIfAbsent(Thread.currentThread().getName(), user -> new ArrayList<>()).add(event);
  }

  /** Users who are replaced, and look again and again for what their target has done. */
  private final class Polling implements OneTaskPlan<Object> {

    private final TaskGraph graph;
    private final int mostPolls;

    Polling(TaskGraph graph, int mostPolls) {
      this.graph = graph;
      this.mostPolls = mostPolls;
    }

    @Override
    public TaskGraph graph() {
      return graph;
    }

    @Override
    public Turnover turnover() {
      return new Turnover(ITERATIONS / 3, 0, false);
    }

    @Override
    public List<FeedSource<?>> feeds() {
      List<Integer> rows = IntStream.range(0, 97).boxed().toList();
      return STRATEGIES.stream()
          .<FeedSource<?>>map(it -> new FeedSource.Listed<>("rows()", it, () -> rows))
          .toList();
    }

    @Override
    public Object newUser(UserScope scope) {
      return this;
    }

    @Override
    public long waitNanos(int node, RandomGenerator random) {
      long wait = Waits.exponential(100_000, random);
      add("wait " + wait);
      return wait;
    }

    @Override
    public void run(int node, Object user, UserScope scope) {
      add(graph.nodes().get(node).name());
      for (int feed = 0; feed < STRATEGIES.size(); feed++) {
        add("row " + scope.<Integer>row(feed));
      }
      poll(scope.virtualUser());
    }

    @Override
    public void run(Object user, UserScope scope) {
      throw new IllegalStateException("tasks are run by their numbers");
    }

    /** As often as it happens, and with random numbers. */
    private void poll(VirtualUser me) {
      int polls = ThreadLocalRandom.current().nextInt(mostPolls + 1);
      for (int i = 0; i < polls; i++) {
        me.pause("1us", "1ms");
        me.random().nextInt();
      }
    }
  }
}
