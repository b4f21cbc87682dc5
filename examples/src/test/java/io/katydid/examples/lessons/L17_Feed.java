package io.katydid.examples.lessons;

import static io.katydid.api.Body.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Feed;
import io.katydid.api.Feed.Strategy;
import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.examples.server.DemoServer;
import org.junit.jupiter.api.Test;

/**
 * Users log in as people of a list, each as somebody else, and read books of another list.
 *
 * <p>{@code @Feed} gives a parameter the next row of a file, as a record. The compiler compares the
 * record with the columns of the file. A row taken in {@code @OnStart}, or in the constructor, is
 * one for each user; a row taken in a task is one for each iteration.
 *
 * <p>What to see: ten logins by ten names, and requests for the four books of the list alone.
 */
class L17_Feed {

  record Member(String name) {}

  record Book(int id, String title, double price) {}

  @User
  @WaitTime("20ms")
  static class Reader {

    @OnStart
    void logIn(Http http, @Feed(value = "members.csv", strategy = Strategy.UNIQUE) Member member) {
      http.bearerAuth(http.post("/login", json(member)).json("/token", String.class));
    }

    @Task
    void read(Http http, @Feed("books.csv") Book book) {
      http.get("/books/{id}", book.id());
    }
  }

  @Test
  void readers_rowsOfTwoFiles_logInOnceAndReadManyBooks() {
    check(LoadRun.of(Reader.class));
  }

  @Test
  void readers_inAJvmOfTheirOwn_readTheFilesThere() {
    check(LoadRun.of(Reader.class).fork());
  }

  private static void check(LoadRun run) {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          run.host(server.host()).users(10).iterationsPerUser(5).runTime("1m").execute();

      assertThat(result.request("POST /login").count()).isEqualTo(10);
      assertThat(result.request("GET /books/{id}").count()).isEqualTo(50);
      assertThat(result.total().failures()).isZero();
      assertThat(result.errors()).isEmpty();
    }
  }
}
