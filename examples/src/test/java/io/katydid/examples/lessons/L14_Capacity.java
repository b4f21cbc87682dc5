package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.CapacityResult;
import io.katydid.api.Arrivals;
import io.katydid.api.Http;
import io.katydid.api.Rate;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.examples.server.DemoServer;
import io.katydid.junit.Capacity;
import io.katydid.junit.Host;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * How many visitors can my server take?
 *
 * <p>{@code @Capacity} tries arrival rates: higher ones until the objective is missed or the server
 * does not keep up, then those between. What comes out is no single number, but two: the highest
 * rate that passed, and the lowest that failed.
 *
 * <p>What to see: the server has 4 slots, and each visit takes one for 10 ms, so that 400 per
 * second is what it can serve. The rates that are reported have that between them. With {@code
 * precision = 1.05}, the default, they would be closer, after more trials; with {@code atLeast =
 * "500/s"} the test would fail.
 */
class L14_Capacity {

  private static DemoServer server;

  @BeforeAll
  static void start() {
    server = DemoServer.startWithSlots(4);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Host
  static String host() {
    return server.host();
  }

  @User
  static class Visitor {

    @Task
    void await(Http http) {
      http.get("/delay/{seconds}", 0.01);
    }
  }

  @Capacity(
      value = Visitor.class,
      from = "150/s",
      to = "1500/s",
      precision = 1.5,
      runTime = "500ms",
      arrivals = Arrivals.EVEN)
  @Slo("p50 < 500ms")
  void visitors_moreAndMore_areServedUpToTheCapacity(CapacityResult result) {
    assertThat(result.passed().map(Rate::perSecond).orElse(0.0)).isLessThanOrEqualTo(400);
  }
}
