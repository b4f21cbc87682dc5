package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.katydid.api.Arrivals;
import io.katydid.api.load.Curve;
import io.katydid.api.load.Limit;
import io.katydid.api.load.Schedule;
import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.Turnover;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Ten thousand loads of each kind: nothing twice, nothing left out, and the sums are right. */
class RandomProfilesTest {

  private static final int PROFILES = 10_000;
  private static final long SECOND = 1_000_000_000L;

  private final SplittableRandom random = new SplittableRandom(11);

  /** From once in 100 s to 100,000 per second. */
  private double rate() {
    return Math.pow(10, random.nextDouble(-2, 5));
  }

  /** The k-th user starts at k / rate, to the nanosecond, and there are as many as there are to. */
  @Test
  void users_ofARampUp_startEvenlyAndOnce() {
    for (int profile = 0; profile < PROFILES; profile++) {
      Schedule.Closed closed = new Schedule.Closed(random.nextInt(1, 200), rate());
      for (int user = 0; user < closed.users(); user++) {
        long start = closed.startNanos(user);
        assertThat((double) start).isEqualTo(user / closed.spawnRate() * 1e9, within(1.0));
        assertThat(closed.target(Duration.ofNanos(start + 1))).isEqualTo(user + 1);
      }
    }
  }

  @Test
  void arrivals_even_areAGridWithoutDrift() {
    for (int profile = 0; profile < PROFILES; profile++) {
      double rate = rate();
      long start = random.nextLong(1000 * SECOND);
      ArrivalSchedule schedule = schedule(new Schedule.Open(rate, Arrivals.EVEN, 1), start);
      for (int k = 1; k <= 100; k++) {
        assertThat((double) (schedule.next() - start)).isEqualTo(k / rate * 1e9, within(2.0));
        schedule.advance();
      }
    }
  }

  /** As many as the area under the curve has whole ones, each when it is whole. */
  @Test
  void arrivals_ofStages_areAsManyAsTheirArea() {
    for (int profile = 0; profile < PROFILES; profile++) {
      Curve curve = curve();
      long start = random.nextLong(1000 * SECOND);
      ArrivalSchedule schedule =
          schedule(new Schedule.ArrivalStages(curve, Arrivals.EVEN, 1), start);
      long count = 0;
      while (schedule.next() != Clock.NEVER) {
        count++;
        assertThat(curve.area(schedule.next() - start)).isEqualTo((double) count, within(1e-5));
        schedule.advance();
      }
      assertThat((double) count).isEqualTo(Math.floor(curve.area(curve.endNanos()) + 1e-9));
    }
  }

  /** By the area under its curve, a Poisson process of any profile is that of the constant rate. */
  @Test
  void arrivals_poisson_areThoseOfAConstantRateByTheirArea() {
    for (int profile = 0; profile < PROFILES; profile++) {
      Curve curve = curve();
      SplittableRandom draws = Seeds.forArrivals(profile);
      ArrivalSchedule schedule =
          new ArrivalSchedule(
              new Schedule.ArrivalStages(curve, Arrivals.POISSON, 1),
              Seeds.forArrivals(profile),
              0);
      double area = draws.nextExponential();
      while (schedule.next() != Clock.NEVER) {
        assertThat(curve.area(schedule.next())).isEqualTo(area, within(1e-5));
        area += draws.nextExponential();
        schedule.advance();
      }
      assertThat(area).isGreaterThan(curve.area(curve.endNanos()) - 1e-9);
    }
  }

  private static ArrivalSchedule schedule(Schedule.Arriving arriving, long start) {
    return new ArrivalSchedule(arriving, Seeds.forArrivals(1), start);
  }

