package io.katydid.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ScalingTest {

  @Test
  void table_moreCarriers_showsMediansAndRatiosToTheFirst() {
    Layout one = Layout.of(1, List.of(0, 1));
    Layout two = Layout.of(2, List.of(0, 1));
    Scaling scaling = new Scaling();
    scaling.add(one, round(1_000_000, 10));
    scaling.add(two, round(1_400_000, 20));
    scaling.add(two, round(1_600_000, 24));
    assertThat(scaling.table())
        .hasToString(
            """
            | carriers | server's cores | requests/s | per carrier | efficiency | CPU us/request | x first |
            |----------|---------------:|-----------:|------------:|-----------:|---------------:|--------:|
            | 1        |         1 more |    100,000 |     100,000 |       1.00 |           10.0 |    1.00 |
            | 2        |       the same |    150,000 |      75,000 |       0.75 |           14.6 |    1.46 |
            """);
  }

  private static Round round(long requests, double cpuSeconds) {
    return new Round(
        requests, OptionalLong.empty(), 10, new Cost(cpuSeconds, 64), new ClientReport(0.5, 9, 3));
  }
}
