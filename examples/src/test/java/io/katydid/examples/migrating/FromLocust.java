package io.katydid.examples.migrating;

import static io.katydid.api.Body.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.Http;
import io.katydid.api.OnStart;
import io.katydid.api.Response;
import io.katydid.api.Sequential;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.junit.LoadTest;
import java.util.Map;

/** What locustfiles say. */
class FromLocust {

  private FromLocust() {}

  @User
  @WaitTime(min = "1s", max = "5s")
  static class Visitor {

    private final Http http;

    Visitor(Http http) {
      this.http = http;
    }

    @OnStart
    void logIn() {
      http.bearerAuth(
          http.post("/login", json(Map.of("name", "ada"))).json("/token", String.class));
    }

    @Task(3)
    void read() {
      http.get("/books/{id}", 7);
    }

    @Task
    void profile() {
      http.get("/me");
    }
  }

  @User
  @Sequential
  @WaitTime(throughput = "2/s")
  static class Buyer {

    @Task
    void list(Http http) {
      http.get("/books");
    }

    @Task
    void order(Http http) {
      Response response = http.post("/items/", json(Map.of("name", "lamp", "price", 9.99)));
      assertThat(response.json("/name", String.class)).isEqualTo("lamp");
    }
  }

  static class Stages {

    @LoadTest(
        value = Visitor.class,
        stages = {"100 users over 30s", "100 users for 5m", "10 users over 1m", "10 users for 1m"})
    @Slo(value = "p95 < 300ms", stage = 2)
    void peak_staysFast() {}
  }
}
