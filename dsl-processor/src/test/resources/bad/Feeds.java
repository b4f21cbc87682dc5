package app;

import io.katydid.api.Feed;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import java.util.List;
import java.util.stream.Stream;

@User
class Reader {

  record Title(String title) {}

  record Priced(String title, int price, boolean inStock, String genre) {}

  enum Genre {
    CLASSIC
  }

  record Sorted(String title, double price, boolean inStock, Genre genre) {}

  record Author(String title, double price, boolean inStock, String genre, String author) {}

  record Tagged(List<String> tags) {}

  record Generic<T>(T title) {}

  private record Hidden(String title) {}

  record Item(int id, String title) {}

  @Task
  // KD140 at: ""
  void noName(@Feed("") Title title) {}

  static Stream<Item> items() {
    return Stream.of();
  }

  static List<Item> shared(VirtualUser me) {
    return List.of();
  }

  private static List<Item> hidden() {
    return List.of();
  }

  List<Item> ofAnObject() {
    return List.of();
  }

  @Task
  // KD147 at: "items"
  void twice(@Feed(value = "books.csv", method = "items") Item item) {}

  @Task
  // KD148 at: "nothing"
  void noMethod(@Feed(method = "nothing") Item item) {}

  @Task
  // KD148 at: "items"
  void otherType(@Feed(method = "items") Title title) {}

  @Task
  // KD148 at: "shared"
  void listOfAUser(@Feed(method = "shared") Item item) {}

  @Task
  // KD148 at: "hidden"
  void privateMethod(@Feed(method = "hidden") Item item) {}

  @Task
  // KD148 at: "ofAnObject"
  void noStaticMethod(@Feed(method = "ofAnObject") Item item) {}

  @Task
  // KD149 at: Feed.Strategy.RANDOM
  void ordered(@Feed(method = "items", strategy = Feed.Strategy.RANDOM) Item item) {}

  @Task
  // KD141 at: title
  void noRecord(@Feed("books.csv") String title) {}

  @Task
  // KD141 at: Generic<String> generic
  void generic(@Feed("books.csv") Generic<String> generic) {}

  @Task
  // KD141 at: Hidden hidden
  void hidden(@Feed("books.csv") Hidden hidden) {}

  @Task
  // KD142 at: "elsewhere.csv"
  void list(@Feed("elsewhere.csv") Tagged tagged) {}

  @Task
  // KD143 at: "books.csv"
  void missing(@Feed("books.csv") Author author) {}

  @Task
  // KD144 at: "books.csv"
  void notAnInt(@Feed("books.csv") Priced book) {}

  @Task
  // KD144 at: "books.csv"
  void notAConstant(@Feed("books.csv") Sorted book) {}

  @Task
  // KD145 at: "books.csv"
  void unused(@Feed("books.csv") Title title) {}

  @Task
  // KD146 at: "empty.csv"
  void empty(@Feed("empty.csv") Item item) {}

  @Task
  // KD146 at: "header-only.csv"
  void headerOnly(@Feed("header-only.csv") Item item) {}

  @Task
  // KD146 at: "unclosed.csv"
  void unclosed(@Feed("unclosed.csv") Item item) {}

  @Task
  // KD146 at: "short.csv"
  void tooShort(@Feed("short.csv") Item item) {}
}
