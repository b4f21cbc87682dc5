package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.OneTaskPlan;
import io.katydid.api.Feed.Strategy;
import io.katydid.api.Target;
import io.katydid.api.WaitTime;
import io.katydid.api.feed.FeedSource;
import io.katydid.api.plan.Pace;
import io.katydid.api.plan.TaskEdge;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.TaskNode;
import io.katydid.api.plan.UserScope;
import io.katydid.store.RunOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the users of all shares do is what those of one process do. */
@Timeout(120)
class SharesOfRunTest {

  private static final int USERS = 13;
  private static final int TASKS = 50;
  private static final long PACE = 1_000;
  private static final List<Strategy> BY_USER =
      List.of(Strategy.CIRCULAR, Strategy.SHUFFLED, Strategy.RANDOM, Strategy.UNIQUE);

  /**
   * What each user has drawn, by its number: its tasks, rows, and numbers; waits, too, are drawn of
   * what its tasks are drawn of.
   */
  private final Map<Integer, List<Object>> drawn = new ConcurrentHashMap<>();

  private final AtomicInteger ended = new AtomicInteger();

  /** Whose users end the run when so many of them have run their tasks. */
  private final class Drawing implements OneTaskPlan<List<Object>> {

    private final int users;

    Drawing(int users) {
      this.users = users;
    }

    @Override
    public TaskGraph graph() {
      return new TaskGraph(
          List.of(new TaskNode("one", 0), new TaskNode("two", 0), new TaskNode("three", 0)),
          List.of(
              new TaskEdge(TaskGraph.START, 0, 5),
              new TaskEdge(TaskGraph.START, 1, 3),
              new TaskEdge(TaskGraph.START, 2, 1)));
    }

    @Override
    public List<FeedSource<?>> feeds() {
      List<Integer> rows = IntStream.range(0, 100).boxed().toList();
      return BY_USER.stream()
          .<FeedSource<?>>map(it -> new FeedSource.Listed<>(it.name(), it, () -> rows))
          .toList();
    }

    @Override
    public List<Object> newUser(UserScope scope) {
      List<Object> all = new ArrayList<>();
      drawn.put(scope.virtualUser().id(), all);
      return all;
    }

    @Override
    public void run(int node, List<Object> user, UserScope scope) {
      user.add(node);
      user.add(scope.virtualUser().random().nextInt());
      for (int slot = 0; slot < BY_USER.size(); slot++) {
        user.add(scope.row(slot));
      }
      if (user.size() == TASKS * (BY_USER.size() + 2)) {
        scope.virtualUser().stop();
        if (ended.incrementAndGet() == users) {
          scope.virtualUser().stopRun("all have run their tasks");
        }
      }
    }

    @Override
    public void run(List<Object> user, UserScope scope) {}

    /** The wait is drawn of the user's own randomness, as a declared one. */
    @Override
    public long waitNanos(int node, RandomGenerator random) {
      return random.nextLong(1_000);
    }
  }

  private Map<Integer, List<Object>> drawnBy(Share share) {
    drawn.clear();
    ended.set(0);
    int users = (int) Ownership.of(share).count(0, USERS);
    TestRun.of(new Drawing(users)).users(USERS).share(share).execute();
    assertThat(drawn).hasSize(users);
    return Map.copyOf(drawn);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void draws_ofAllShares_areThoseOfOneProcess(int of) {
    Map<Integer, List<Object>> shares = new HashMap<>();
    for (int index = 0; index < of; index++) {
      shares.putAll(drawnBy(new Share(index, of)));
    }
    assertThat(shares).isEqualTo(drawnBy(Share.WHOLE));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void rows_givenOnce_areAllGivenByAllShares(int of) {
    List<Integer> rows = new ArrayList<>();
    List<FeedSource<?>> feeds =
        List.of(
            new FeedSource.Listed<>(
                "rows", Strategy.ONCE, () -> IntStream.range(0, 100).boxed().toList()));
    for (int index = 0; index < of; index++) {
      Set<Integer> given = ConcurrentHashMap.newKeySet();
      ScriptedPlan plan =
          ScriptedPlan.of(scope -> assertThat(given.add(scope.row(0))).isTrue()).withFeeds(feeds);
      RunOutcome outcome = TestRun.of(plan).users(USERS).share(new Share(index, of)).execute();
      assertThat(outcome.stopReason())
          .isEqualTo(
              of == 1
                  ? "each row of rows was used once (100 in all)"
                  : String.format(
                      Locale.ROOT,
                      "each row of rows that worker %d has was used once (%d of 100)",
                      index + 1,
                      given.size()));
      assertThat(outcome.end().reasonOfAll())
          .isEqualTo(of == 1 ? "" : "each row of rows was used once (100 in all)");
      rows.addAll(given);
    }
    assertThat(rows).hasSize(100).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"2,1001", "3,1000", "8,7", "20,500"})
  void iterations_ofAllShares_areExactlySoMany(int of, int iterations) {
    AtomicInteger begun = new AtomicInteger();
    for (int index = 0; index < of; index++) {
      RunOutcome outcome =
          TestRun.of(scope -> begun.incrementAndGet())
              .users(USERS)
              .iterations(iterations)
              .share(new Share(index, of))
              .execute();
      assertThat(outcome.stopReason()).isEqualTo("all iterations ended");
      assertThat(outcome.notBegun()).isZero();
    }
    assertThat(begun).hasValue(iterations);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 20})
  void iterationsPerUser_ofAllShares_areSoManyOfEach(int of) {
    Map<Integer, Integer> begun = new ConcurrentHashMap<>();
    for (int index = 0; index < of; index++) {
      RunOutcome outcome =
          TestRun.of(scope -> begun.merge(scope.virtualUser().id(), 1, Integer::sum))
              .users(USERS)
              .iterationsPerUser(7)
              .share(new Share(index, of))
              .execute();
      assertThat(outcome.stopReason()).isEqualTo("all iterations ended");
    }
    assertThat(begun).hasSize(USERS).allSatisfy((id, count) -> assertThat(count).isEqualTo(7));
  }

