package io.katydid.examples.lessons;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Arrivals;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.examples.server.DemoServer;
import org.junit.jupiter.api.Test;

/**
 * When my server gets slow, my users wait for it, and send less. Real visitors do not know of each
 * other, and keep coming.
 *
 * <p>Load of that kind is due at times that do not depend on the answers: for each user by a pace,
 * or for all together by an arrival rate. What cannot start when it is due starts late, and its
 * response time counts from when it was due, as for a visitor who stands in line.
 *
 * <p>What to see: both make the number of requests that was asked for, and no more.
 */
class L13_Arrivals {

  @User
  @WaitTime(pacing = "100ms")
  static class Sensor {

    @Task
    void report(Http http) {
      http.get("/");
    }
  }

  @User
  static class Visitor {

    @Task
    void readFrontPage(Http http) {
      http.get("/");
    }
  }

  @Test
  void sensors_atAPace_reportTenTimesInASecond() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Sensor.class).host(server.host()).users(5).runTime("1s").execute();

      assertThat(result.total().count()).isBetween(1L, 5 * 11L);
    }
  }

  @Test
  void visitors_arrivingAtARate_areAsManyAsAskedFor() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Visitor.class)
              .host(server.host())
              .arrivalRate("50/s")
              .arrivals(Arrivals.EVEN)
              .maxUsers(20)
              .runTime("1s")
              .execute();

      assertThat(result.total().count()).isBetween(1L, 51L);
      assertThat(result.startedUsers()).isLessThanOrEqualTo(20);
    }
  }
}
