package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Arrivals;
import io.katydid.api.Target;
import io.katydid.api.load.Schedule;
import io.katydid.store.LoadChange;
import io.katydid.store.RunOutcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Changes of the load while it runs, in a time that does not pass by itself. */
class LoadChangesTest {

  private static final long SECOND = 1_000_000_000L;

  private static TestLoad users(int users, double spawnRate, int seconds) {
    return new TestLoad(
        new Schedule.Closed(users, spawnRate),
        Duration.ofSeconds(seconds),
        Duration.ZERO,
        Duration.ZERO);
  }

  /** The users at the end of each second, where one of them asks for changes. */
  private static List<Integer> usersOf(
      TestLoad profile, int atSecond, Target target, Duration over, List<LoadChange> changes) {
    List<Integer> users = new ArrayList<>();
    RunOutcome outcome =
        TestRun.of(scope -> new CountDownLatch(1).await())
            .profile(profile)
            .commanded((engine, frame) -> {
              users.add(frame.users());
              if (users.size() == atSecond) {
                engine.change("Test", target, over);
              }
            })
            .inNoTime()
            .execute();
    changes.addAll(outcome.changes());
    return users;
  }

  @Test
  void change_moreUsers_startAtOnce() {
    List<LoadChange> changes = new ArrayList<>();

    List<Integer> users = usersOf(users(3, 3, 6), 3, Target.users(10), Duration.ZERO, changes);

    assertThat(users.subList(0, 5)).containsExactly(3, 3, 3, 10, 10);
    assertThat(changes).extracting(LoadChange::to).containsExactly("10 users");
    assertThat(changes.getFirst().elapsedNanos()).isBetween(3 * SECOND, 3 * SECOND + SECOND / 10);
  }

  @Test
  void change_askedForAtATime_isMadeThen() {
    List<Integer> users = new ArrayList<>();
    RunOutcome outcome =
        TestRun.of(scope -> new CountDownLatch(1).await())
            .profile(users(3, 3, 6))
            .commanded((engine, frame) -> {
              users.add(frame.users());
              if (users.size() == 2) {
                engine.change("Test", Target.users(5), Duration.ZERO, 4 * SECOND);
                engine.change("Test", Target.users(9), Duration.ZERO, 3 * SECOND + 7);
                engine.change("Test", Target.users(1), Duration.ZERO, 60 * SECOND);
              }
            })
            .inNoTime()
            .execute();

    assertThat(users.subList(0, 4)).containsExactly(3, 3, 3, 9);
    assertThat(outcome.changes())
        .containsExactly(
            new LoadChange(4 * SECOND, "5 users"), new LoadChange(3 * SECOND + 7, "9 users"));
  }

  @Test
  void change_whileUsersStart_goesOnFromThoseThereAre() {
    List<Integer> users =
        usersOf(users(100, 10, 8), 2, Target.users(28), Duration.ofSeconds(4), new ArrayList<>());

    assertThat(users.get(1)).isBetween(20, 21);
    assertThat(users.subList(5, 7)).containsOnly(28);
    assertThat(users.get(3)).isBetween(24, 26);
  }

  @Test
  void asked_beforeTheStart_isMadeThen() {
    FakeScenarios scenarios = new FakeScenarios();
    LoadChanges changes = new LoadChanges(scenarios, 5);

    changes.ask("Test", Target.users(7), Duration.ZERO, EngineCommands.NOW);
    changes.ask("Test", Target.arrivals("2/s"), Duration.ofSeconds(3), EngineCommands.NOW);
    changes.take(8);
    changes.take(9);

    assertThat(scenarios.changes)
        .containsExactly("7.0 of Test over 0 at 8", "2.0 of Test over 3000000000 at 8");
    assertThat(changes.madeBy(Clock.NEVER))
        .containsExactly(
            new LoadChange(3, "7 users of Test"), new LoadChange(3, "2/s of Test over 3s"));
  }

