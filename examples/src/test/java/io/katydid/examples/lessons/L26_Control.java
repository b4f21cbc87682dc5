package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadControl;
import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.examples.server.DemoServer;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * While the shop is loaded, a test does something to it, and then has more users come.
 *
 * <p>{@code start()} returns while the run goes on. Its {@code LoadControl} sets the number of
 * users, or the arrival rate, and ends the load. Stages say beforehand how a load changes; this is
 * for a change that depends on what happens meanwhile.
 *
 * <p>What to see: when the load was changed is in the report, and what is judged is the load as it
 * was.
 */
@Timeout(60)
class L26_Control {

  private static final CountDownLatch CROWD = new CountDownLatch(10);

  @User
  @WaitTime("5ms")
  static class Visitor {

    private boolean counted;

    @Task
    void read(Http http) {
      http.get("/");
      if (!counted) {
        counted = true;
        CROWD.countDown();
      }
    }
  }

  @Test
  void visitors_moreComeMeanwhile_areReported() throws InterruptedException {
    try (DemoServer server = DemoServer.start();
        LoadControl control =
            LoadRun.of(Visitor.class).host(server.host()).users(2).runTime("1m").start()) {

      control.users(10);
      CROWD.await();
      control.stop("the crowd was there");
      LoadResult result = control.await();

      assertThat(result.startedUsers()).isEqualTo(10);
      assertThat(result.text()).contains("to 10 users");
      assertThat(server.counts()).containsEntry("GET /", result.total().count());
    }
  }
}
