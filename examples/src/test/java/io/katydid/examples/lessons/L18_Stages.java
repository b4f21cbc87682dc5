package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.examples.server.DemoServer;
import org.junit.jupiter.api.Test;

/**
 * The day has a morning, a peak and an evening, and the peak may be a little slower.
 *
 * <p>A load has stages: {@code over} is a ramp from where the load is, {@code for} a jump to so
 * many users who stay. Each has a row of its own in the report, and objectives of its own; those
 * without a stage are about all of them. A stage that ends in {@code warm-up} is in no figure.
 *
 * <p>What to see: the table of stages, and an objective on each of two.
 */
class L18_Stages {

  @User
  @WaitTime("5ms")
  static class Visitor {

    @Task
    void read(Http http) {
      http.get("/");
    }
  }

  @Test
  void stages_eachWithItsObjective_areJudgedByThemselves() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Visitor.class)
              .host(server.host())
              .stages(
                  "2 users for 200ms warm-up",
                  "2 users for 500ms",
                  "10 users over 300ms",
                  "10 users for 500ms",
                  "0 users over 200ms")
              .slo("p50 < 10s in stage 2")
              .slo("p50 < 20s in stage 4")
              .execute();

      assertThat(result.text()).contains("p50 < 10s in stage 2", "p50 < 20s in stage 4", "Stages");
      assertThat(result.total().failures()).isZero();
      assertThat(server.counts())
          .containsEntry("GET /", result.total().count() + result.excludedRequests());
    }
  }
}
