package app;

import io.katydid.api.BeforeRun;
import io.katydid.api.BoundedQueue;
import io.katydid.api.Feed;
import io.katydid.api.Http;
import io.katydid.api.OnRequest;
import io.katydid.api.OutgoingRequest;
import io.katydid.api.ProvidedBy;
import io.katydid.api.ResourceProvider;
import io.katydid.api.Shared;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.UserContext;
import java.util.List;

@User
class Shopper {

  enum Size {
    SMALL
  }

  private enum Color {
    RED
  }

  record Book(String title) {}

  record Shirt(Size size, Color color) {}

  private record Hidden(String title) {}

  static class Books implements ResourceProvider<Book> {

    @Override
    public Book open(UserContext user) {
      return new Book("");
    }
  }

  static class HiddenOnes implements ResourceProvider<Hidden> {

    @Override
    public Hidden open(UserContext user) {
      return new Hidden("");
    }
  }

  Shopper() {}

  // KD245 at: @Feed
  private Shopper(@Feed("unseen.csv") Book book) {}

  static List<Hidden> hidden() {
    return List.of();
  }

  @BeforeRun
  // KD245 at: @Feed
  static void prepare(@Feed("unseen.csv") Http http) {}

  @OnRequest
  // KD245 at: @Feed
  void sign(@Feed("unseen.csv") OutgoingRequest request) {}

  // KD245 at: @Shared
  // KD245 at: @ProvidedBy
  void help(@Shared("books") BoundedQueue<Book> queue, @ProvidedBy(Books.class) Book book) {}

  @Task
  // KD246 at: @ProvidedBy
  void browse(@Feed("unseen.csv") @ProvidedBy(Books.class) Book book) {}

  @Task
  // KD092 at: shirt) {}
  void wear(@Feed("unseen.csv") Shirt shirt) {}

  @Task
  // KD092 at: hidden) {}
  void given(@Feed(method = "hidden") Hidden hidden) {}

  @Task
  // KD092 at: hidden) {}
  void provided(@ProvidedBy(HiddenOnes.class) Hidden hidden) {}

  @Task
  // KD092 at: hidden) {}
  void queued(@Shared("hidden") BoundedQueue<Hidden> hidden) {}
}

class NoUser {

  // KD245 at: @Feed
  void read(@Feed("unseen.csv") String text) {}
}