  /** Others may be started later, of which the engine cannot know. */
  @Test
  void share_withoutUsers_lastsAsLongAsTheLoad() {
    RunOutcome outcome =
        TestRun.of(scope -> {}).users(1).share(new Share(1, 2)).inNoTime().execute();

    assertThat(outcome.stopReason()).isEqualTo("run time over");
    assertThat(outcome.spawned()).isZero();
    assertThat(outcome.runErrors()).isEmpty();
  }

  private static OwnSlots slots(int index, int places) {
    return new OwnSlots(Pace.ofUser(PACE), 17, 1, places, new Share(index, 3));
  }

  private static void requireGrid(Stream<OwnSlots> shares) {
    List<Long> slots = new ArrayList<>();
    shares.forEach(own -> {
      for (long slot = own.from(17); slot < 17 + 120 * PACE; slot = own.after(slot)) {
        slots.add(slot);
      }
    });
    assertThat(slots)
        .containsExactlyInAnyOrderElementsOf(
            LongStream.range(0, 120).map(i -> 17 + i * PACE).boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 5, 40})
  void slots_ofAllShares_areAGridOfThePace(int places) {
    requireGrid(IntStream.range(0, 3).mapToObj(index -> slots(index, places)));
    assertThat(slots(1, 40).pace().nanos()).isEqualTo(Math.round(PACE * 40 / 14.0));
  }

  @Test
  void slots_ofAShareWithoutAPlace_areNone() {
    OwnSlots own = slots(2, 1);

    assertThat(own.from(17)).isEqualTo(Clock.NEVER);
    assertThat(own.isEmpty()).isTrue();
  }

  /** The number of users is changed, and a share gets its first user of the class. */
  @Test
  void slots_withMorePlaces_areDividedAmongThem() {
    requireGrid(
        IntStream.range(0, 3)
            .mapToObj(index -> {
              OwnSlots own = slots(index, 1);
              own.placed(4);
              return own;
            }));
  }

  /** Its only place is inherited by one of the two others, and with it all slots. */
  @Test
  void slots_ofALostShare_areThoseOfWhoInheritsItsPlaces() {
    OwnSlots heir = slots(0, 1);
    heir.takeOver(new TakeOver(1, List.of(0, 2), 0, List.of()));

    requireGrid(Stream.of(heir));
    assertThat(heir.pace().nanos()).isEqualTo(PACE);
  }

  /** The other share has the only user at first. */
  @Test
  void throughput_ofAShareThatGetsItsFirstUserByAChange_isItsPart() {
    AtomicInteger begun = new AtomicInteger();
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(
                        scope -> {
                          if (begun.incrementAndGet() == 5) {
                            scope.virtualUser().stopRun("enough");
                          }
                        })
                    .withPace(new Pace(1_000_000, WaitTime.Per.CLASS, WaitTime.Behind.BURST)))
            .users(1)
            .share(new Share(1, 2))
            .commanded((engine, frame) -> engine.change("Test", Target.users(2), Duration.ZERO))
            .execute();

    // Others may begin before the run has ended.
    assertThat(outcome.stopReason()).isEqualTo("enough");
    assertThat(begun.get()).isGreaterThanOrEqualTo(5);
  }
}
