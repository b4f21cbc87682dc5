package io.katydid.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadRun;
import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.OnStop;
import io.katydid.api.Task;
import io.katydid.api.TaskSet;
import io.katydid.api.User;
import io.katydid.examples.server.DemoServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OnceOfTaskSetsTest {

  @User
  static class Shopper {

    private final Http http;

    Shopper(Http http) {
      this.http = http;
    }

    @TaskSet(leaveAfter = 5)
    class Browsing {

      @OnStart
      void open() {
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
    void front() {
      http.get("/");
    }
  }

  @Test
  void executeOnce_setWithStartAndStop_headsTheirRequests() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (DemoServer server = DemoServer.start()) {
      LoadRun.of(Shopper.class)
          .host(server.host())
          .console(new PrintStream(printed, true, StandardCharsets.UTF_8))
          .executeOnce();
    }

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsSubsequence("\n  @OnStart of Browsing\n    > GET /books HTTP/1.1\n", "/books/42")
        .contains("\n  @OnStop of Browsing\n    > GET / HTTP/1.1\n");
  }
}
