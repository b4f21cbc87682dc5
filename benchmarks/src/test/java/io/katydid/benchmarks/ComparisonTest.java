package io.katydid.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void table_severalRounds_showsMediansAndTheRatioToWrk() {
    Comparison comparison = new Comparison();
    comparison.add("wrk", round(1_000_000, 10));
    comparison.add("katydid", round(1_000_000, 12));
    comparison.add("katydid", round(1_000_000, 50));
    comparison.add("katydid", round(2_000_000, 30));
    assertThat(comparison.table())
        .hasToString(
            """
            | client  | CPU us/request | x wrk | requests/s | p50 ms | p99 ms | failures | resident MB |
            |---------|---------------:|------:|-----------:|-------:|-------:|---------:|------------:|
            | wrk     |           10.0 |  1.00 |    100,000 |   0.50 |   9.00 |        3 |          64 |
            | katydid |           15.0 |  1.50 |    100,000 |   0.50 |   9.00 |        3 |          64 |
            """);
  }

  private static Round round(long requests, double cpuSeconds) {
    return new Round(
        requests, OptionalLong.empty(), 10, new Cost(cpuSeconds, 64), new ClientReport(0.5, 9, 3));
  }

  @Test
  void median_evenNumber_isBetweenTheMiddleTwo() {
    assertThat(Comparison.median(List.of(9, 1, 2, 4), i -> i)).isEqualTo(3);
  }

  @Test
  void median_none_isNotANumber() {
    assertThat(Comparison.median(List.<Integer>of(), i -> i)).isNaN();
  }
}
