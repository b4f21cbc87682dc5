package io.katydid.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is suggested in place of what is no objective. */
class ObjectiveSuggestionsTest {

  @ParameterizedTest
  @CsvSource({
    // k6
    "p(99)<500, 1, p99 < 500ms",
    "p(99.9)<500, 1, p99.9 < 500ms",
    "avg<200, 0, mean < 200ms",
    "med<200, 0, p50 < 200ms",
    "rate<0.01, 0, failures < 1%",
    "rate<1, 0, failures < 100%",
    "http_req_failed<0.01, 0, failures < 1%",
    "http_req_failed: rate<0.01, 0, failures < 1%",
    "http_req_duration: ['p(95)<500'], 0, p95 < 500ms",
    "http_reqs > 100, 0, throughput > 100/s",
    // words
    "rps > 100, 0, throughput > 100/s",
    "qps > 100, 0, throughput > 100/s",
    "average < 20ms, 0, mean < 20ms",
    "median < 20ms, 0, p50 < 20ms",
    "percentile(95) < 20ms, 0, p95 < 20ms",
    "p95th < 20ms, 3, p95 < 20ms",
    "failure < 1%, 0, failures < 1%",
    "failed < 1%, 0, failures < 1%",
    "error_rate < 1%, 0, errors < 1%",
    "maximum < 1s, 0, max < 1s",
    "througput >= 10/s, 0, throughput >= 10/s",
    "P99 < 50ms, 0, p99 < 50ms",
    "Failures < 1%, 0, failures < 1%",
    "p 99 < 50ms, 1, p99 < 50ms",
    // percentiles
    "p100 < 1s, 1, max < 1s",
    "p99.999 < 1s, 1, p99.99 < 1s",
    "p0 < 1s, 1, p1 < 1s",
    "'p99,9 < 1s', 3, p99.9 < 1s",
    // comparisons
    "p99 > 50ms, 4, p99 < 50ms",
    "p99 >= 50ms, 4, p99 <= 50ms",
    "p99 =< 50ms, 4, p99 <= 50ms",
    "p99 == 50ms, 4, p99 <= 50ms",
    "p99 = 50ms, 4, p99 <= 50ms",
    "p99 \u2264 50ms, 4, p99 <= 50ms",
    "failures > 1%, 9, failures < 1%",
    "errors >= 3, 7, errors <= 3",
    "users < 99%, 6, users > 99%",
    "users = 100%, 6, users >= 100%",
    "user >= 0.5, 0, users >= 50%",
    "users > 100%, 8, users >= 100%",
    "users >= 0%, 9, users > 0%",
    "throughput = 100/s, 11, throughput >= 100/s",
    "throughput => 100/s, 11, throughput >= 100/s",
    "throughput =< 100/s, 11, throughput <= 100/s",
    "throughput \u2265 100/s, 11, throughput >= 100/s",
    // limits
    "p95<20, 6, p95 < 20ms",
    "p95 < 0.5, 9, p95 < 500us",
    "p95 < 10 sec, 8, p95 < 10s",
    "p95 < 10m s, 9, p95 < 10ms",
    "p95 < 50MS, 8, p95 < 50ms",
    "p95 < -5ms, 6, p95 < 5ms",
    "failures < 0.01, 11, failures < 1%",
    "failures < 2.5, 11, failures < 2.5%",
    "failures < 1 %, 12, failures < 1%",
    "failures < 1percent, 12, failures < 1%",
    "failures < -1%, 11, failures < 1%",
    "'failures < 1,000', 12, failures < 1000",
    "errors < 0.01, 9, errors < 1%",
    "throughput >= 1000, 18, throughput >= 1000/s",
    "'throughput >= 1,000/s', 15, throughput >= 1000/s",
    "throughput > 5 per minute, 14, throughput > 5/m",
    // statuses
    "429 < 5%, 0, status 429 < 5%",
    "5xx < 1%, 0, status 5xx < 1%",
    "Status 5XX < 1%, 0, status 5xx < 1%",
    "status code 503 <= 3, 7, status 503 <= 3",
    "status=429 < 5%, 6, status 429 < 5%",
    "stats 500 < 1%, 0, status 500 < 1%",
    "5x < 1%, 0, status 5xx < 1%",
    "http 500 < 1%, 0, status 500 < 1%",
    "status 5** < 1%, 7, status 5xx < 1%",
    "status 429 < 0.05, 13, status 429 < 5%",
    "status 429 < 0, 13, status 429 <= 0",
    "status 429 = 0, 11, status 429 <= 0",
    "status 429 <= 100%, 14, status 429 < 100%",
    // service times
    "service_p99 < 50ms, 0, service p99 < 50ms",
    "servicep99 < 50ms, 0, service p99 < 50ms",
    "service time p(95) < 50ms, 8, service p95 < 50ms",
    "Service mean < 50ms, 0, service mean < 50ms",
    "service avg < 50ms, 8, service mean < 50ms",
    "service p99 > 50ms, 12, service p99 < 50ms",
    "service p99 < 50, 16, service p99 < 50ms",
    "service failures < 1%, 8, failures < 1%",
    "response time p99 < 50ms, 0, p99 < 50ms",
    // a baseline
    "p95 <= baseline, 7, p95 <= 1 x baseline",
    "p95 <= 1.1 baseline, 10, p95 <= 1.1 x baseline",
    "p95 <= 110% of baseline, 10, p95 <= 1.1 x baseline",
    "p95 <= baseline + 10%, 7, p95 <= 1.1 x baseline",
    "p95 <= baseline * 1.1, 7, p95 <= 1.1 x baseline",
    "p95 <= 1.1 times the baseline, 10, p95 <= 1.1 x baseline",
    "p95 <= 1.1 X baseline, 10, p95 <= 1.1 x baseline",
    "p95 <= 1.1 x base, 13, p95 <= 1.1 x baseline",
    "'p95 <= 1,1 x baseline', 8, p95 <= 1.1 x baseline",
    "p95 >= 1.1 x baseline, 4, p95 <= 1.1 x baseline",
    "service p95 = 1.1 x baseline, 12, service p95 <= 1.1 x baseline",
    "failures <= 150% of baseline, 12, failures <= 1.5 x baseline",
    "throughput <= 0.95 x baseline, 11, throughput >= 0.95 x baseline",
    "throughput >= baseline - 5%, 14, throughput >= 0.95 x baseline",
    "rps > 0.95 x baseline, 0, throughput > 0.95 x baseline",
    // no objective
    "None, 0, none",
    "no, 0, none",
    "-, 0, none",
    // nothing can meet, or break, them
    "failures < 0%, 11, failures <= 0%",
    "failures < 0, 11, failures <= 0",
    "errors < 0, 9, errors <= 0",
    "failures <= 100%, 12, failures < 100%",
    "throughput >= 0/s, 14, throughput > 0/s",
  })
  void parse_meaningClear_suggests(String text, int offset, String suggestion) {
    GrammarException rejected = Rejected.by(Objective::parse, text);
    assertThat(rejected.suggestion()).isEqualTo(suggestion);
    assertThat(rejected.offset()).isEqualTo(offset);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "p, 1",
    "p99, 3",
    "'p99 ', 3",
    "p99 <, 5",
    "latency < 5ms, 0",
    "< 5ms, 0",
    "50ms > p99, 0",
    "rate > 0.95, 0",
    "'p99 < 50ms, p95 < 20ms', 10",
    "p99 < 50ms p95 < 20ms, 10",
    "p99 < 1%, 7",
    "p99 < 100/s, 9",
    "failures < 50ms, 13",
    "failures < 1/s, 12",
    "throughput > 50ms, 15",
    "throughput > 1%, 14",
    "failures < 101%, 11",
    "failures < 99999999999999999999, 11",
    "p99 < 0ms, 6",
    "p99 <= 0, 7",
    "max < 0s, 6",
    "mean <= 0s, 8",
    "throughput < 0/s, 13",
    "throughput <= 0/s, 14",
    "service, 7",
    "status, 6",
    "status 429, 10",
    "status 42 < 1%, 7",
    "status 4.5 < 1%, 7",
    "status 429 < 1 x baseline, 14",
    "service < 5ms, 8",
    "service throughput > 5%, 8",
    "max <= 1.1 x baseline, 10",
    "errors <= 1.1 x baseline, 10",
    "p95 <= 0 x baseline, 7",
    "throughput >= 0 x baseline, 14",
    "p95 <= 1.1 x baseline or less, 21",
    "none at all, 4",
    "nonesuch, 0",
  })
  void parse_meaningUnclear_suggestsNothing(String text, int offset) {
    GrammarException rejected = Rejected.by(Objective::parse, text);
    assertThat(rejected.suggestion()).isEmpty();
    assertThat(rejected.offset()).isEqualTo(offset);
  }
}
