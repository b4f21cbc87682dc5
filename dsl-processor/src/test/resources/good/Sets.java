package app;

import io.katydid.api.Expect;
import io.katydid.api.Http;
import io.katydid.api.Leave;
import io.katydid.api.OnStart;
import io.katydid.api.OnStop;
import io.katydid.api.Once;
import io.katydid.api.Repeat;
import io.katydid.api.Sequential;
import io.katydid.api.Task;
import io.katydid.api.TaskSet;
import io.katydid.api.Then;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime;
import java.io.IOException;

final class Sets {

  private Sets() {}

  @User
  @WaitTime("1s")
  static class Shopper {

    private final Http http;

    Shopper(Http http) {
      this.http = http;
    }

    @Task
    void home() {
      http.get("/");
    }

    @TaskSet(value = 3, leaveWeight = 2)
    @WaitTime(min = "10ms", max = "20ms")
    class Browsing {

      private int seen;

      Browsing(VirtualUser me) {
        seen = me.id();
      }

      @OnStart
      @Expect({200, 404})
      void open() throws IOException {
        http.get("/items/");
      }

      @Task(4)
      void look() {
        http.get("/items/{id}", seen++);
      }

      @TaskSet
      @Sequential
      class Buying {

        @Task
        void add() {
          http.post("/cart/");
        }

        @Task
        @WaitTime("5s")
        Leave pay() {
          return http.post("/orders/").isFailed() ? Leave.YES : Leave.NO;
        }
      }

      @OnStop
      void close() {
        http.get("/bye");
      }
    }

    @TaskSet(leaveAfter = 5)
    @Repeat(2)
    static class Searching {

      @Task
      @Then(task = "refine")
      void search(Http http) {
        http.get("/search");
      }

      @Task
      @Then(task = "search", weight = 3)
      @Then(task = Then.LEAVE)
      void refine(Http http) {
        http.get("/search?more");
      }
    }
  }

  @User
  @Sequential
  static class Visitor {

    @TaskSet
    @Once
    @Sequential
    record Arriving(Http http) {

      @Task
      void home() {
        http.get("/");
      }
    }

    @Task
    void look(Http http) {
      http.get("/items/");
    }
  }
}
