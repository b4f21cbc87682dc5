package io.katydid.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.katydid.api.Feed.Strategy;
import io.katydid.feed.RowOrder.Cursor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is given which row. */
class RowOrderTest {

  private static RowOrder order(Strategy strategy, long count) {
    return new RowOrder("books.csv", strategy, count, 42);
  }

  private static Cursor user(RowOrder order, int number, int most) {
    return order.ofUser(number, 0, most);
  }

  private static List<Long> rows(Cursor user, int count) {
    return LongStream.generate(user::next).limit(count).boxed().toList();
  }

  @Test
  void circular_firstUser_goesThroughAllInOrderAndBeginsAgain() {
    assertThat(rows(user(order(Strategy.CIRCULAR, 3), 0, 1), 7))
        .containsExactly(0L, 1L, 2L, 0L, 1L, 2L, 0L);
  }

  @ParameterizedTest
  @EnumSource(names = {"CIRCULAR", "SHUFFLED"})
  void firstRows_ofAsManyUsersAsRows_areAllRows(Strategy strategy) {
    for (int count = 1; count < 300; count++) {
      RowOrder order = order(strategy, count);
      Set<Long> first = new HashSet<>();
      for (int i = 0; i < count; i++) {
        first.add(user(order, i, count).next());
      }
      assertThat(first).hasSize(count);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1_000, 1_024, 100_003, 4_000_000_000L})
  void circular_users_beginFarFromEachOther(long count) {
    RowOrder order = order(Strategy.CIRCULAR, count);
    for (int users = 2; users <= 50; users++) {
      RowOrder some = order(Strategy.CIRCULAR, count);
      long[] starts =
          IntStream.range(0, users).mapToLong(i -> user(some, i, 1).next()).sorted().toArray();
      long smallest = count - starts[users - 1] + starts[0];
      for (int i = 1; i < users; i++) {
        smallest = Math.min(smallest, starts[i] - starts[i - 1]);
      }
      assertThat(smallest).isGreaterThan(count / users / 6);
    }
    assertThat(user(order, 0, 1).next()).isZero();
  }

  @Test
  void shuffled_eachRound_hasAllRowsInAnotherOrder() {
    RowOrder order = order(Strategy.SHUFFLED, 20);
    Cursor user = user(order, 0, 1);
    List<Long> first = rows(user, 20);
    List<Long> second = rows(user, 20);

    assertThat(first).doesNotHaveDuplicates().isNotEqualTo(second);
    assertThat(second).doesNotHaveDuplicates();
  }

  @Test
  void unique_severalUsers_areGivenTheirOwnRowsAgainAndAgain() {
    RowOrder order = order(Strategy.UNIQUE, 8);
    Cursor first = user(order, 0, 3);
    Cursor second = user(order, 1, 3);
    Cursor third = user(order, 2, 3);

    assertThat(rows(first, 4)).containsExactly(0L, 3L, 6L, 0L);
    assertThat(rows(second, 4)).containsExactly(1L, 4L, 7L, 1L);
    assertThat(rows(third, 3)).containsExactly(2L, 5L, 2L);
  }

  @Test
  void unique_userThatReplacesOne_hasTheRowsOfThatOne() {
    RowOrder order = order(Strategy.UNIQUE, 4);
    user(order, 0, 2);
    Cursor leaving = user(order, 1, 2);
    leaving.close();

    assertThat(rows(order.ofUser(1, 1, 2), 2)).containsExactly(1L, 3L);
  }

  @Test
  void unique_userAfterOneThatHasLeft_hasRowsOfItsOwnWhileThereAreSome() {
    RowOrder order = order(Strategy.UNIQUE, 2);
    user(order, 0, 3).close();

    assertThat(user(order, 1, 3).next()).isEqualTo(1);
    assertThat(user(order, 2, 3).next()).isZero();
  }

  /** Whoever leaves first, each successor goes on with the rows of the one before. */
  @Test
  void unique_severalReplacedAtOnce_haveTheirOwnRowsAgain() {
    RowOrder order = order(Strategy.UNIQUE, 6);
    List<Cursor> leaving = List.of(user(order, 0, 3), user(order, 1, 3), user(order, 2, 3));
    leaving.forEach(Cursor::close);

    assertThat(rows(order.ofUser(2, 1, 3), 2)).containsExactly(2L, 5L);
    assertThat(rows(order.ofUser(0, 1, 3), 2)).containsExactly(0L, 3L);
    assertThat(rows(order.ofUser(1, 1, 3), 2)).containsExactly(1L, 4L);
  }

  /** As of a user who came when others had left: its number is none of a place. */
  @Test
  void unique_placeOfItsNumberTaken_isAnotherThatIsFree() {
    RowOrder order = order(Strategy.UNIQUE, 2);
    user(order, 0, 2);
    user(order, 1, 2).close();

    assertThat(order.ofUser(7, 1, 2).next()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"CIRCULAR", "SHUFFLED", "RANDOM"})
  void rows_userMadeInAnyOrder_areThoseOfItsNumber(Strategy strategy) {
    RowOrder one = order(strategy, 1_000);
    RowOrder other = order(strategy, 1_000);
    List<List<Long>> forwards =
        IntStream.range(0, 20).mapToObj(i -> rows(one.ofUser(i / 2, i % 2, 10), 50)).toList();
    List<List<Long>> backwards =
        IntStream.range(0, 20)
            .mapToObj(i -> rows(other.ofUser((19 - i) / 2, (19 - i) % 2, 10), 50))
            .toList();

    assertThat(forwards).doesNotHaveDuplicates().isEqualTo(backwards.reversed());
  }

  /** A thousand users who take a thousand rows each. */
  @Test
  void random_aMillionRows_areEachEquallyOften() {
    int rows = 100;
    RowOrder order = order(Strategy.RANDOM, rows);
    long[] counts = new long[rows];
    for (int user = 0; user < 1_000; user++) {
      Cursor cursor = user(order, user, 1_000);
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
    RowOrder order = order(Strategy.UNIQUE, 1);
    user(order, 0, 2);
    Cursor second = user(order, 1, 2);

    assertThatExceptionOfType(FeedExhausted.class)
        .isThrownBy(second::next)
        .withMessage("books.csv has fewer rows (1) than there are users");
  }

  @Test
  void once_twoUsers_shareTheRowsUntilTheEnd() {
    RowOrder order = order(Strategy.ONCE, 3);
    Cursor one = user(order, 0, 2);
    Cursor other = user(order, 1, 2);

    assertThat(List.of(one.next(), other.next(), one.next())).containsExactly(0L, 1L, 2L);
    assertThatExceptionOfType(FeedExhausted.class)
        .isThrownBy(other::next)
        .withMessage("each row of books.csv was used once (3 in all)");
  }

  @ParameterizedTest
  @EnumSource
  void sameSeed_anyStrategy_givesTheSameRowsToTheSameUser(Strategy strategy) {
    RowOrder one = order(strategy, 1_000);
    RowOrder same = order(strategy, 1_000);
    for (int i = 0; i < 5; i++) {
      assertThat(rows(user(one, i, 5), 50)).isEqualTo(rows(user(same, i, 5), 50));
    }
  }

  @Test
  void seed_another_isAnotherShuffle() {
    RowOrder other = new RowOrder("books.csv", Strategy.SHUFFLED, 1_000, 43);

    assertThat(rows(user(other, 0, 1), 50))
        .isNotEqualTo(rows(user(order(Strategy.SHUFFLED, 1_000), 0, 1), 50));
  }
}
