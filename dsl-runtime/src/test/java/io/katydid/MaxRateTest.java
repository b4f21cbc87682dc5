package io.katydid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaxRateTest {

  @Test
  void maxRate_usersThatDoNotWait_isNotExceeded() {
    try (StubServer server = StubServer.answering(StubServer.ok("x"))) {
      LoadResult result =
          LoadRun.of(LoadRunTest.Visitor.class)
              .host(server.url())
              .users(20)
              .spawnRate(1000)
              .maxRate("50/s")
              .runTime("1s")
              .slo("none")
              .execute();

      double seconds = result.report().course().elapsed().toNanos() / 1e9;
      assertThat(result.total().count()).isPositive().isEqualTo(server.requests().size());
      assertThat(server.requests().size()).isLessThanOrEqualTo((int) (1 + 50 * seconds));
      assertThat(result.text().replaceAll("\\s+", " ")).contains("; at most 50/s together");
    }
  }
}
