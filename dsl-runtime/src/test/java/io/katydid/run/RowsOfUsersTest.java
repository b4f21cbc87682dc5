package io.katydid.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Feed.Strategy;
import io.katydid.api.feed.FeedSource;
import io.katydid.api.plan.UserScope;
import io.katydid.measure.ErrorGroup;
import io.katydid.store.RunOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows as users are given them in a run. */
class RowsOfUsersTest {

  record Book(int id) {}

  @TempDir private Path folder;

  private final Map<Integer, List<Integer>> taken = new ConcurrentHashMap<>();

  private ScriptedPlan plan(Strategy strategy, int rows, ScriptedPlan.Step task)
      throws IOException {
    Path file = folder.resolve("books.csv");
    Files.writeString(
        file,
        IntStream.range(0, rows)
            .mapToObj(i -> i + "\n")
            .collect(Collectors.joining("", "id\n", "")));
    return ScriptedPlan.of(task)
        .withFeeds(
            List.of(
                new FeedSource.Csv<>(
                    file.toString(),
                    strategy,
                    Book.class,
                    List.of("id"),
                    row -> new Book(row.get(0, int.class)))));
  }

  private void take(UserScope scope) {
    Book book = scope.row(0);
    taken
        .computeIfAbsent(scope.virtualUser().id(), id -> new CopyOnWriteArrayList<>())
        .add(book.id());
  }

  private void takeTen(UserScope scope) {
    for (int i = 0; i < 10; i++) {
      take(scope);
    }
    scope.virtualUser().stop();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ONCE")
  void rows_sameSeedTwice_areTheSameForEachUser(Strategy strategy) throws IOException {
    ScriptedPlan plan = plan(strategy, 100, this::takeTen);
    TestRun.of(plan).users(8).execute();
    Map<Integer, List<Integer>> first = Map.copyOf(taken);
    taken.clear();
    TestRun.of(plan).users(8).execute();

    assertThat(first).hasSize(8).isEqualTo(taken);
  }

  @Test
  void rows_allUsedOnce_endTheRunWithThatReason() throws IOException {
    RunOutcome outcome = TestRun.of(plan(Strategy.ONCE, 100, this::take)).users(3).execute();

    assertThat(outcome.stopReason())
        .isEqualTo("each row of " + folder.resolve("books.csv") + " was used once (100 in all)");
    assertThat(taken.values().stream().flatMap(List::stream)).hasSize(100).doesNotHaveDuplicates();
    assertThat(outcome.kept().iterations()).isEqualTo(100);
    assertThat(outcome.kept().errors()).isZero();
  }

  @Test
  void rows_fewerThanUsers_endTheRunWithThatReason() throws IOException {
    RunOutcome outcome =
        TestRun.of(plan(Strategy.UNIQUE, 2, scope -> {}).withOnStart(this::take))
            .users(3)
            .execute();

    assertThat(outcome.stopReason())
        .isEqualTo(folder.resolve("books.csv") + " has fewer rows (2) than there are users");
    assertThat(outcome.kept().errors()).isZero();
  }

  @Test
  void rows_uniqueInTheStart_areOneForEachUser() throws IOException {
    TestRun.of(
            plan(Strategy.UNIQUE, 50, scope -> scope.virtualUser().stop()).withOnStart(this::take))
        .users(50)
        .execute();

    assertThat(taken).hasSize(50).allSatisfy((id, rows) -> assertThat(rows).containsExactly(id));
  }

  @Test
  @SuppressWarnings("NullAway")
  void stream_rowIsNull_isAnErrorOfTheTask() {
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(
                        scope -> {
                          scope.virtualUser().stop();
                          scope.row(0);
                        })
                    .withFeeds(
                        List.of(
                            new FeedSource.Streamed<>("books()", me -> Stream.of((String) null)))))
            .execute();

    ErrorGroup error = outcome.kept().groups().getFirst();
    assertThat(error.source()).isEqualTo("task");
    assertThat(error.message())
        .isEqualTo(
            "the feed books() of io.katydid.run.ScriptedPlan gave null, and no row 1, to user 0");
  }

  @Test
  void stream_thatCannotBeClosed_isAnErrorOfTheFeed() {
    RunOutcome outcome =
        TestRun.of(
                ScriptedPlan.of(
                        scope -> {
                          scope.row(0);
                          scope.virtualUser().stop();
                        })
                    .withFeeds(
                        List.of(
                            new FeedSource.Streamed<>(
                                "books()", me -> Stream.of(1).onClose(this::refuse)))))
            .execute();

    ErrorGroup error = outcome.kept().groups().getFirst();
    assertThat(error.source()).isEqualTo("@Feed");
    assertThat(error.message()).isEqualTo("still in use");
  }

  private void refuse() {
    throw new IllegalStateException("still in use");
  }
}
