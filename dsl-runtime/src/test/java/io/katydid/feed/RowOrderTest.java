package io.katydid.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.katydid.api.Feed.Strategy;
import io.katydid.api.feed.FeedException;
import io.katydid.feed.RowOrder.Cursor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is given which row. */
class RowOrderTest {

  private static RowOrder order(Strategy strategy, long count, int users) {
    return order(strategy, new TakenRows("books.csv", count, users, RowShare.WHOLE), 42, 0, users);
  }

  private static RowOrder order(
      Strategy strategy, TakenRows taken, long seed, int first, int users) {
    return new RowOrder(taken, strategy, seed, new Places.Block(first, users));
  }

  private static Cursor user(RowOrder order, int number) {
    return order.ofUser(number, 0);
  }

  private static List<Long> rows(Cursor user, int count) {
    return LongStream.generate(user::next).limit(count).boxed().toList();
  }

  @Test
  void circular_firstUser_goesThroughAllInOrderAndBeginsAgain() {
    assertThat(rows(user(order(Strategy.CIRCULAR, 3, 1), 0), 7))
        .containsExactly(0L, 1L, 2L, 0L, 1L, 2L, 0L);
  }

  @ParameterizedTest
  @EnumSource(names = {"CIRCULAR", "SHUFFLED"})
  void firstRows_ofAsManyUsersAsRows_areAllRows(Strategy strategy) {
    for (int count = 1; count < 300; count++) {
      RowOrder order = order(strategy, count, count);
      Set<Long> first = new HashSet<>();
      for (int i = 0; i < count; i++) {
        first.add(user(order, i).next());
      }
      assertThat(first).hasSize(count);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1_000, 1_024, 100_003, 4_000_000_000L})
  void circular_users_beginFarFromEachOther(long count) {
    RowOrder order = order(Strategy.CIRCULAR, count, 1);
    for (int users = 2; users <= 50; users++) {
      RowOrder some = order(Strategy.CIRCULAR, count, 1);
      long[] starts =
          IntStream.range(0, users).mapToLong(i -> user(some, i).next()).sorted().toArray();
      long smallest = count - starts[users - 1] + starts[0];
      for (int i = 1; i < users; i++) {
        smallest = Math.min(smallest, starts[i] - starts[i - 1]);
      }
      assertThat(smallest).isGreaterThan(count / users / 6);
    }
    assertThat(user(order, 0).next()).isZero();
  }

  @Test
  void shuffled_eachRound_hasAllRowsInAnotherOrder() {
    RowOrder order = order(Strategy.SHUFFLED, 20, 1);
    Cursor user = user(order, 0);
    List<Long> first = rows(user, 20);
    List<Long> second = rows(user, 20);

    assertThat(first).doesNotHaveDuplicates().isNotEqualTo(second);
    assertThat(second).doesNotHaveDuplicates();
  }

  @Test
  void unique_severalUsers_areGivenTheirOwnRowsAgainAndAgain() {
    RowOrder order = order(Strategy.UNIQUE, 8, 3);
    Cursor first = user(order, 0);
    Cursor second = user(order, 1);
    Cursor third = user(order, 2);

    assertThat(rows(first, 4)).containsExactly(0L, 3L, 6L, 0L);
    assertThat(rows(second, 4)).containsExactly(1L, 4L, 7L, 1L);
    assertThat(rows(third, 3)).containsExactly(2L, 5L, 2L);
  }

  @Test
  void unique_userThatReplacesOne_hasTheRowsOfThatOne() {
    RowOrder order = order(Strategy.UNIQUE, 4, 2);
    user(order, 0);
    Cursor leaving = user(order, 1);
    leaving.close();

    assertThat(rows(order.ofUser(1, 1), 2)).containsExactly(1L, 3L);
  }

  @Test
  void unique_userAfterOneThatHasLeft_hasRowsOfItsOwnWhileThereAreSome() {
    RowOrder order = order(Strategy.UNIQUE, 2, 3);
    user(order, 0).close();

    assertThat(user(order, 1).next()).isEqualTo(1);
    assertThat(user(order, 2).next()).isZero();
  }

