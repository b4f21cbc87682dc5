package io.katydid.examples.lessons;

import static io.katydid.junit.LoadAssertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.api.Http;
import io.katydid.api.Slo;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;
import io.katydid.examples.server.DemoServer;
import io.katydid.junit.Host;
import io.katydid.junit.LoadTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * A figure that nobody looks at changes nothing. How does my build stop when the server is slow?
 *
 * <p>By a test. {@code @LoadTest} runs the load, each {@code @Slo} is an objective that must be
 * met, and the body asserts what else there is to say. An objective that is misspelt does not
 * compile; one that could not be measured is not met.
 *
 * <p>What to see: an ordinary JUnit test, which passes. Make the first objective {@code p99 < 1us}
 * and see the message it fails with. The same test is a longer one by system properties: {@code
 * -Dkatydid.users=100 -Dkatydid.runTime=5m}.
 */
class L07_Gate {

  private static DemoServer server;

  @BeforeAll
  static void start() {
    server = DemoServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Host
  static String host() {
    return server.host();
  }

  @User
  @WaitTime(min = "5ms", max = "15ms")
  static class Visitor {

    @Task
    void readFrontPage(Http http) {
      http.get("/");
    }

    @Task
    void compute(Http http) {
      http.get("/fib/{n}", 30);
    }
  }

  @LoadTest(value = Visitor.class, users = 10, runTime = "2s", warmUp = "500ms")
  @Slo("p95 < 1s")
  @Slo("failures < 5%")
  @Slo("throughput >= 10/s")
  @Slo(value = "p50 < 500ms", request = "GET /fib/{n}")
  void visitors_tenAtOnce_areServedWellEnough(LoadResult result) {
    assertThat(result).request("GET /").hasP99Below(Duration.ofSeconds(1));
  }
}
