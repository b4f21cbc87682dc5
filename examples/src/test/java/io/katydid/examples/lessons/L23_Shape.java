package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Http;
import io.katydid.api.LoadShape;
import io.katydid.api.Target;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.examples.server.DemoServer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * At noon a sale begins: all come at once, and then there are half as many every quarter of an
 * hour.
 *
 * <p>What stages cannot say is said by a {@code LoadShape}: a class that sets the load for each
 * tenth of a second, and ends it. It is asked before the run, so that it can neither block nor
 * delay it. {@code Steps}, {@code Spike} and {@code DoubleWave} are there to be extended.
 *
 * <p>What to see: the chart of the plan, and that no user beyond the first ones was started.
 */
class L23_Shape {

  static class Sale implements LoadShape {

    private static final Duration QUARTER = Duration.ofMillis(200);

    @Override
    public Target at(Duration elapsed) {
      long quarters = elapsed.dividedBy(QUARTER);
      return quarters == 5 ? Target.end() : Target.users(16 >> quarters);
    }
  }

  @User
  @WaitTime("5ms")
  static class Visitor {

    @Task
    void read(Http http) {
      http.get("/");
    }
  }

  @Test
  void sale_allComeAndHalfOfThemGo_areTheLoad() {
    try (DemoServer server = DemoServer.start()) {
      LoadRun run = LoadRun.of(Visitor.class).host(server.host()).shape(Sale.class);
      System.out.println(run.plan());

      LoadResult result = run.execute();

      assertThat(result.startedUsers()).isBetween(1, 16);
      assertThat(result.total().failures()).isZero();
      assertThat(server.counts()).containsEntry("GET /", result.total().count());
    }
  }
}
