package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.katydid.api.load.Limit;
import io.katydid.api.load.Schedule;
import io.katydid.store.RunOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an engine makes of the share of another one that was lost. */
@Timeout(60)
class TakeOverTest {

  private static final long SECOND = 1_000_000_000L;
  private static final List<Integer> HEIRS = List.of(0, 2, 3);

  private static ScenarioPlan plan(Limit limit) {
    return new ScenarioPlan(
        "Test",
        new Schedule.Closed(26, 10),
        limit,
        Duration.ZERO,
        List.of(ScriptedPlan.of(scope -> {})),
        42);
  }

  private static IterationBudget budget(ScenarioPlan plan, int index) {
    return IterationBudget.of(
        plan.limit(),
        OwnUsers.of(plan.userPlans(), 26, new Share(index, 4)),
        new Share(index, 4),
        () -> {});
  }

  private static List<LostPlace> inherited(
      ScenarioPlan plan, int heir, IterationBudget budget, int started, long left) {
    TakeOver takeOver = new TakeOver(1, HEIRS, 0, List.of(left));
    return new LostPlaces(plan, Ownership.of(new Share(heir, 4)), takeOver, started)
        .inherited(budget, left);
  }

  @ParameterizedTest
  @CsvSource({"1000,7", "1000,0", "1000,250", "5,1", "2000000000,500000000"})
  void iterations_thatAreLeft_areDividedAmongTheHeirs(int iterations, long left) {
    ScenarioPlan plan = plan(new Limit.Iterations(iterations, Duration.ofDays(1)));
    long added = 0;
    for (int heir : HEIRS) {
      IterationBudget budget = budget(plan, heir);
      long before = budget.total();
      inherited(plan, heir, budget, 20, left);
      added += budget.total() - before;
    }
    assertThat(added).isEqualTo(left);
  }

  /** Of three users, one of each engine: another one has no user who could make them. */
  @ParameterizedTest
  @CsvSource({"0,3,10", "2,3,0", "0,0,10", "2,0,0"})
  void iterations_thatAreLeft_areOfWhoInheritsAPlace(int heir, int started, long expected) {
    ScenarioPlan plan =
        new ScenarioPlan(
            "Test",
            new Schedule.Closed(3, 10),
            new Limit.Iterations(30, Duration.ofDays(1)),
            Duration.ZERO,
            List.of(ScriptedPlan.of(scope -> {})),
            42);
    Share share = new Share(heir, 3);
    IterationBudget budget =
        IterationBudget.of(plan.limit(), OwnUsers.of(plan.userPlans(), 3, share), share, () -> {});

    new LostPlaces(
            plan, Ownership.of(share), new TakeOver(1, List.of(0, 2), 0, List.of(10L)), started)
        .inherited(budget, 10);

    assertThat(budget.total()).isEqualTo(10 + expected);
  }

  /** Of the 7 users of the lost share, 3 had started; together they had ended some iterations. */
  @ParameterizedTest
  @CsvSource({"9,12", "9,0", "9,1", "9,26", "2000000000,123456789"})
  void iterationsPerUser_thatAreLeft_areThoseOfItsUsers(int perUser, int ended) {
    ScenarioPlan plan = plan(new Limit.IterationsPerUser(perUser, Duration.ofDays(1)));
    long left = 7L * perUser - ended;
    long added = 0;
    List<Integer> places = new ArrayList<>();
    for (int heir : HEIRS) {
      IterationBudget budget = budget(plan, heir);
      long before = budget.total();
      List<LostPlace> inherited = inherited(plan, heir, budget, 12, left);
      added += budget.total() - before;
      assertThat(inherited).allMatch(it -> it.iterations() <= perUser);
      inherited.forEach(it -> places.add(it.place()));
    }
    assertThat(added).isEqualTo(left);
    assertThat(places).containsExactlyInAnyOrder(1, 5, 9);
  }

  /** One of two engines is lost when each has two users, and two of four are still to come. */
  @Test
  void engine_otherIsLost_hasAllUsers() throws InterruptedException {
    ConcurrentLinkedQueue<Integer> users = new ConcurrentLinkedQueue<>();
    CountDownLatch started = new CountDownLatch(6);
    List<Integer> counts = new ArrayList<>();
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(scope -> new CountDownLatch(1).await())
                    .withOnStart(scope -> {
                      users.add(scope.virtualUser().id());
                      started.countDown();
                    }))
            .profile(
                new TestLoad(
                    new Schedule.Closed(6, 1), Duration.ofSeconds(9), Duration.ZERO, Duration.ZERO))
            .share(new Share(0, 2))
            .commanded((engine, frame) -> {
              counts.add(frame.users());
              if (counts.size() == 2) {
                engine.takeOver(new TakeOver(1, List.of(0), 3 * SECOND + SECOND / 2, List.of(0L)));
              }
            })
            .inNoTime()
            .execute();