  /** Whoever leaves first, each successor goes on with the rows of the one before. */
  @Test
  void unique_severalReplacedAtOnce_haveTheirOwnRowsAgain() {
    RowOrder order = order(Strategy.UNIQUE, 6, 3);
    List<Cursor> leaving = List.of(user(order, 0), user(order, 1), user(order, 2));
    leaving.forEach(Cursor::close);

    assertThat(rows(order.ofUser(2, 1), 2)).containsExactly(2L, 5L);
    assertThat(rows(order.ofUser(0, 1), 2)).containsExactly(0L, 3L);
    assertThat(rows(order.ofUser(1, 1), 2)).containsExactly(1L, 4L);
  }

  /** As of a user who came when others had left: its number is none of a place. */
  @Test
  void unique_placeOfItsNumberTaken_isAnotherThatIsFree() {
    RowOrder order = order(Strategy.UNIQUE, 2, 2);
    user(order, 0);
    user(order, 1).close();

    assertThat(order.ofUser(7, 1).next()).isEqualTo(1);
  }

  /** As after a ramp down, where one is still in its last task. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void unique_allPlacesOfUsersThatHaveNotLeft_isThatOfTheFirstThatDoes(int engines) {
    TakenRows taken = new TakenRows("books.csv", 100, 2, new RowShare(0, engines));
    RowOrder order = order(Strategy.UNIQUE, taken, 42, 0, 2);
    user(order, 0);
    Cursor leaving = user(order, 1);
    Cursor next = user(order, 2);
    leaving.close();

    assertThat(rows(next, 2)).containsExactly(1L, 3L);
  }

  @Test
  void unique_allPlacesOfUsersThatHaveNotLeft_isWaitedFor() throws Exception {
    RowOrder order = order(Strategy.UNIQUE, 100, 1);
    Cursor leaving = user(order, 0);
    Cursor next = user(order, 1);
    FutureTask<Long> row = new FutureTask<>(next::next);
    Thread waiting = Thread.ofPlatform().start(row);
    while (waiting.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    leaving.close();

    assertThat(row.get()).isZero();
  }

  @Test
  void unique_runEndsBeforeAnyUserHasLeft_isAnError() {
    RowOrder order = order(Strategy.UNIQUE, 100, 1);
    user(order, 0);
    Cursor next = user(order, 1);
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(FeedException.class)
        .isThrownBy(next::next)
        .withMessage(
            "interrupted while all rows of books.csv were those of users that had not left");
    assertThat(Thread.interrupted()).isTrue();
    next.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"CIRCULAR", "SHUFFLED", "RANDOM"})
  void rows_userMadeInAnyOrder_areThoseOfItsNumber(Strategy strategy) {
    RowOrder one = order(strategy, 1_000, 10);
    RowOrder other = order(strategy, 1_000, 10);
    List<List<Long>> forwards =
        IntStream.range(0, 20).mapToObj(i -> rows(one.ofUser(i / 2, i % 2), 50)).toList();
    List<List<Long>> backwards =
        IntStream.range(0, 20)
            .mapToObj(i -> rows(other.ofUser((19 - i) / 2, (19 - i) % 2), 50))
            .toList();

    assertThat(forwards).doesNotHaveDuplicates().isEqualTo(backwards.reversed());
  }

  /** A thousand users who take a thousand rows each. */
  @Test
  void random_aMillionRows_areEachEquallyOften() {
    int rows = 100;
    RowOrder order = order(Strategy.RANDOM, rows, 1_000);
    long[] counts = new long[rows];
    for (int user = 0; user < 1_000; user++) {
      Cursor cursor = user(order, user);
      for (int i = 0; i < 1_000; i++) {
        counts[(int) cursor.next()]++;
      }
    }

    double expected = 1e6 / rows;
    double chiSquare = 0;
    for (long count : counts) {
      chiSquare += (count - expected) * (count - expected) / expected;
    }
    assertThat(chiSquare).as("99 degrees of freedom, once in a million").isLessThan(181);
  }

