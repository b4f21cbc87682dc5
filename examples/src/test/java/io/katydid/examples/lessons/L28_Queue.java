package io.katydid.examples.lessons;

import static io.katydid.api.Body.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.BoundedQueue;
import io.katydid.api.Http;
import io.katydid.api.Once;
import io.katydid.api.Shared;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.examples.server.DemoServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Clerks change the books that authors have just added, and nobody knows their numbers before.
 *
 * <p>{@code @Shared} names a queue by which users give things to one another, also to users of
 * another class. A clerk waits for the next number; that is no response time.
 *
 * <p>What to see: each book that was added is changed once.
 */
class L28_Queue {

  record Added(int id) {}

  @User(weight = 3)
  static class Author {

    @Task
    @Once
    void add(Http http, @Shared("added") BoundedQueue<Added> added) {
      int id =
          http.post("/books", json(Map.of("title", "Dune", "author", "Herbert", "price", 9.5)))
              .json("/id", Integer.class);
      added.offer(new Added(id));
    }
  }

  @User(weight = 1)
  static class Clerk {

    private int changed;

    @Task
    void change(Http http, @Shared("added") BoundedQueue<Added> added, VirtualUser me) {
      added
          .poll("1m")
          .ifPresent(book -> {
            http.patch("/books/{id}", json(Map.of("price", 7.5)), book.id());
            changed++;
          });
      if (changed == 3) {
        me.stop();
      }
    }
  }

  @Test
  void books_addedByOnes_areEachChangedByAnother() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Author.class, Clerk.class)
              .host(server.host())
              .users(8)
              .runTime("1m")
              .execute();

      assertThat(result.request("POST /books").count()).isEqualTo(6);
      assertThat(result.request("PATCH /books/{id}").count()).isEqualTo(6);
      assertThat(result.hasNoFailures()).isTrue();
    }
  }
}
