package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.load.Curve;
import io.katydid.api.load.Schedule;
import io.katydid.run.SharedUsers.Mix;
import io.katydid.run.SharedUsers.Started;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The users of all shares of a closed load are those of one process. */
class ClosedSharesTest {

  private static final long SECOND = 1_000_000_000L;

  private static final List<Mix> MIXES =
      List.of(
          Mix.weights(1),
          Mix.weights(1, 1),
          Mix.weights(3, 2, 1),
          new Mix(List.of(3, 1, 1), List.of(0, 5, 2)));

  /** Shares of one load. */
  private static final class All {

    private final BlockingQueue<Integer> ended = new LinkedBlockingQueue<>();
    private final List<SharedUsers> shares = new ArrayList<>();
    private final Set<Integer> gone = new TreeSet<>();

    All(Schedule schedule, Mix mix, int of) {
      for (int index = 0; index < of; index++) {
        shares.add(new SharedUsers(schedule, mix, new Share(index, of), ended));
      }
    }

    void change(int users, long overNanos, long at) {
      shares.forEach(share -> share.change(users, overNanos, at));
    }

    void to(long at) throws InterruptedException {
      for (SharedUsers share : shares) {
        share.to(at);
      }
    }

    List<Started> started() {
      return shares.stream()
          .flatMap(share -> share.started().stream())
          .sorted(Comparator.comparingInt(Started::id))
          .toList();
    }

    /** The users that there are once there are only so many. */
    List<Integer> present(int count) throws InterruptedException {
      List<Started> all = started();
      while (all.size() - gone.size() > count) {
        Integer next = ended.poll(2, TimeUnit.SECONDS);
        assertThat(next).as("started %d, gone %s, to be %d", all.size(), gone, count).isNotNull();
        gone.add(next);
      }
      return all.stream().map(Started::id).filter(id -> !gone.contains(id)).toList();
    }

    /** How many users each share has, of those that there are. */
    List<Long> sizes() {
      return shares.stream()
          .map(share -> share.started().stream().filter(it -> !gone.contains(it.id())).count())
          .toList();
    }

    void end() {
      shares.forEach(SharedUsers::end);
    }
  }

  static Stream<Object[]> cases() {
    return MIXES.stream().flatMap(mix -> Stream.of(2, 3, 8).map(of -> new Object[] {mix, of}));
  }

