package io.katydid.examples.lessons;

import static io.katydid.api.Body.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.Scenario;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.examples.server.DemoServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Customers read as long as they like, and a job comes every few milliseconds, however slow the
 * server is. Do the customers notice it?
 *
 * <p>A run has several scenarios: each has its own users, or its own rate of arrivals, and may
 * start later. Each has a row in the report and objectives of its own. In JUnit, a
 * {@code @Scenario} stands beside {@code @LoadTest}, and {@code @Slo} names it.
 *
 * <p>What to see: a closed load beside an open one, and an objective on each.
 */
class L27_Scenarios {

  @User
  @WaitTime("5ms")
  static class Customer {

    @Task
    void read(Http http) {
      http.get("/");
    }
  }

  @User
  static class Job {

    @Task
    void export(Http http) {
      http.post("/items/", json(Map.of("name", "lamp", "price", 9.99)));
    }
  }

  @Test
  void scenarios_eachWithItsObjective_areJudgedByThemselves() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(
                  Scenario.of(Customer.class).users(5),
                  Scenario.of(Job.class).arrivalRate("100/s").startDelay("200ms"))
              .host(server.host())
              .runTime("1s")
              .slo("p50 < 10s of scenario Customer")
              .slo("p50 < 20s of scenario Job")
              .execute();

      assertThat(result.text()).contains("Requests by scenario", "p50 < 10s of scenario Customer");
      assertThat(result.request("GET /").count()).isPositive();
      assertThat(result.request("POST /items/").count()).isPositive();
    }
  }
}
