package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Http;
import io.katydid.api.Leave;
import io.katydid.api.OnStart;
import io.katydid.api.OnStop;
import io.katydid.api.Sequential;
import io.katydid.api.Task;
import io.katydid.api.TaskSet;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.examples.server.DemoServer;
import org.junit.jupiter.api.Test;

/**
 * My users do something for a while, and then something else: they browse, then they order.
 *
 * <p>A class inside the user class with {@code @TaskSet} has tasks of its own. A user that comes to
 * it stays until it leaves it: after so many tasks, by chance, after the last of a sequence, or
 * because a task returns {@code Leave.YES}. Each visit is a new instance, with {@code @OnStart} and
 * {@code @OnStop} of its own, and sees the fields of its user.
 *
 * <p>What to see: shoppers look at five books in each visit, and readers leave after their third.
 */
class L20_TaskSets {

  @User
  @Sequential
  static class Shopper {

    private final Http http;
    private int visits;

    Shopper(Http http) {
      this.http = http;
    }

    @TaskSet(leaveAfter = 5)
    class Browsing {

      @OnStart
      void open() {
        visits++;
        http.get("/books");
      }

      @Task
      void look() {
        http.get("/books/{id}", 42);
      }

      @OnStop
      void close() {
        http.get("/");
      }
    }

    @Task
    void end(VirtualUser me) {
      if (visits == 3) {
        me.stop();
      }
    }
  }

  @Test
  void shoppers_inASetThatIsLeftAfterFiveTasks_runFiveOfItsTasksInEachVisit() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Shopper.class).host(server.host()).users(4).runTime("1m").execute();

      assertThat(result.request("GET /books").count()).isEqualTo(4 * 3);
      assertThat(result.total().failures()).isZero();
      assertThat(result.request("GET /books/{id}").count()).isEqualTo(4 * 3 * 5);
      assertThat(result.request("GET /").count()).isEqualTo(4 * 3);
    }
  }

  @User
  @Sequential
  static class Reader {

    private final Http http;

    Reader(Http http) {
      this.http = http;
    }

    @TaskSet
    class Reading {

      private int next = 1;

      @Task
      Leave read() {
        http.get("/books/{id}", next++);
        return next > 3 ? Leave.YES : Leave.NO;
      }
    }

    @Task
    void end(VirtualUser me) {
      me.stop();
    }
  }

  @Test
  void readers_taskReturnsLeave_leaveTheSetAfterIt() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Reader.class).host(server.host()).users(4).runTime("1m").execute();

      assertThat(result.request("GET /books/{id}").count()).isEqualTo(4 * 3);
    }
  }
}
