package io.katydid.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantityTest {

  @ParameterizedTest
  @CsvSource({
    "p99 < 50ms, TIMES",
    "service max < 50ms, TIMES",
    "mean < 50ms, TIMES",
    "p95 <= 1.1 x baseline, TIMES",
    "mean <= 1.1 x baseline, TIMES",
    "failures < 1%, FAILURES",
    "failures <= 3, FAILURES",
    "failures <= 1.1 x baseline, FAILURES",
    "status 5xx < 1%, STATUSES",
    "status 429 < 3, STATUSES",
    "throughput >= 10/s, THROUGHPUT",
    "throughput >= 0.9 x baseline, THROUGHPUT",
    "counter items >= 10/s, COUNTER",
    "counter items >= 10, COUNTER",
    "gauge depth < 10, GAUGE",
    "errors < 1%, ERRORS",
    "errors <= 3, ERRORS",
    "users >= 99%, USERS",
    "none, NONE",
  })
  void quantity_ofAnObjective_isWhatItHasALimitFor(String expression, Quantity quantity) {
    assertThat(RequestObjective.parse("", expression).quantity()).isEqualTo(quantity);
  }
}
