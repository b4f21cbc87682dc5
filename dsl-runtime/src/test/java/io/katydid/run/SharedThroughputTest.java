package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.WaitTime.Behind;
import io.katydid.api.WaitTime.Per;
import io.katydid.api.load.Schedule;
import io.katydid.api.plan.Pace;
import io.katydid.run.SharedUsers.Mix;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The constant throughput of a class is made by the workers that have users of it. */
class SharedThroughputTest {

  private static final int WORKERS = 3;
  private static final int USERS = 6;
  private static final long SECOND = 1_000_000_000L;
  private static final long PACE = 1_000;
  private static final long START = 1_000;

  private final List<SharedUsers> shares = new ArrayList<>();
  private final List<OwnSlots> slots = new ArrayList<>();

  /** One user each second. */
  private void begin() {
    for (int index = 0; index < WORKERS; index++) {
      SharedUsers share =
          new SharedUsers(
              new Schedule.Closed(USERS, 1),
              Mix.weights(1),
              new Share(index, WORKERS),
              new LinkedBlockingQueue<>());
      shares.add(share);
      slots.add(share.paced(PACE, USERS));
    }
  }

  @AfterEach
  void end() {
    shares.forEach(SharedUsers::end);
  }

  private void to(long at) throws InterruptedException {
    for (SharedUsers share : shares) {
      share.to(at);
    }
  }

  private void change(int users, long overNanos, long at) {
    shares.forEach(share -> share.change(users, overNanos, at));
  }

  /** All slots are made, by as many workers as have a user. */
  private void requireGrid(int workers) {
    List<Long> made = new ArrayList<>();
    for (OwnSlots own : slots) {
      for (long slot = own.from(START); slot < START + 120 * PACE; slot = own.after(slot)) {
        made.add(slot);
      }
    }
    assertThat(made)
        .containsExactlyInAnyOrderElementsOf(
            LongStream.range(0, 120).map(i -> START + i * PACE).boxed().toList());
    assertThat(slots.stream().map(OwnSlots::isEmpty))
        .containsExactlyElementsOf(
            IntStream.range(0, WORKERS).mapToObj(index -> index >= workers).toList());
  }

  @Test
  void users_startingSlowly_makeAllOfIt() throws InterruptedException {
    begin();
    for (int users = 1; users <= USERS; users++) {
      to((users - 1) * SECOND);
      requireGrid(Math.min(users, WORKERS));
    }
  }

  @Test
  void change_toFewerUsersThanWorkers_leavesAllOfItToTheOthers() throws InterruptedException {
    begin();
    change(2, 0, 10 * SECOND);
    change(1, 0, 20 * SECOND);
    change(7, 0, 30 * SECOND);
    to(10 * SECOND);
    requireGrid(2);
    to(20 * SECOND);
    requireGrid(1);
    to(30 * SECOND);
    requireGrid(3);
  }

  @Test
  void change_beforeAnyHasStarted_isThatOfTheBegin() throws InterruptedException {
    begin();
    change(2, 0, 0);
    to(SECOND);
    requireGrid(2);
  }

  @Test
  void change_overTime_makesAllOfItMeanwhile() throws InterruptedException {
    begin();
    change(1, 5 * SECOND, 10 * SECOND);
    for (int left = 5; left >= 1; left--) {
      to((16 - left) * SECOND - SECOND / 2);
      requireGrid(Math.min(left + 1, WORKERS));
    }
    to(15 * SECOND);
    requireGrid(1);
  }

  private static ThroughputSlots ofTheThird() {
    return new ThroughputSlots(
        new OwnSlots(new Pace(100, Per.CLASS, Behind.BURST), 0, 0, 3, new Share(2, 3)), n -> {});
  }

  /** The others have made it. */
  @Test
  void take_afterATimeWithoutPlaces_owesNothing() {
    ThroughputSlots third = ofTheThird();
    third.placed(3);
    third.join(0);
    assertThat(third.take(0)).isEqualTo(200);
    third.placed(2);
    third.giveBack(500);
    third.leave();
    third.placed(3);
    third.join(10_000);

    assertThat(third.take(10_000)).isEqualTo(10_100);
    assertThat(third.take(10_000)).isEqualTo(10_400);
  }

  /** It is being ended, and has not been told yet. */
  @Test
  void take_withoutPlaces_isNever() {
    ThroughputSlots third = ofTheThird();
    third.placed(3);
    third.join(0);
    third.placed(2);

    assertThat(third.takeRest()).isEqualTo(Clock.NEVER);
    third.take(0);
    assertThat(third.take(0)).isEqualTo(Clock.NEVER);
    third.giveBack(Clock.NEVER);
    third.leave();
    third.placed(3);
    third.join(1_000);

    assertThat(third.take(1_000)).isEqualTo(1_100);
  }
}
