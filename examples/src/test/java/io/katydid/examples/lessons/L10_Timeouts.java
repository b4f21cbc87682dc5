package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.RequestResult;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.examples.server.DemoServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Some answers take far too long. Must my users wait for them?
 *
 * <p>No longer than {@code @User(timeout = "..")} says, or the {@code timeout} of a single request.
 * A request that is cut off has failed. It is not in the latencies, which are of what succeeded;
 * but it exceeds the limit of every percentile objective, so nobody meets one by giving up early.
 *
 * <p>What to see: the slow request fails after 50 ms each time, the other goes on.
 */
class L10_Timeouts {

  @User(timeout = "5s")
  static class Impatient {

    @Task
    void askBoth(Http http) {
      http.get("/delay/{seconds}", 0.01);
      http.request("GET", "/delay/{seconds}", 10)
          .name("GET /delay, too long")
          .timeout(Duration.ofMillis(50))
          .send();
    }
  }

  @Test
  void request_overItsTimeout_failsAndIsNotInTheLatencies() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Impatient.class)
              .host(server.host())
              .users(5)
              .iterations(50)
              .runTime("1m")
              .slo("GET /delay, too long", "p50 < 1h")
              .execute();

      RequestResult slow = result.request("GET /delay, too long");
      assertThat(slow.count()).isPositive().isEqualTo(slow.failures());
      assertThat(slow.max()).isZero();
      assertThat(result.isPass()).isFalse();
      assertThat(result.request("GET /delay/{seconds}").failures()).isZero();
    }
  }
}
