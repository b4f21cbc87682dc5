package io.katydid.examples.migrating;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Feed;
import io.katydid.api.Http;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.junit.LoadTest;
import io.katydid.junit.Scenario;

/** What k6 scripts say. */
class FromK6 {

  private FromK6() {}

  @User
  @WaitTime("1s")
  static class Visitor {

    @Task
    void home(Http http) {
      assertThat(http.get("/").json("/msg", String.class)).isEqualTo("ok");
    }
  }

  static class Thresholds {

    @LoadTest(
        value = Visitor.class,
        stages = {"20 users over 30s", "20 users for 2m", "0 users over 10s"})
    @Slo(value = "p95 < 500ms", stage = 2)
    @Slo(value = "failures < 1%", stage = 2)
    void home_isFast() {}
  }

  static class ConstantArrivalRate {

    @LoadTest(value = Visitor.class, arrivalRate = "200/s", maxUsers = 400, runTime = "1m")
    @Slo("p99 < 1s")
    void home_at200PerSecond_isFast() {}
  }

  record Book(int id, String title) {}

  @User
  static class Reader {

    @Task
    void read(Http http, @Feed("books.csv") Book book) {
      http.get("/books/{id}", book.id());
    }
  }

  static class SharedIterations {

    @LoadTest(value = Reader.class, users = 10, iterations = 1000, runTime = "5m")
    @Slo("failures < 1%")
    void books_readAThousandTimes_areThere() {}
  }

  static class Scenarios {

    @LoadTest(value = Visitor.class, users = 50, runTime = "2m")
    @Scenario(value = Reader.class, arrivalRate = "20/s", startDelay = "30s")
    @Slo(value = "p95 < 500ms", scenario = "Visitor")
    @Slo(value = "p95 < 2s", scenario = "Reader")
    void both_areFast() {}
  }
}