  @Test
  void made_ofVeryMany_areTheFirstAndTheLast() {
    LoadChanges changes = new LoadChanges(new FakeScenarios(), 0);

    for (int i = 0; i < 1000; i++) {
      changes.ask("Test", Target.users(i), Duration.ZERO, EngineCommands.NOW);
      changes.take(i);
    }

    assertThat(changes.madeBy(Clock.NEVER)).hasSize(100);
    assertThat(changes.madeBy(Clock.NEVER).getFirst())
        .isEqualTo(new LoadChange(0, "0 users of Test"));
    assertThat(changes.madeBy(Clock.NEVER).getLast())
        .isEqualTo(new LoadChange(999, "999 users of Test"));
  }

  private static final class FakeScenarios implements LoadChanges.Changed {

    private final List<String> changes = new ArrayList<>();

    @Override
    public void change(String scenario, Target target, long overNanos, long now) {
      changes.add(
          String.format(
              Locale.ROOT, "%s of %s over %d at %d", target.value(), scenario, overNanos, now));
    }

    @Override
    public String of(String scenario) {
      return " of " + scenario;
    }
  }

  private static long[] arrivalsAfter(ArrivalSchedule schedule, int count) {
    long[] due = new long[count];
    for (int i = 0; i < count; i++) {
      due[i] = schedule.next();
      schedule.advance();
    }
    return due;
  }

  private static ArrivalSchedule even(double perSecond) {
    return new ArrivalSchedule(
        new Schedule.Open(perSecond, Arrivals.EVEN, 1), Seeds.forArrivals(1), 5 * SECOND);
  }

  @Test
  void rate_changedBetweenTwoEvenArrivals_keepsWhatIsLeftOfOne() {
    ArrivalSchedule schedule = even(1);

    schedule.change(2, 0, 5 * SECOND + SECOND / 2);

    // Half an arrival is left, at 2/s; then one each half second.
    assertThat(arrivalsAfter(schedule, 3))
        .containsExactly(
            5 * SECOND + SECOND * 3 / 4, 5 * SECOND + SECOND * 5 / 4, 5 * SECOND + SECOND * 7 / 4);
  }

  @Test
  void rate_changedOverATime_goesThereEvenly() {
    ArrivalSchedule schedule = even(10);
    long start = 5 * SECOND;

    schedule.change(30, 2 * SECOND, start);

    // 20 a second on average for 2 s, then 30 a second.
    long[] due = arrivalsAfter(schedule, 70);
    assertThat(due[39]).isBetween(start + 2 * SECOND - 1000, start + 2 * SECOND + 1000);
    assertThat(due[69]).isBetween(start + 3 * SECOND - 1000, start + 3 * SECOND + 1000);
  }

  @Test
  void rate_setToZero_pausesUntilItIsChangedAgain() {
    ArrivalSchedule schedule = even(1);

    schedule.change(0, 0, 5 * SECOND + SECOND / 4);
    assertThat(schedule.next()).isEqualTo(Clock.NEVER);
    schedule.change(1, 0, 105 * SECOND);

    assertThat(schedule.next()).isEqualTo(105 * SECOND + SECOND * 3 / 4);
  }

  @Test
  void rate_changedWhenArrivalsAreOverdue_losesNone() {
    ArrivalSchedule schedule = even(10);

    schedule.change(1, 0, 6 * SECOND);

    long[] due = arrivalsAfter(schedule, 12);
    assertThat(due).startsWith(6 * SECOND, 6 * SECOND);
    assertThat(due[9]).isEqualTo(6 * SECOND);
    assertThat(due[10]).isEqualTo(7 * SECOND);
    assertThat(due[11]).isEqualTo(8 * SECOND);
  }

  @Test
  void rate_changedInSmallSteps_hasTheArrivalsOfItsMean() {
    ArrivalSchedule schedule = even(10);
    int arrivals = 0;
    for (int step = 1; step <= 1000; step++) {
      long now = 5 * SECOND + step * (SECOND / 100);
      while (schedule.next() <= now) {
        schedule.advance();
        arrivals++;
      }
      schedule.change(step % 2 == 0 ? 10 : 20, 0, now);
    }

    assertThat(arrivals).isBetween(149, 151);
  }
}