  private static void requireBalance(All shares, int most) {
    List<Long> sizes = shares.sizes();
    assertThat(sizes.stream().mapToLong(it -> it).max().orElseThrow())
        .isLessThanOrEqualTo(sizes.stream().mapToLong(it -> it).min().orElseThrow() + most);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void users_ofAllShares_areThoseOfOneProcess(Mix mix, int of) throws InterruptedException {
    Schedule schedule = new Schedule.Closed(40, 7);
    All one = new All(schedule, mix, 1);
    All shares = new All(schedule, mix, of);
    for (long at : List.of(SECOND, 3 * SECOND, 10 * SECOND)) {
      one.to(at);
      shares.to(at);
      assertThat(shares.started()).isEqualTo(one.started());
      requireBalance(shares, mix.weights().size());
    }
    assertThat(one.started()).hasSize(40);
    one.end();
    shares.end();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void users_ofStagesAndLiveChanges_areThoseOfOneProcess(Mix mix, int of)
      throws InterruptedException {
    Curve curve =
        new Curve(
            List.of(
                new Curve.Piece(0, 2 * SECOND, 0, 30),
                new Curve.Piece(2 * SECOND, 3 * SECOND, 30, 11),
                new Curve.Piece(3 * SECOND, 4 * SECOND, 11, 11),
                new Curve.Piece(4 * SECOND, 5 * SECOND, 11, 25)));
    All one = new All(new Schedule.UserStages(curve), mix, 1);
    All shares = new All(new Schedule.UserStages(curve), mix, of);
    for (All next : List.of(one, shares)) {
      next.change(9, SECOND, 6 * SECOND);
      next.change(31, 0, 8 * SECOND + 17);
      next.change(12, 3 * SECOND, 9 * SECOND);
      // While it goes there.
      next.change(22, SECOND, 10 * SECOND + SECOND / 3);
    }
    int[] users = {30, 11, 25, 9, 31, 22};
    long[] times = {2, 3, 5, 7, 8, 12};
    for (int i = 0; i < times.length; i++) {
      one.to(times[i] * SECOND + 20);
      shares.to(times[i] * SECOND + 20);
      assertThat(shares.started()).isEqualTo(one.started());
      assertThat(one.present(users[i])).hasSize(users[i]);
      assertThat(shares.present(users[i])).isEqualTo(one.present(users[i]));
      requireBalance(shares, mix.weights().size());
    }
    one.end();
    shares.end();
  }

  /** One is noticed by each share at another time, all of them before its own. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 8})
  void change_noticedAtDifferentTimes_isMadeAtItsOwn(int of) throws InterruptedException {
    Schedule schedule = new Schedule.Closed(40, 10);
    Mix mix = Mix.weights(2, 1);
    All one = new All(schedule, mix, 1);
    one.change(10, SECOND, 2 * SECOND);
    one.to(4 * SECOND);
    All shares = new All(schedule, mix, of);
    for (int index = 0; index < of; index++) {
      SharedUsers share = shares.shares.get(index);
      share.to(index * SECOND / 8);
      share.change(10, SECOND, 2 * SECOND);
      share.to(4 * SECOND);
    }
    assertThat(shares.started()).isEqualTo(one.started());
    assertThat(shares.present(10)).isEqualTo(one.present(10));
    one.end();
    shares.end();
  }

  @Test
  void users_fewerThanShares_areThoseOfOneProcess() throws InterruptedException {
    All shares = new All(new Schedule.Closed(3, 100), Mix.weights(1, 1, 1), 8);
    shares.to(SECOND);
    assertThat(shares.started()).extracting(Started::id).containsExactly(0, 1, 2);
    shares.end();
  }

  /** Each user once more, as the next one in its place; and those to come, as if nothing were. */
  @ParameterizedTest
  @MethodSource("cases")
  void takeOver_ofAShare_hasAllUsersOnceAgain(Mix mix, int of) throws InterruptedException {
    Schedule schedule = new Schedule.Closed(40, 10);
    All one = new All(schedule, mix, 1);
    one.to(10 * SECOND);
    All shares = new All(schedule, mix, of);
    shares.to(SECOND);
    List<Integer> lost = shares.shares.get(1).started().stream().map(Started::id).toList();
    List<Integer> heirs = IntStream.range(0, of).filter(index -> index != 1).boxed().toList();
    TakeOver takeOver = new TakeOver(1, heirs, 2 * SECOND, List.of(0L));
    for (int heir : heirs) {
      shares.shares.get(heir).takeOver(takeOver);
    }
    shares.shares.remove(1).end();
    shares.to(10 * SECOND);

    List<Integer> ids = shares.started().stream().map(Started::id).toList();
    assertThat(ids).doesNotHaveDuplicates().containsAll(lost);
    assertThat(ids).containsExactlyElementsOf(one.started().stream().map(Started::id).toList());
    requireBalance(shares, 2 * mix.weights().size());
    one.end();
    shares.end();
  }

  /** Of an heir, too. */
  @Test
  void takeOver_ofAnHeir_hasTheUsersOfBoth() throws InterruptedException {
    Mix mix = Mix.weights(3, 2, 1);
    All shares = new All(new Schedule.Closed(60, 10), mix, 4);
    shares.to(2 * SECOND);
    TakeOver first = new TakeOver(3, List.of(0, 1, 2), 2 * SECOND, List.of(0L));
    TakeOver second = new TakeOver(1, List.of(0, 2), 4 * SECOND, List.of(0L));
    shares.shares.forEach(share -> share.takeOver(first));
    shares.shares.remove(3).end();
    shares.to(3 * SECOND);
    shares.shares.forEach(share -> share.takeOver(second));
    shares.shares.remove(1).end();
    shares.to(10 * SECOND);

    assertThat(shares.started())
        .extracting(Started::id)
        .containsExactlyElementsOf(IntStream.range(0, 60).boxed().toList());
    assertThat(shares.sizes()).allMatch(size -> size >= 27 && size <= 33);
    shares.end();
  }
}
