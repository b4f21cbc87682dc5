package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.Comparison;
import io.katydid.ComparisonResult;
import io.katydid.LoadRun;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.examples.server.DemoServer;
import io.katydid.result.ComparisonOutcome;
import io.katydid.result.Figure;
import org.junit.jupiter.api.Test;

/**
 * Is the new version slower than the old one?
 *
 * <p>One run of each decides nothing: the next two would differ, too. So they run in turns, six
 * times each, every time on a fresh server, and the answer is one of: slower, faster, equivalent,
 * not slower, inconclusive.
 *
 * <p>What to see: the second variant waits 20 ms in the server where the first waits 1 ms, and runs
 * of a sixth of a second show it beyond doubt.
 */
class L15_Compare {

  @User
  static class QuickVisitor {

    @Task
    void await(Http http) {
      http.get("/delay/{seconds}", 0.001);
    }
  }

  @User
  static class SlowVisitor {

    @Task
    void await(Http http) {
      http.get("/delay/{seconds}", 0.02);
    }
  }

  @Test
  void comparison_ofALongerDelay_isSlower() {
    LoadRun quick = LoadRun.of(QuickVisitor.class).runTime("150ms");
    LoadRun slow = LoadRun.of(SlowVisitor.class).runTime("150ms");

    ComparisonResult result =
        Comparison.of(quick, slow)
            .names("quick", "slow")
            .figures(Figure.P50)
            .beforeEach(variant -> {
              DemoServer server = DemoServer.start();
              return Comparison.at(server.host(), server);
            })
            .console(System.out)
            .execute();

    assertThat(result.outcome()).isEqualTo(ComparisonOutcome.SLOWER);
    assertThat(result.change(Figure.P50).low()).isGreaterThan(2);
  }
}
