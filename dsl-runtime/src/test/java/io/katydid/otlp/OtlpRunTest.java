package io.katydid.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.LoadResult;
import io.katydid.LoadRun;
import io.katydid.OneRequestUser;
import io.katydid.StubServer;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogram;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pushes of a run on real sockets. */
class OtlpRunTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void lastPush_ofARun_hasTheCountsOfItsReport(int fork) {
    try (StubServer server = StubServer.answering(StubServer.ok(""));
        CollectorServer collector = new CollectorServer()) {
      LoadRun run =
          LoadRun.of(OneRequestUser.class)
              .users(1)
              .runTime("1s")
              .host(server.url())
              .otlp(collector.url());
      LoadResult result = (fork == 1 ? run.fork() : run).execute();

      CollectorServer.Received last = collector.received().getLast();
      ExponentialHistogram times = last.metric("katydid.response.time").getExponentialHistogram();
      assertThat(times.getDataPoints(0).getCount()).isEqualTo(result.total().count()).isPositive();
      assertThat(last.metric("http.client.request.duration").getExponentialHistogram())
          .satisfies(
              it -> assertThat(it.getDataPoints(0).getCount()).isEqualTo(result.total().count()));
    }
  }
}
