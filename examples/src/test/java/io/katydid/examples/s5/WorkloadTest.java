package io.katydid.examples.s5;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.Comparison;
import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.RequestResult;
import io.katydid.examples.server.DemoServer;
import io.katydid.result.Change;
import io.katydid.result.Figure;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkloadTest {

  private static final double SCALE = 0.01;
  private static final int SLOTS = 2;
  private static final DemoServer THREADED = DemoServer.startWithSlots(SLOTS);
  private static final DemoServer ASYNCHRONOUS = DemoServer.start();

  @AfterAll
  static void stop() {
    THREADED.close();
    ASYNCHRONOUS.close();
  }

  @ParameterizedTest
  @EnumSource
  void run_eachWorkload_isServedWithoutFailure(Workload workload) {
    LoadResult result = workload.run(SCALE, "100ms", "200ms").host(ASYNCHRONOUS.host()).execute();

    assertThat(result.text()).contains("in 2 stages", "users over 200ms");
    assertThat(result.total().count()).isPositive();
    assertThat(result.total().failures()).isZero();
    assertThat(result.requests())
        .extracting(RequestResult::name)
        .isSubsetOf(
            List.of(
                "GET /books/{id}", "POST /books", "PATCH /books/{id}", "GET /books/{id}/offers"));
  }

  @Test
  void title_scaled_hasTheUsersOfTheRamp() {
    assertThat(Workload.READ_LIGHT.title(1)).isEqualTo("W1 read-light, 50 to 1,000 users");
    assertThat(Workload.MIXED.title(0.1)).isEqualTo("W2 mixed, 10 to 50 users");
  }

  /** A slot answers at most 20 requests a second, each of which waits 50 ms in it. */
  @Test
  void fanOut_onFewSlots_isLimitedByThem() {
    Change change =
        Comparison.of(fanOut(THREADED), fanOut(ASYNCHRONOUS))
            .names("threaded", "asynchronous")
            .execute()
            .change(Figure.THROUGHPUT);

    assertThat(change.before()).isPositive().isLessThanOrEqualTo(SLOTS * 20);
    assertThat(change.estimate()).isGreaterThan(1);
  }

  /**
   * Nothing is left out as warm-up, so that the first request of each user counts, however slow.
   */
  private static LoadRun fanOut(DemoServer server) {
    return Workload.FAN_OUT.run(SCALE, "1s", "1s").stages("8 users for 500ms").host(server.host());
  }
}
