package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.WaitTime.Behind;
import io.katydid.api.WaitTime.Per;
import io.katydid.api.plan.Pace;
import io.katydid.api.plan.TaskGraph;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ThroughputSlotsTest {

  private final AtomicLong skipped = new AtomicLong();
  private final ThroughputSlots bursting = slots(Behind.BURST);
  private final ThroughputSlots skipping = slots(Behind.SKIP);

  private ThroughputSlots slots(Behind behind) {
    return new ThroughputSlots(OwnSlots.all(new Pace(100, Per.CLASS, behind)), skipped::addAndGet);
  }

  @Test
  void take_byUsersInTime_isAtEqualDistancesFromTheFirst() {
    bursting.join(1_000);
    bursting.join(1_000);
    assertThat(LongStream.range(0, 4).map(i -> bursting.take(1_000 + i)))
        .containsExactly(1_000L, 1_100L, 1_200L, 1_300L);
  }

  @Test
  void take_overdue_isOwedFromWhenItWasDue() {
    bursting.join(0);
    assertThat(bursting.take(0)).isEqualTo(0);
    assertThat(LongStream.range(0, 4).map(i -> bursting.take(350)))
        .containsExactly(100L, 200L, 300L, 400L);
    assertThat(skipped).hasValue(0);
  }

  @Test
  void take_overdueAndSkipping_isTheNextThatIsNot() {
    skipping.join(0);
    skipping.take(0);
    assertThat(skipping.take(350)).isEqualTo(400);
    assertThat(skipped).hasValue(3);
    assertThat(skipping.take(500)).isEqualTo(500);
    assertThat(skipped).hasValue(3);
  }

  /** While the load starts, its users are fewer than the throughput needs. */
  @Test
  void join_ofMoreUsersThanEver_owesNothingFromBefore() {
    bursting.join(0);
    bursting.take(0);
    bursting.join(950);
    assertThat(bursting.take(960)).isEqualTo(950);
    assertThat(bursting.take(970)).isEqualTo(1_050);
  }

  /** One that replaces another is no reason to forget what a slow target delayed. */
  @Test
  void join_inPlaceOfAnotherUser_owesWhatWasDue() {
    bursting.join(0);
    bursting.join(0);
    bursting.take(0);
    bursting.leave();
    bursting.join(950);
    assertThat(bursting.take(960)).isEqualTo(100);
  }

  /** Nobody was to make what was due meanwhile. */
  @Test
  void join_afterAChangeToNoUsersAndBack_owesNothing() {
    bursting.join(0);
    bursting.take(0);
    bursting.placed(0);
    bursting.leave();
    bursting.placed(1);
    bursting.join(950);
    assertThat(bursting.take(960)).isEqualTo(950);
    assertThat(bursting.take(970)).isEqualTo(1_050);
  }

  @Test
  void take_afterAnotherGaveBack_isThatSlot() {
    bursting.join(0);
    bursting.take(0);
    long early = bursting.take(10);
    bursting.take(10);
    bursting.giveBack(early);
    assertThat(List.of(bursting.take(20), bursting.take(20))).containsExactly(100L, 300L);
  }

  /** All others waited for slots of their own, and were late for none. */
  @Test
  void take_ofAnEarlySlotThatNobodyTookInTime_owesNothing() {
    bursting.join(0);
    bursting.take(0);
    bursting.giveBack(bursting.take(10));
    assertThat(bursting.take(250)).isEqualTo(250);
    assertThat(bursting.take(260)).isEqualTo(200);
  }

  @Test
  void take_afterAnotherGaveBackWhatIsOverdueAndSkipping_skipsThatSlot() {
    skipping.join(0);
    skipping.take(0);
    skipping.giveBack(100);
    assertThat(skipping.take(150)).isEqualTo(200);
    assertThat(skipped).hasValue(1 + 1);
  }

  @Test
  void user_ofAClassWithThroughput_startsWhenItsSlotIsDue() {
    FakeWaiter user = new FakeWaiter();
    IterationSchedule schedule = new SharedPacing(user, bursting);
    assertThat(schedule.awaitNext(70, TaskGraph.START)).isEqualTo(70);
    user.lateness = 5;
    assertThat(schedule.awaitNext(80, 0)).isEqualTo(175);
    assertThat(schedule.intendedStart()).isEqualTo(170);
  }

  @Test
  void user_skippingItsWait_takesTheNextSlotAtOnce() {
    FakeWaiter user = new FakeWaiter();
    IterationSchedule schedule = new SharedPacing(user, bursting);
    schedule.awaitNext(0, TaskGraph.START);
    user.skipsWait = true;
    assertThat(schedule.awaitNext(10, 0)).isEqualTo(10);
    assertThat(schedule.intendedStart()).isEqualTo(10);
    assertThat(schedule.awaitNext(20, 0)).isEqualTo(200);
  }

  @Test
  void users_loadEnds_leaveWhatIsDueOnce() {
    FakeWaiter first = new FakeWaiter();
    FakeWaiter second = new FakeWaiter();
    for (FakeWaiter user : List.of(first, second)) {
      IterationSchedule schedule = new SharedPacing(user, bursting);
      schedule.awaitNext(0, TaskGraph.START);
      user.stopping = true;
      user.isLoadOver = true;
      schedule.awaitNext(900, 0);
    }
    assertThat(first.behindSince).isEqualTo(100);
    assertThat(second.behindSince).isEqualTo(Clock.NEVER);
  }

  @Test
  void user_stoppedWhileItWaits_leavesItsSlotToAnother() {
    FakeWaiter user = new FakeWaiter();
    user.isStoppedInPark = true;
    IterationSchedule schedule = new SharedPacing(user, bursting);
    bursting.join(0);
    bursting.take(0);
    assertThat(schedule.awaitNext(0, TaskGraph.START)).isEqualTo(IterationSchedule.NEVER);
    schedule.leave();
    assertThat(bursting.take(10)).isEqualTo(100);
  }
}
