package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.RequestResult;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.examples.server.DemoServer;
import org.junit.jupiter.api.Test;

/**
 * How does my server do when it is asked by many at once?
 *
 * <p>Write down what one of them does: a class with {@code @User}, and a method with {@code @Task}
 * for it to repeat. The HTTP client is a parameter, and every call on it is measured. A run then
 * starts as many of these users as you like, each an object of its own, on a thread of its own.
 *
 * <p>What to see: the report on the console while it runs and after it, and the same figures in the
 * result. No request was lost: the server counted as many as the client.
 */
class L01_HelloLoad {

  @User
  static class Visitor {

    @Task
    void readFrontPage(Http http) {
      http.get("/");
    }
  }

  @Test
  void visitors_tenForASecond_areAllAnswered() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Visitor.class)
              .host(server.host())
              .users(10)
              .runTime("1s")
              .console(System.out)
              .execute();

      RequestResult frontPage = result.request("GET /");
      assertThat(frontPage.count()).isEqualTo(server.counts().get("GET /"));
      assertThat(frontPage.failures()).isZero();
      assertThat(frontPage.throughput()).isPositive();
      assertThat(frontPage.percentile(99)).isPositive();
    }
  }
}