  @Test
  void unique_moreUsersThanRows_isTheEnd() {
    RowOrder order = order(Strategy.UNIQUE, 1, 2);
    user(order, 0);
    Cursor second = user(order, 1);

    assertThatExceptionOfType(FeedExhausted.class)
        .isThrownBy(second::next)
        .withMessage("books.csv has fewer rows (1) than there are users");
  }

  @Test
  void once_twoUsers_shareTheRowsUntilTheEnd() {
    RowOrder order = order(Strategy.ONCE, 3, 2);
    Cursor one = user(order, 0);
    Cursor other = user(order, 1);

    assertThat(List.of(one.next(), other.next(), one.next())).containsExactly(0L, 1L, 2L);
    assertThatExceptionOfType(FeedExhausted.class)
        .isThrownBy(other::next)
        .withMessage("each row of books.csv was used once (3 in all)");
  }

  @ParameterizedTest
  @EnumSource
  void sameSeed_anyStrategy_givesTheSameRowsToTheSameUser(Strategy strategy) {
    RowOrder one = order(strategy, 1_000, 5);
    RowOrder same = order(strategy, 1_000, 5);
    for (int i = 0; i < 5; i++) {
      assertThat(rows(user(one, i), 50)).isEqualTo(rows(user(same, i), 50));
    }
  }

  @Test
  void seed_another_isAnotherShuffle() {
    RowOrder other =
        order(Strategy.SHUFFLED, new TakenRows("books.csv", 1_000, 1, RowShare.WHOLE), 43, 0, 1);

    assertThat(rows(user(other, 0), 50))
        .isNotEqualTo(rows(user(order(Strategy.SHUFFLED, 1_000, 1), 0), 50));
  }

  /** The users of two scenarios: two of one, three of the other. */
  @Test
  void unique_severalScenarios_haveRowsOfTheirOwnWhoeverStartsFirst() {
    TakenRows taken = new TakenRows("books.csv", 12, 5, RowShare.WHOLE);
    RowOrder one = order(Strategy.UNIQUE, taken, 42, 0, 2);
    RowOrder other = order(Strategy.UNIQUE, taken, 43, 2, 3);

    assertThat(rows(user(other, 0), 3)).containsExactly(2L, 7L, 2L);
    assertThat(rows(user(one, 0), 4)).containsExactly(0L, 5L, 10L, 0L);
    Cursor leaving = user(other, 1);
    assertThat(user(one, 1).next()).isEqualTo(1);
    assertThat(user(other, 2).next()).isEqualTo(4);
    leaving.close();
    assertThat(rows(other.ofUser(1, 1), 2)).containsExactly(3L, 8L);
  }

  /** As arrivals, of which there could be a thousand at the same time. */
  @Test
  void unique_fewerRowsThanPlacesOfAllScenarios_areThoseThatAreFree() {
    TakenRows taken = new TakenRows("books.csv", 3, 20, RowShare.WHOLE);
    RowOrder one = order(Strategy.UNIQUE, taken, 42, 0, 10);
    RowOrder other = order(Strategy.UNIQUE, taken, 43, 10, 10);
    Cursor first = user(other, 0);

    assertThat(first.next()).isZero();
    assertThat(user(one, 0).next()).isEqualTo(1);
    assertThat(user(other, 1).next()).isEqualTo(2);
    first.close();
    assertThat(user(one, 1).next()).isZero();
    assertThatExceptionOfType(FeedExhausted.class).isThrownBy(user(other, 2)::next);
  }

  @Test
  void once_severalScenarios_shareTheRows() {
    TakenRows taken = new TakenRows("books.csv", 3, 2, RowShare.WHOLE);
    Cursor one = user(order(Strategy.ONCE, taken, 42, 0, 1), 0);
    Cursor other = user(order(Strategy.ONCE, taken, 43, 1, 1), 0);

    assertThat(List.of(one.next(), other.next(), one.next())).containsExactly(0L, 1L, 2L);
    assertThatExceptionOfType(FeedExhausted.class).isThrownBy(other::next);
  }
}
