package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.examples.server.DemoServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * The first seconds are always slow: code is compiled, caches are empty, users are still arriving.
 *
 * <p>A warm-up is load like any other, and is measured, but it is kept apart: neither the figures
 * nor the objectives know of it.
 *
 * <p>What to see: nothing is lost. What was kept and what was excluded are together what the server
 * counted.
 */
class L11_WarmUp {

  @User
  @WaitTime("5ms")
  static class Visitor {

    @Task
    void readFrontPage(Http http) {
      http.get("/");
    }
  }

  @Test
  void warmUp_ofHalfASecond_isMeasuredButKeptApart() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Visitor.class)
              .host(server.host())
              .users(10)
              .runTime("1500ms")
              .warmUp("500ms")
              .execute();

      long excluded = result.excludedRequests();
      assertThat(excluded).isPositive();
      assertThat(excluded + result.total().count()).isEqualTo(server.counts().get("GET /"));
      assertThat(result.window()).isLessThan(Duration.ofMillis(1500));
    }
  }
}
