package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.RequestResult;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime;
import io.katydid.examples.server.DemoServer;
import org.junit.jupiter.api.Test;

/**
 * A million URLs, and I want one line for them in the report.
 *
 * <p>Give the path as a template and its variables apart: the template is the name. Query
 * parameters are not part of it. Where the same path means two things, {@code name("..")} tells
 * them apart.
 *
 * <p>What to see: dozens of numbers were asked for, under three names.
 */
class L09_Names {

  @User
  @WaitTime("1ms")
  static class Mathematician {

    @Task
    void compute(Http http, VirtualUser me) {
      http.get("/fib/{n}", me.random().nextInt(90));
    }

    @Task
    void computeTheHardWay(Http http, VirtualUser me) {
      http.request("GET", "/fib/{n}", me.random().nextInt(20))
          .query("algorithm", "recursive")
          .name("GET /fib/{n}, recursive")
          .send();
    }

    @Task
    void rest(Http http) {
      http.get("/delay/{seconds}", 0.01);
    }
  }

  @Test
  void requests_ofOneTemplate_areReportedUnderOneName() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Mathematician.class)
              .host(server.host())
              .users(10)
              .iterations(300)
              .runTime("1m")
              .execute();

      assertThat(result.requests())
          .extracting(RequestResult::name)
          .containsExactly("GET /delay/{seconds}", "GET /fib/{n}", "GET /fib/{n}, recursive");
      assertThat(result.total().failures()).isZero();
    }
  }
}
