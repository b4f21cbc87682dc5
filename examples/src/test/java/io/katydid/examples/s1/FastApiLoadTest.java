package io.katydid.examples.s1;

import static io.katydid.junit.LoadAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.api.Slo;
import io.katydid.examples.server.DemoServer;
import io.katydid.junit.Host;
import io.katydid.junit.LoadTest;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Workload S1 as a gate, small enough for every build. At full size it is {@code users = 1000,
 * spawnRate = 50, runTime = "5m", warmUp = "1m"}.
 */
class FastApiLoadTest {

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

  @LoadTest(value = FastApiUser.class, users = 50, spawnRate = 50, runTime = "3s")
  @Slo("p99 < 1s")
  @Slo("failures < 1%")
  @Slo("throughput >= 10/s")
  @Slo(value = "p95 < 1s", request = "GET /")
  void meetsItsObjectives(LoadResult result) {
    assertThat(result).request("POST /items/").hasP50Below(Duration.ofSeconds(1));

    assertThat(server.counts())
        .containsEntry("GET /", result.request("GET /").count())
        .containsEntry("POST /items/", result.request("POST /items/").count());
  }
}