  private Curve curve() {
    List<Curve.Piece> pieces = new ArrayList<>();
    long start = 0;
    double before = 0;
    for (int i = random.nextInt(1, 6); i > 0; i--) {
      double to = random.nextInt(4) == 0 ? 0 : random.nextDouble(1, 40);
      long end = start + random.nextLong(SECOND / 100, SECOND);
      pieces.add(new Curve.Piece(start, end, random.nextBoolean() ? before : to, to));
      start = end;
      before = to;
    }
    return new Curve(pieces);
  }

  /** Users who take turns as it happens begin so many, and no other begins one more. */
  @Test
  void iterations_ofAllUsers_areBegunOnceEach() {
    for (int profile = 0; profile < PROFILES; profile++) {
      int users = random.nextInt(1, 20);
      int count = random.nextInt(1, 100);
      IterationBudget budget =
          IterationBudget.of(
              new Limit.Iterations(count, Duration.ofDays(1)),
              OwnUsers.all(users),
              Share.WHOLE,
              () -> {});
      List<IterationBudget.OfUser> shares = shares(budget, users);
      for (int begun = 0; begun < count; begun++) {
        assertThat(budget.notBegun()).isEqualTo(count - begun);
        assertThat(shares.get(random.nextInt(users)).begin()).isTrue();
      }
      assertThat(shares).noneMatch(IterationBudget.OfUser::begin);
      assertThat(budget.notBegun()).isZero();
    }
  }

  @Test
  void iterations_ofEachUser_areSoManyOfEach() {
    for (int profile = 0; profile < PROFILES; profile++) {
      int users = random.nextInt(1, 10);
      int each = random.nextInt(1, 10);
      IterationBudget budget =
          IterationBudget.of(
              new Limit.IterationsPerUser(each, Duration.ofDays(1)),
              OwnUsers.all(users),
              Share.WHOLE,
              () -> {});
      List<IterationBudget.OfUser> shares = shares(budget, users);
      int[] begun = new int[users];
      while (!budget.isUsedUp()) {
        int user = random.nextInt(users);
        begun[user] += shares.get(user).begin() ? 1 : 0;
      }
      assertThat(begun).containsOnly(each);
      assertThat(budget.notBegun()).isZero();
    }
  }

  private static List<IterationBudget.OfUser> shares(IterationBudget budget, int users) {
    List<IterationBudget.OfUser> shares = new ArrayList<>();
    for (int user = 0; user < users; user++) {
      shares.add(budget.ofUser());
    }
    return shares;
  }

  /** In each place one user after another, each for its lifetime, but the last. */
  @Test
  void iterations_ofReplacedUsers_areThoseOfTheirPlace() {
    for (int profile = 0; profile < PROFILES; profile++) {
      int each = random.nextInt(1, 50);
      int lifetime = random.nextInt(1, 20);
      IterationBudget budget =
          IterationBudget.of(
              new Limit.IterationsPerUser(each, Duration.ofDays(1)),
              OwnUsers.all(1),
              Share.WHOLE,
              () -> {});
      List<Integer> sessions = sessions(budget.ofUser(), lifetime);

      assertThat(sessions).hasSize(Math.ceilDiv(each, lifetime));
      assertThat(sessions.subList(0, sessions.size() - 1)).allMatch(it -> it == lifetime);
      assertThat(sessions.stream().mapToInt(it -> it).sum()).isEqualTo(each);
    }
  }

  private List<Integer> sessions(IterationBudget.OfUser share, int lifetime) {
    List<Integer> sessions = new ArrayList<>();
    boolean isReplaced = true;
    while (isReplaced) {
      BoundedSchedule schedule =
          new BoundedSchedule(
              new FakeWaiter(), new Turnover(lifetime, 0, false), share, ThinkTime::new);
      int iterations = 0;
      long start = schedule.awaitNext(0, TaskGraph.START);
      while (start != IterationSchedule.NEVER) {
        iterations++;
        start = schedule.awaitNext(start + random.nextInt(100), 0);
      }
      sessions.add(iterations);
      isReplaced = schedule.isReplaced();
    }
    return sessions;
  }
}