    assertThat(counts.subList(0, 3)).containsExactly(1, 2, 2);
    assertThat(counts.subList(3, 7)).containsExactly(5, 6, 6, 6);
    // The run does not wait for their threads: its time is over in no time.
    started.await();
    assertThat(users).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    assertThat(outcome.spawned()).isEqualTo(4);
    assertThat(outcome.sessions()).isEqualTo(6);
  }

  /** Of 20 iterations of two engines, the other one has ended 3 of its 10. */
  @Test
  void engine_otherIsLost_makesTheIterationsThatAreLeft() {
    AtomicInteger begun = new AtomicInteger();
    CountDownLatch told = new CountDownLatch(1);
    List<Cut> cuts = new ArrayList<>();
    RunOutcome outcome =
        TestRun.of(
                scope -> {
                  if (begun.incrementAndGet() > 8) {
                    told.await();
                  }
                })
            .users(2)
            .iterations(20)
            .share(new Share(0, 2))
            .cuts((interval, cut) -> cuts.add(cut))
            .commanded((engine, frame) -> {
              if (cuts.getLast().iterationsLeft().equals(List.of(2L)) && told.getCount() > 0) {
                engine.takeOver(new TakeOver(1, List.of(0), 0, List.of(7L)));
                told.countDown();
              }
            })
            .execute();

    assertThat(begun).hasValue(17);
    assertThat(outcome.stopReason()).isEqualTo("all iterations ended");
    assertThat(outcome.notBegun()).isZero();
    assertThat(cuts.getLast().iterationsLeft()).containsExactly(0L);
  }

  /** It was lost before its first interval. */
  @Test
  void engine_otherIsLostAtOnce_makesAllIterations() {
    AtomicInteger begun = new AtomicInteger();
    CountDownLatch told = new CountDownLatch(1);
    TestRun.of(
            scope -> {
              begun.incrementAndGet();
              told.await();
            })
        .users(3)
        .iterations(20)
        .share(new Share(0, 2))
        .commanded((engine, frame) -> {
          if (told.getCount() > 0) {
            engine.takeOver(new TakeOver(1, List.of(0), 0, List.of()));
            told.countDown();
          }
        })
        .execute();

    assertThat(begun).hasValue(20);
  }

  /** Heirs take turns, also where one of them is lost in turn. */
  @Test
  void ownership_afterTwoWereLost_isOneOwnersOfEachAndEven() {
    TakeOver first = new TakeOver(1, List.of(0, 2, 3), 0, List.of());
    TakeOver second = new TakeOver(3, List.of(0, 2), 0, List.of());
    List<Ownership> left =
        IntStream.of(0, 2)
            .mapToObj(index -> Ownership.of(new Share(index, 4)).after(first).after(second))
            .toList();

    assertThat(LongStream.range(0, 4_000))
        .allMatch(number -> left.stream().filter(it -> it.owns(number)).count() == 1);
    assertThat(left).allMatch(it -> Math.abs(it.count(0, 4_000) - 2_000) <= 4);
  }

  /** The numbers of its users of arrivals are given again, as other sessions. */
  @Test
  void numbers_takenOver_areThoseThatNobodyElseHas() {
    UserNumbers numbers = new UserNumbers(new Share(0, 3), 10);
    assertThat(List.of(numbers.next(0).ofClass(), numbers.next(0).ofClass())).containsExactly(0, 3);
    assertThat(numbers.most(0)).isEqualTo(4);

    numbers.takeOver(new TakeOver(1, List.of(0, 2), 0, List.of()));

    assertThat(numbers.most(0)).isEqualTo(6);
    assertThat(Stream.generate(() -> numbers.next(0)).limit(4))
        .extracting(Session::id, Session::ofClass, Session::number)
        .containsExactly(
            tuple(6, 1, 1_000_000), tuple(9, 7, 1_000_000), tuple(12, 6, 0), tuple(15, 9, 0));

    numbers.takeOver(new TakeOver(2, List.of(0), 0, List.of()));

    assertThat(numbers.most(0)).isEqualTo(10);
    assertThat(Stream.generate(() -> numbers.next(0).ofClass()).limit(4))
        .containsExactly(2, 4, 5, 8);
  }
}
