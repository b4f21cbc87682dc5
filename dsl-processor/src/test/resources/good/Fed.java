package app;

import io.katydid.api.Feed;
import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import java.util.List;
import java.util.stream.Stream;

/** Parameters that are rows. */
interface Fed {

  enum Genre {
    SCIFI,
    CLASSIC
  }

  record Book(double price, String title, Genre genre, Boolean inStock) {}

  record Order(List<String> titles) {}

  record Account(String id, String password) {}

  @User
  final class Reader {

    Reader(@Feed(value = "accounts.csv", strategy = Feed.Strategy.UNIQUE) Account account) {}

    @OnStart
    void logIn(Http http, @Feed("not-seen-by-the-compiler.csv") Account account) {}

    @Task
    void view(Http http, @Feed("books.csv") Book book) {}

    @Task
    void compare(@Feed("books.csv") Book one, @Feed("books.csv") Book other) {}

    static List<Book> books() {
      return List.of();
    }

    static Stream<Integer> numbers(VirtualUser me) {
      return me.random().ints().boxed();
    }

    static Stream<List<String>> words() {
      return Stream.of();
    }

    @Task
    void make(
        @Feed(method = "books", strategy = Feed.Strategy.SHUFFLED) Book book,
        @Feed(method = "numbers") int number,
        @Feed(method = "words") List<String> words) {}

    @Task
    void order(@Feed("orders.jsonl") Order order) {}

    @Task
    void find(@Feed(value = "books.csv", strategy = Feed.Strategy.RANDOM) Book book) {}
  }
}
