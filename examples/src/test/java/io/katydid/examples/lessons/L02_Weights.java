package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.examples.server.DemoServer;
import org.junit.jupiter.api.Test;

/**
 * Real users do one thing more often than another. How is that written?
 *
 * <p>By the weight of a task. Here, of four iterations three read and one computes, on average: a
 * user picks the next task at random, as people do, so that no two users march in step.
 *
 * <p>What to see: the requests come out three to one. The seed makes the picks of each user the
 * same in every run.
 */
class L02_Weights {

  @User
  @WaitTime("1ms")
  static class Visitor {

    @Task(3)
    void read(Http http) {
      http.get("/");
    }

    @Task(1)
    void compute(Http http) {
      http.get("/fib/{n}", 20);
    }
  }

  @Test
  void tasks_ofWeightsThreeAndOne_arePickedThreeToOne() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Visitor.class)
              .host(server.host())
              .users(20)
              .iterations(1000)
              .runTime("1m")
              .seed(42)
              .execute();

      double reads = result.request("GET /").count();
      assertThat(reads / result.total().count()).isCloseTo(0.75, within(0.1));
    }
  }
}
