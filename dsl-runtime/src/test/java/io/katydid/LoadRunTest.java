package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.katydid.api.User;
import io.katydid.fork.Fork;
import io.katydid.report.EngineJvm;
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

  @Test
  void execute_forked_countsWhatTheServerCounts() {
    try (StubServer server = StubServer.answering(StubServer.ok("hello"))) {
      LoadResult result =
          LoadRun.of(Visitor.class)
              .host(server.url())
              .users(5)
              .runTime("300ms")
              .slo("failures <= 0")
              .slo("GET /", "p99 < 1m")
              .fork()
              .execute();

      assertThat(result.total().count()).isPositive().isEqualTo(server.requests().size());
      assertThat(result.verdict().isPass()).isTrue();
      assertThat(result.report().engine())
          .isEqualTo(new EngineJvm(true, Runtime.version().toString(), Fork.carriers()));
    }
  }

  @Test
  void execute_notForked_saysSo() {
    LoadResult result = LoadRun.of(Visitor.class).host("http://[::1]:1").runTime("1ms").execute();

    assertThat(result.report().engine().forked()).isFalse();
    assertThat(result.report().engine().carriers()).isPositive();
  }

  @Test
  void fork_neither0Nor1_isRefused() {
    assertThatThrownBy(() -> LoadRun.of(Visitor.class).fork(2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fork must be 1, for a JVM of its own, or 0, for this JVM, not 2");
  }

  @User
  static final class Visitor {}

  /** What the processor would write. */
  @SuppressWarnings("unused")
  public static final class Unused {}
}
