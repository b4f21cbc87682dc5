package io.katydid.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.katydid.OneTaskPlan;
import io.katydid.api.Feed.Strategy;
import io.katydid.api.VirtualUser;
import io.katydid.api.feed.FeedException;
import io.katydid.api.feed.FeedSource;
import io.katydid.api.plan.UserScope;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FeedsTest {

  record Book(int id, String title) {}

  /** Of a user class in this package. */
  private record Plan(List<FeedSource<?>> feeds) implements OneTaskPlan<Reader> {

    @Override
    public Reader newUser(UserScope scope) {
      return new Reader();
    }

    @Override
    public void run(Reader user, UserScope scope) {}
  }

  /** The user class. */
  static final class Reader {}

  private static FeedSource<Book> csv(String file) {
    return new FeedSource.Csv<>(
        file,
        Strategy.CIRCULAR,
        Book.class,
        List.of("id", "title"),
        row -> new Book(row.get(0, int.class), row.get(1, String.class)));
  }

  private static FeedUsers two(Plan plan, long seed) {
    return new FeedUsers(List.of(plan), seed, 2);
  }

  private static Feeds feeds(Plan plan) {
    return Feeds.of(List.of(two(plan, 1)));
  }

  private static UserFeeds user(Plan plan, int id) {
    return feeds(plan).ofUser(plan, user(id), id, 0);
  }

  /** A user of whom the number is of interest. */
  private static VirtualUser user(int id) {
    RandomGenerator random = new SplittableRandom(id);
    return (VirtualUser)
        Proxy.newProxyInstance(
            VirtualUser.class.getClassLoader(),
            new Class<?>[] {VirtualUser.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "id" -> id;
                  case "random" -> random;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  private static Book first(FeedSource<?> source) {
    Plan plan = new Plan(List.of(source));
    return user(plan, 0).next(0);
  }

  @Test
  void file_besideTheUserClass_isFound() {
    assertThat(first(csv("near.csv")).title()).isEqualTo("near");
  }

  @Test
  void file_atTheRootOfTheClassPath_isFound() {
    assertThat(first(csv("feed-at-the-root.csv")).title()).isEqualTo("root");
  }

  @Test
  void file_ofAnAbsolutePath_isFound(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("a b.csv");
    Files.writeString(file, "TITLE,Id\nfar,1\n");

    assertThat(first(csv(file.toString())).title()).isEqualTo("far");
  }

  @Test
  void jsonLines_anyRow_isReadByTheJsonLibrary(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("books.jsonl");
    Files.writeString(
        file, "\n{\"id\": 1, \"title\": \"Dune\"}\r\n\r\n{\"id\": 2, \"title\": \"Emma\"}");
    Plan plan =
        new Plan(List.of(new FeedSource.Json<>(file.toString(), Strategy.CIRCULAR, Book.class)));
    UserFeeds user = user(plan, 0);

    assertThat(List.<Book>of(user.next(0), user.next(0), user.next(0)))
        .containsExactly(new Book(1, "Dune"), new Book(2, "Emma"), new Book(1, "Dune"));
  }

  @Test
  void jsonLines_brokenLine_isRefusedWithItsNumber(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("books.ndjson");
    Files.writeString(file, "{\"id\": 1, \"title\": \"Dune\"}\n{\"id\": }\n");

    assertThatIllegalStateException()
        .isThrownBy(
            () -> first(new FeedSource.Json<>(file.toString(), Strategy.CIRCULAR, Book.class)))
        .withMessageContaining("cannot be read: row 2 of ");
  }

  @Test
  void file_notThere_isRefusedWithWhereItWasLookedFor() {
    assertThatIllegalStateException()
        .isThrownBy(() -> first(csv("nowhere.csv")))
        .withMessage(
            "the feed nowhere.csv of io.katydid.feed.FeedsTest.Reader cannot be read: it is neither"
                + " in the package io.katydid.feed nor at the root of the class path, nor is it the"
                + " file "
                + Path.of("nowhere.csv").toAbsolutePath());
  }

  @Test
  void csv_columnMissing_isRefusedWithThoseThereAre(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("books.csv");
    Files.writeString(file, "id,name\n1,Dune\n");

    assertThatIllegalStateException()
        .isThrownBy(() -> first(csv(file.toString())))
        .withMessageEndingWith(
            "cannot be read: it has no column for 'title' of Book: its columns are id, name");
  }

  @Test
  void csv_empty_isRefused(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("books.csv"));

    assertThatIllegalStateException()
        .isThrownBy(() -> first(csv(file.toString())))
        .withMessageEndingWith("cannot be read: it is empty, and has no header");
  }

  @Test
  void csv_headerAlone_isRefused(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("books.csv");
    Files.writeString(file, "id,title\n");

    assertThatIllegalStateException()
        .isThrownBy(() -> first(csv(file.toString())))
        .withMessageEndingWith("cannot be read: it has no rows");
  }

  @Test
  void list_ofAMethod_isAskedForOnceAndHasTheStrategy() {
    Plan plan =
        new Plan(
            List.of(
                new FeedSource.Listed<>("books()", Strategy.UNIQUE, () -> List.of("a", "b", "c"))));
    Feeds feeds = feeds(plan);
    UserFeeds first = feeds.ofUser(plan, user(0), 0, 0);
    UserFeeds second = feeds.ofUser(plan, user(1), 1, 0);

    assertThat(List.<String>of(first.next(0), first.next(0), first.next(0)))
        .containsExactly("a", "c", "a");
    assertThat(second.<String>next(0)).isEqualTo("b");
  }

  @Test
  void list_empty_isRefused() {
    assertThatIllegalStateException()
        .isThrownBy(() -> first(new FeedSource.Listed<Book>("books()", Strategy.RANDOM, List::of)))
        .withMessageEndingWith("cannot be read: it has no rows");
  }

  @Test
  void list_methodThrows_isRefusedBeforeTheRun() {
    assertThatIllegalStateException()
        .isThrownBy(() ->
            first(
                new FeedSource.Listed<Book>(
                    "books()",
                    Strategy.RANDOM,
                    () -> {
                      throw new UnsupportedOperationException("no database");
                    })))
        .withMessage(
            "the feed books() of io.katydid.feed.FeedsTest.Reader cannot be read:"
                + " UnsupportedOperationException: no database");
  }

  @ParameterizedTest
  @MethodSource("nulls")
  @SuppressWarnings("NullAway")
  void list_null_isRefusedWithItsRow(@Nullable List<String> returned, String problem) {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> first(new FeedSource.Listed<>("books()", Strategy.RANDOM, () -> returned)))
        .withMessage(
            "the feed books() of io.katydid.feed.FeedsTest.Reader cannot be read: %s", problem);
  }

  static Stream<Arguments> nulls() {
    return Stream.of(
        Arguments.of(null, "the method returned null, and no list"),
        Arguments.of(Arrays.asList("a", "b", null), "row 3 is null: leave it out"));
  }

  @Test
  @SuppressWarnings("NullAway")
  void stream_null_isAnErrorWithItsUserAndRow() {
    UserFeeds without = user(new Plan(List.of(new FeedSource.Streamed<>("ids()", me -> null))), 3);
    UserFeeds broken =
        user(new Plan(List.of(new FeedSource.Streamed<>("ids()", me -> Stream.of(1, null)))), 4);
    broken.<Integer>next(0);

    assertThatExceptionOfType(FeedException.class)
        .isThrownBy(() -> without.next(0))
        .withMessage(
            "the feed ids() of io.katydid.feed.FeedsTest.Reader gave null, and no stream, to user"
                + " 3");
    assertThatExceptionOfType(FeedException.class)
        .isThrownBy(() -> broken.next(0))
        .withMessage(
            "the feed ids() of io.katydid.feed.FeedsTest.Reader gave null, and no row 2, to user"
                + " 4");
  }

  @Test
  void jsonLines_null_isRefusedWithItsNumber(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("books.ndjson");
    Files.writeString(file, "{\"id\": 1, \"title\": \"Dune\"}\nnull\n");

    assertThatIllegalStateException()
        .isThrownBy(
            () -> first(new FeedSource.Json<>(file.toString(), Strategy.CIRCULAR, Book.class)))
        .withMessage(
            "the feed %1$s of io.katydid.feed.FeedsTest.Reader cannot be read: row 2 of %1$s: it"
                + " has no value",
            file);
  }

  @Test
  void stream_ofEachUser_isItsOwnUntilItsEnd() {
    AtomicBoolean closed = new AtomicBoolean();
    Plan plan =
        new Plan(
            List.of(
                new FeedSource.Streamed<>(
                    "books()",
                    me -> Stream.of(me.id(), me.id() + 10).onClose(() -> closed.set(true)))));
    UserFeeds user = user(plan, 3);
    UserFeeds other = user(plan, 4);

    assertThat(List.<Integer>of(user.next(0), other.next(0), user.next(0)))
        .containsExactly(3, 4, 13);
    assertThatExceptionOfType(FeedExhausted.class)
        .isThrownBy(() -> user.next(0))
        .withMessage("the stream of books() has ended for user 3");
    user.close();
    assertThat(closed).isTrue();
  }

  @Test
  void close_ofAStreamThrows_closesTheOthersToo() {
    List<String> closed = new ArrayList<>();
    UserFeeds user = user(new Plan(List.of(closing("one", closed), closing("other", closed))), 0);
    assertThat(List.<Integer>of(user.next(0), user.next(1))).containsExactly(1, 1);

    assertThatIllegalStateException().isThrownBy(user::close).withMessage("one");

    assertThat(closed).containsExactly("one", "other");
  }

  private static FeedSource<?> closing(String name, List<String> closed) {
    return new FeedSource.Streamed<>(
        name,
        me ->
            Stream.of(1)
                .onClose(() -> {
                  closed.add(name);
                  throw new IllegalStateException(name);
                }));
  }

  @Test
  void stream_neverAskedFor_isNotMade() {
    Plan plan =
        new Plan(
            List.of(
                new FeedSource.Streamed<>(
                    "books()",
                    me -> {
                      throw new IllegalStateException();
                    })));

    user(plan, 0).close();
  }

  @Test
  void feeds_ofScenariosOfOneClass_areReadOnceAndShared() {
    AtomicInteger calls = new AtomicInteger();
    FeedSource<Integer> source =
        new FeedSource.Listed<>(
            "ids()",
            Strategy.ONCE,
            () -> {
              calls.incrementAndGet();
              return List.of(1, 2);
            });
    Plan one = new Plan(new ArrayList<>(List.of(source)));
    Plan other = new Plan(new ArrayList<>(List.of(source)));
    Feeds feeds = Feeds.of(List.of(two(one, 1), two(other, 2)));

    assertThat(feeds.ofUser(other, user(0), 0, 0).<Integer>next(0)).isEqualTo(1);
    assertThat(feeds.ofUser(one, user(0), 0, 0).<Integer>next(0)).isEqualTo(2);
    assertThat(calls).hasValue(1);
  }

  /** What a scenario adds or not is nothing to the others. */
  @Test
  void shuffled_besideAnotherScenario_isAsByItself() {
    FeedSource<Integer> source =
        new FeedSource.Listed<>(
            "ids()", Strategy.SHUFFLED, () -> IntStream.range(0, 100).boxed().toList());
    Plan one = new Plan(List.of(source));
    Plan other = new Plan(List.of(source));
    List<Integer> alone = firstTen(Feeds.of(List.of(two(one, 1))), one);
    Feeds both = Feeds.of(List.of(two(other, 2), two(one, 1)));

    assertThat(firstTen(both, one)).isEqualTo(alone).isNotEqualTo(firstTen(both, other));
  }

  private static List<Integer> firstTen(Feeds feeds, Plan plan) {
    UserFeeds user = feeds.ofUser(plan, user(0), 0, 0);
    return Stream.generate(() -> user.<Integer>next(0)).limit(10).toList();
  }
}
