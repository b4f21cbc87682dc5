package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.api.User;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoadRunTest {

  @Test
  void execute_healthyServer_countsWhatTheServerCounts() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadResult result =
          LoadRun.of(Visitor.class)
              .host(server.url())
              .users(5)
              .spawnRate(100)
              .runTime(Duration.ofMillis(300))
              .slo("failures <= 0")
              .execute();
      assertThat(result.total().count()).isPositive().isEqualTo(server.requests().size());
      assertThat(result.verdict().isPass()).isTrue();
      assertThat(server.connections()).isEqualTo(5);
      System.out.println(
          result.total().count()
              + " "
              + result.total().percentile(99)
              + " "
              + result.total().throughput());
    }
  }

  @User
  static final class Visitor {}

  /** What the processor would write. */
  @SuppressWarnings("unused")
  public static final class Unused {}
}
