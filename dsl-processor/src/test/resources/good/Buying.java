package app;

import io.katydid.api.Expect;
import io.katydid.api.Feed;
import io.katydid.api.Http;
import io.katydid.api.Leave;
import io.katydid.api.Measure;
import io.katydid.api.Task;
import io.katydid.api.TaskSet;
import io.katydid.api.Transaction;
import io.katydid.api.User;
import java.io.IOException;
import java.util.List;

/** Tasks that are transactions. */
@User
class Buying {

  record Book(String title, double price) {}

  @Task
  void browse(Http http) {}

  @Task
  @Transaction("checkout")
  void checkOut(Http http, @Feed(method = "books") Book book, @Feed(method = "amounts") int amount)
      throws IOException, InterruptedException {}

  @Task
  @Transaction("return \"it\"")
  @Expect(404)
  void giveBack(Measure measure) {}

  @Task
  @Transaction("idle")
  void idle() {}

  @TaskSet
  class Basket {

    @Task
    @Transaction("empty")
    Leave empty(@Feed(method = "amounts") int amount) {
      return Leave.YES;
    }

    static List<Integer> amounts() {
      return List.of(3);
    }
  }

  static List<Book> books() {
    return List.of(new Book("Dune", 9.5));
  }

  static List<Integer> amounts() {
    return List.of(1, 2);
  }
}
