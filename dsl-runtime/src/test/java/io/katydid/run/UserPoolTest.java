package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.api.plan.TaskGraph;
import io.katydid.api.plan.Turnover;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserPoolTest {

  private final List<IterationSchedule> started = new ArrayList<>();
  private final List<FakeWaiter> users = new ArrayList<>();
  private final List<Long> startWaits = new ArrayList<>();
  private final UserPool pool = new UserPool(2, this::start, startWaits::add);

  private void start(UserPool asked) {
    FakeWaiter user = new FakeWaiter();
    users.add(user);
    started.add(asked.turn(user));
  }

  @Test
  void arrive_nobodyFree_startsAUserThatTakesIt() {
    pool.arrive(10);
    assertThat(started).hasSize(1);
    assertThat(started.getFirst().awaitNext(15, TaskGraph.START)).isEqualTo(15);
    assertThat(started.getFirst().due()).isEqualTo(10);
  }

  @Test
  void arrive_userIsStartedForIt_doesNotOweThatTime() {
    pool.arrive(10);
    started.getFirst().awaitNext(510, TaskGraph.START);

    assertThat(started.getFirst().intendedStart()).isEqualTo(510);
    assertThat(startWaits).containsExactly(500L);
  }

  /**
   * The only user there may be starts until 510; what is due meanwhile waits for the target then.
   */
  @Test
  void arrive_allThereMayBeAreStarting_owesTheTimeFromWhenTheyAre() {
    UserPool ofOne = new UserPool(1, this::start, startWaits::add);
    ofOne.arrive(10);
    ofOne.arrive(20);
    ofOne.arrive(600);
    started.getFirst().awaitNext(510, TaskGraph.START);
    started.getFirst().awaitNext(810, TaskGraph.START);

    assertThat(started.getFirst().intendedStart()).isEqualTo(510);
    assertThat(startWaits).containsExactly(500L, 490L);

    started.getFirst().awaitNext(1110, TaskGraph.START);

    assertThat(started.getFirst().intendedStart()).isEqualTo(600);
  }

  /** Users leave after each iteration: one is always being started, while the target is slow. */
  @Test
  void arrive_usersStartAllTheTime_owesTheTimeFromWhenTheFirstOfThemIsReady() {
    UserPool ofOne = new UserPool(1, this::start, startWaits::add);
    ofOne.arrive(10);
    ofOne.arrive(20);
    ofOne.arrive(30);
    for (int user = 0; user < 3; user++) {
      started.get(user).awaitNext(510 + 1000L * user, TaskGraph.START);
      started.get(user).leave();
    }

    assertThat(started.get(1).due()).isEqualTo(20);
    assertThat(started.get(1).intendedStart()).isEqualTo(510);
    assertThat(started.get(2).due()).isEqualTo(30);
    assertThat(started.get(2).intendedStart()).isEqualTo(510);
    assertThat(startWaits).containsExactly(500L, 490L, 480L);
  }

  /** What came when an earlier start had ended waits for the next one. */
  @Test
  void arrive_betweenTheEndsOfStarts_owesTheTimeFromTheOneAfterIt() {
    pool.arrive(10);
    pool.arrive(20);
    pool.arrive(30);
    started.getFirst().awaitNext(110, TaskGraph.START);
    pool.arrive(120);
    started.get(1).awaitNext(210, TaskGraph.START);
    started.get(1).awaitNext(310, TaskGraph.START);
    started.get(1).awaitNext(410, TaskGraph.START);

    assertThat(started.get(1).due()).isEqualTo(120);
    assertThat(started.get(1).intendedStart()).isEqualTo(210);
    assertThat(startWaits).containsExactly(100L, 190L, 80L, 90L);
  }

  /** One of two users hangs in its start: the other serves all. */
  @Test
  void arrive_startDoesNotEnd_owesAllOfItsTime() {
    pool.arrive(10);
    pool.arrive(20);
    started.getFirst().awaitNext(10, TaskGraph.START);
    pool.arrive(30);
    started.getFirst().awaitNext(510, TaskGraph.START);
    started.getFirst().awaitNext(1010, TaskGraph.START);

    assertThat(started.getFirst().due()).isEqualTo(30);
    assertThat(started.getFirst().intendedStart()).isEqualTo(30);
  }

  @Test
  void leave_arrivalsWait_isReplacedAtOnce() {
    UserPool ofOne = new UserPool(1, this::start, startWaits::add);
    ofOne.arrive(10);
    ofOne.arrive(20);
    started.getFirst().awaitNext(15, TaskGraph.START);
    started.getFirst().leave();

    assertThat(started).hasSize(2);
    assertThat(started.getLast().awaitNext(31, TaskGraph.START)).isEqualTo(31);
    assertThat(started.getLast().due()).isEqualTo(20);
  }

  @Test
  void leave_nothingWaits_isNotReplaced() {
    pool.arrive(10);
    started.getFirst().awaitNext(15, TaskGraph.START);
    started.getFirst().leave();
    pool.startMissing();

    assertThat(started).hasSize(1);
  }

  /** Nor would the next, as fast as it fails. */
  @Test
  void leave_couldNotStart_isReplacedWhenSomebodyLooks() {
    pool.arrive(10);
    started.getFirst().leave();
    assertThat(started).hasSize(1);

    pool.startMissing();
    pool.startMissing();

    assertThat(started).hasSize(2);
    assertThat(started.getLast().awaitNext(31, TaskGraph.START)).isEqualTo(31);
  }

  @Test
  void leave_afterTheEnd_isNotReplaced() {
    pool.arrive(10);
    pool.arrive(20);
    pool.arrive(30);
    started.getFirst().awaitNext(35, TaskGraph.START);
    pool.close();
    started.getFirst().leave();

    assertThat(started).hasSize(2);
  }

  @Test
  void arrive_moreThanTheLimit_waitsAndKeepsItsIntendedStart() {
    pool.arrive(10);
    pool.arrive(20);
    assertThat(started).hasSize(2);
    started.forEach(user -> user.awaitNext(25, TaskGraph.START));
    pool.arrive(30);
    assertThat(started).hasSize(2);
    assertThat(started.getFirst().awaitNext(90, TaskGraph.START)).isEqualTo(90);
    assertThat(started.getFirst().intendedStart()).isEqualTo(30);
  }

  @Test
  void arrive_severalFree_takesTheUserThatWasBusyLast() {
    pool.arrive(10);
    pool.arrive(20);
    started.forEach(user -> user.awaitNext(25, TaskGraph.START));
    becomeFree(0);
    becomeFree(1);
    pool.arrive(40);
    assertThat(users.get(0).wakes).isZero();
    assertThat(users.get(1).wakes).isEqualTo(1);
    assertThat(started).hasSize(2);
  }

  @Test
  void leave_userEnds_makesRoomForAnother() {
    pool.arrive(10);
    pool.arrive(20);
    started.forEach(user -> user.awaitNext(25, TaskGraph.START));
    started.getFirst().leave();
    pool.arrive(30);
    assertThat(started).hasSize(3);
    assertThat(started.getLast().awaitNext(31, TaskGraph.START)).isEqualTo(31);
    assertThat(started.getLast().due()).isEqualTo(30);
  }

  @Test
  void takeWaiting_atTheEnd_isWhatNobodyBegan() {
    pool.arrive(10);
    pool.arrive(20);
    pool.arrive(30);
    started.getFirst().awaitNext(35, TaskGraph.START);
    users.forEach(user -> user.stopping = true);
    assertThat(started.getLast().awaitNext(40, TaskGraph.START)).isEqualTo(IterationSchedule.NEVER);
    assertThat(pool.takeWaiting()).containsExactly(20L, 30L);
    assertThat(pool.takeWaiting()).isEmpty();
  }

  /** Would wait for an arrival, which nobody makes while it does. */
  private void becomeFree(int user) {
    assertThatIllegalStateException()
        .isThrownBy(() -> started.get(user).awaitNext(30, TaskGraph.START));
  }

  @Test
  void lifetime_overWhileTheUserIsFree_endsIt() {
    FakeWaiter user = new FakeWaiter();
    IterationSchedule leaving =
        new BoundedSchedule(
            user, new Turnover(0, 100, false), IterationBudget.UNBOUNDED.ofUser(), pool::turn);
    pool.arrive(10);
    assertThat(leaving.awaitNext(10, TaskGraph.START)).isEqualTo(10);

    assertThat(leaving.awaitNext(20, 0)).isEqualTo(IterationSchedule.NEVER);

    assertThat(user.now).isEqualTo(110);
    assertThat(leaving.isReplaced()).isTrue();
  }

  /** An arrival that a user is given as it ends is not lost with it. */
  @Test
  void arrive_asAFreeUserEnds_isServedByAnother() {
    pool.arrive(10);
    started.getFirst().awaitNext(10, TaskGraph.START);
    FakeWaiter user = users.getFirst();
    user.whenAsked =
        () ->
            user.whenAsked =
                () -> {
                  user.whenAsked = () -> {};
                  user.stopping = true;
                  pool.arrive(100);
                };

    assertThat(started.getFirst().awaitNext(20, 0)).isEqualTo(IterationSchedule.NEVER);
    started.getFirst().leave();

    assertThat(started).hasSize(2);
    started.getLast().awaitNext(120, TaskGraph.START);
    assertThat(started.getLast().due()).isEqualTo(100);
  }
}
