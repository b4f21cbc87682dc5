package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Rate;
import io.katydid.api.WaitTime.Behind;
import io.katydid.api.WaitTime.Per;
import io.katydid.api.plan.Pace;
import io.katydid.api.plan.TaskGraph;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private final FakeWaiter user = new FakeWaiter();

  private static RateLimit limit(String rate) {
    return RateLimit.of(Rate.parse(rate));
  }

  private IterationSchedule limited(RateLimit limit, IterationSchedule own) {
    return limit.on(own, user);
  }

  @Test
  void turns_askedForAtOnce_areAtEqualDistances() {
    RateLimit limit = limit("10/s");

    assertThat(IntStream.range(0, 4).mapToObj(i -> limit.take(5)).toList())
        .isEqualTo(List.of(5L, 100_000_005L, 200_000_005L, 300_000_005L));
  }

  /** Of shares with 2, 1 and 1 of the users. */
  private static List<RateLimit> shares() {
    return IntStream.range(0, 3)
        .mapToObj(index ->
            RateLimit.of(
                Rate.parse("10/s"), new long[] {2, 1, 1}, new Share(index, 3), 1_000_000_000))
        .toList();
  }

  private static long turns(RateLimit limit, long from, long to) {
    long turns = 0;
    for (long turn = limit.take(from); turn < to; turn = limit.take(from)) {
      turns++;
    }
    return turns;
  }

  @Test
  void turns_ofShares_areInProportionAndNotAllAtOnce() {
    long start = 1_000_000_000;
    assertThat(shares().stream().map(limit -> limit.take(start)))
        .containsExactly(start, start + 200_000_000, start + 300_000_000);
    assertThat(shares().stream().map(limit -> turns(limit, start, 11 * start)))
        .containsExactly(50L, 25L, 25L);
  }

  @Test
  void takeOver_ofAShare_dividesItsPart() {
    List<RateLimit> shares = shares();
    shares.forEach(limit -> limit.takeOver(new TakeOver(0, List.of(1, 2), 0, List.of())));

    assertThat(shares.subList(1, 3).stream().mapToLong(limit -> turns(limit, 0, 101_000_000_000L)))
        .allMatch(turns -> turns >= 498 && turns <= 501);
  }

  @Test
  void turns_afterAPause_areNotMadeUpFor() {
    RateLimit limit = limit("10/s");
    limit.take(0);

    assertThat(limit.take(1_000_000_000)).isEqualTo(1_000_000_000);
    assertThat(limit.take(1_000_000_000)).isEqualTo(1_100_000_000);
  }

  @Test
  void turns_ofAClockBelowZero_areKept() {
    RateLimit limit = limit("10/s");

    assertThat(limit.take(-500_000_000)).isEqualTo(-500_000_000);
    assertThat(limit.take(-500_000_000)).isEqualTo(-400_000_000);
  }

  @Test
  void rate_thatIsNoWholeNumberOfNanoseconds_isNotExceeded() {
    RateLimit limit = limit("3/s");
    limit.take(0);
    limit.take(0);
    limit.take(0);

    assertThat(limit.take(0)).isGreaterThanOrEqualTo(1_000_000_000);
  }

  @Test
  void limited_severalUsers_waitForTheirTurnsAndOweNothing() {
    RateLimit limit = limit("10/s");
    IterationSchedule first = limited(limit, new ThinkTime(user));
    IterationSchedule second = limited(limit, new ThinkTime(user));

    assertThat(first.awaitNext(0, TaskGraph.START)).isZero();
    user.lateness = 7;
    assertThat(second.awaitNext(0, TaskGraph.START)).isEqualTo(100_000_007);
    assertThat(second.due()).isEqualTo(100_000_000);
    assertThat(second.intendedStart()).isEqualTo(100_000_007);
  }

  @Test
  void limited_withinTheLimit_isTheOwnSchedule() {
    IterationSchedule schedule =
        limited(limit("10/s"), new Pacing(user, Pace.ofUser(200_000_000), 0));
    schedule.awaitNext(0, TaskGraph.START);

    assertThat(schedule.awaitNext(250_000_000, 0)).isEqualTo(250_000_000);
    assertThat(schedule.due()).isEqualTo(200_000_000);
    assertThat(schedule.intendedStart()).isEqualTo(200_000_000);
  }

  @Test
  void limited_stopping_neverStarts() {
    RateLimit limit = limit("10/s");
    limit.take(0);
    user.isStoppedInPark = true;

    assertThat(limited(limit, new ThinkTime(user)).awaitNext(0, TaskGraph.START))
        .isEqualTo(IterationSchedule.NEVER);
  }

  /** The throughput would stay below its rate by an iteration for each user that ends. */
  @Test
  void limited_stoppedWhileItWaits_leavesItsSlotAndItsTurnToOthers() {
    RateLimit limit = limit("10/s");
    limit.take(0);
    ThroughputSlots slots =
        new ThroughputSlots(
            OwnSlots.all(new Pace(100_000_000, Per.CLASS, Behind.BURST)), skipped -> {});
    FakeWaiter ends = new FakeWaiter();
    ends.isStoppedInPark = true;
    IterationSchedule first = limit.on(new SharedPacing(ends, slots), ends);
    IterationSchedule second = limited(limit, new SharedPacing(user, slots));

    assertThat(first.awaitNext(0, TaskGraph.START)).isEqualTo(IterationSchedule.NEVER);
    first.leave();

    assertThat(second.awaitNext(5, TaskGraph.START)).isEqualTo(100_000_000);
    assertThat(slots.take(100_000_000)).isEqualTo(100_000_000);
  }

  @Test
  void turn_givenBackTooLate_isNotMadeUpFor() {
    RateLimit limit = limit("10/s");
    limit.giveBack(limit.take(0));

    assertThat(limit.take(1)).isEqualTo(100_000_000);
  }

  @Test
  void none_isTheOwnSchedule() {
    IterationSchedule own = new ThinkTime(user);

    assertThat(limited(RateLimit.NONE, own)).isSameAs(own);
  }
}
