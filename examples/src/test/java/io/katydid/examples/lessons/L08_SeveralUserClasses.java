package io.katydid.examples.lessons;

import static io.katydid.api.Body.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime;
import io.katydid.examples.server.DemoServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * I have customers and I have staff, and they behave differently. Do I need two runs?
 *
 * <p>No: a run takes several user classes and divides its users among them by their weights, the
 * same at every moment of the ramp-up. Each class has its own tasks and its own wait.
 *
 * <p>What to see: of eight users six read and two write. Each of them stops itself after ten
 * requests, so the counts are exact.
 */
class L08_SeveralUserClasses {

  private static final int REQUESTS = 10;

  @User(weight = 3)
  @WaitTime("1ms")
  static class Customer {

    private int requests;

    @Task
    void read(Http http, VirtualUser me) {
      http.get("/");
      if (++requests == REQUESTS) {
        me.stop();
      }
    }
  }

  @User(weight = 1)
  @WaitTime("5ms")
  static class Clerk {

    private int requests;

    @Task
    void write(Http http, VirtualUser me) {
      http.post("/items/", json(Map.of("name", "lamp", "price", 9.99)));
      if (++requests == REQUESTS) {
        me.stop();
      }
    }
  }

  @Test
  void users_ofTwoClasses_areDividedByWeight() {
    try (DemoServer server = DemoServer.start()) {
      LoadResult result =
          LoadRun.of(Customer.class, Clerk.class).host(server.host()).users(8).execute();

      assertThat(result.request("GET /").count()).isEqualTo(6 * REQUESTS);
      assertThat(result.request("POST /items/").count()).isEqualTo(2 * REQUESTS);
    }
  }
}
