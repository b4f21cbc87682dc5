package io.katydid.benchmarks.sockets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.katydid.measure.Distribution;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LogNormalTest {

  private static final int DRAWS = 200_000;

  @Test
  void percentiles_ofMany_areThoseRequested() {
    LogNormal server = new LogNormal(1);
    Distribution drawn =
        Distribution.of(LongStream.generate(server::latency).limit(DRAWS).toArray());

    assertThat(LogNormal.P99).isCloseTo(64e6, withinPercentage(0.01));
    assertThat((double) drawn.percentile(50)).isCloseTo(LogNormal.P50, withinPercentage(1));
    assertThat((double) drawn.percentile(99)).isCloseTo(LogNormal.P99, withinPercentage(1));
  }

  @Test
  void latencies_ofTheSameSeed_areTheSame() {
    assertThat(new LogNormal(7).latency()).isEqualTo(new LogNormal(7).latency());
  }
}
