package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static io.katydid.verdict.Measured.times;
import static io.katydid.verdict.Measured.together;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatencyLimitTest {

  @ParameterizedTest
  @CsvSource({
    // p99 of 100: one may exceed
    "p99 < 50ms, 100, 0, 0, PASS",
    "p99 < 50ms, 99, 1, 0, PASS",
    "p99 < 50ms, 98, 2, 0, FAIL",
    "p99 < 50ms, 99, 0, 1, PASS",
    "p99 < 50ms, 98, 1, 1, FAIL",
    "p99 < 50ms, 98, 0, 2, FAIL",
    // of fewer than 100: none
    "p99 < 50ms, 98, 1, 0, FAIL",
    "p99 < 50ms, 1, 0, 0, PASS",
    "p99 < 50ms, 0, 0, 1, FAIL",
    // of more: rounded down
    "p99 < 50ms, 198, 1, 0, PASS",
    "p99 < 50ms, 197, 2, 0, FAIL",
    "p99 < 50ms, 198, 2, 0, PASS",
    // other percentiles
    "p99.9 < 50ms, 999, 1, 0, PASS",
    "p99.9 < 50ms, 998, 2, 0, FAIL",
    "p99.99 < 50ms, 9999, 1, 0, PASS",
    "p99.99 < 50ms, 9998, 1, 0, FAIL",
    "p50 < 50ms, 1, 1, 0, PASS",
    "p50 < 50ms, 1, 2, 0, FAIL",
    "p1 < 50ms, 1, 99, 0, PASS",
    "p1 < 50ms, 1, 100, 0, FAIL",
    // the maximum
    "max < 50ms, 100, 0, 0, PASS",
    "max < 50ms, 100, 1, 0, FAIL",
    "max < 50ms, 100, 0, 1, FAIL",
  })
  void judge_someExceed_isMetUpToTheShareThatMay(
      String objective, int fast, int slow, int failed, Outcome outcome) {
    long[] nanos = together(times(fast, 10 * MS), times(slow, 60 * MS));
    Judgement judgement = Measured.of(failed, nanos).judge(objective);
    assertThat(judgement.outcome()).isEqualTo(outcome);
    assertThat(judgement.samples()).isEqualTo(fast + slow + failed);
  }

  @ParameterizedTest
  @CsvSource({
    "p99 < 50ms, 49_999_999, PASS",
    "p99 < 50ms, 50_000_000, FAIL",
    "p99 <= 50ms, 50_000_000, PASS",
    "p99 <= 50ms, 50_000_001, FAIL",
    "max < 50ms, 49_999_999, PASS",
    "max < 50ms, 50_000_000, FAIL",
    "max <= 50ms, 50_000_000, PASS",
    "max <= 50ms, 50_000_001, FAIL",
  })
  void judge_nanosecondBesideTheLimit_isExact(String objective, String nanos, Outcome outcome) {
    Measured measured = Measured.of(0, Long.parseLong(nanos.replace("_", "")));
    assertThat(measured.judge(objective).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p99 < 50ms  | 9770 | 30 | 200 | failed | 230 of 10,000 requests (2.3%) exceeded 50ms, 100"
            + " (1%) may: 30 slower, 200 failed; p99 of those that succeeded is 10ms",
        "p99 < 50ms  | 9950 | 50 | 0 | 10ms | 50 of 10,000 requests (0.5%) exceeded 50ms, 100 (1%)"
            + " may",
        "p99 < 50ms  | 9800 | 200 | 0 | 60ms | 200 of 10,000 requests (2%) exceeded 50ms, 100 (1%)"
            + " may",
        "p99.9 < 1.2345s | 100 | 0 | 0 | 10ms | none of 100 requests exceeded 1.2345s, 0 (0.1%)"
            + " may",
        "p50 <= 50ms | 0 | 0 | 7 | failed | 7 of 7 requests (100%) exceeded 50ms, 3 (50%) may: 0"
            + " slower, 7 failed",
        "max < 1s    | 100 | 0 | 0 | 10ms | none of 100 requests exceeded 1s, none may",
        "max < 50ms  | 100 | 1 | 2 | failed | 3 of 103 requests (2.91%) exceeded 50ms, none may: 1"
            + " slower, 2 failed; max of those that succeeded is 60ms",
        "max < 50ms  | 100 | 1 | 0 | 60ms | 1 of 101 requests (0.99%) exceeded 50ms, none may",
      })
  void judge_anyOutcome_isExplained(
      String objective, int fast, int slow, int failed, String observed, String explanation) {
    long[] nanos = together(times(fast, 10 * MS), times(slow, 60 * MS));
    Judgement judgement = Measured.of(failed, nanos).judge(objective);
    assertThat(judgement.observed()).isEqualTo(observed);
    assertThat(judgement.explanation()).isEqualTo(explanation);
  }

  @Test
  void judge_failuresBelowThePercentile_shiftIt() {
    Judgement judgement =
        Measured.of(5, LongStream.rangeClosed(1, 95).map(it -> it * MS).toArray())
            .judge("p90 < 90ms");
    assertThat(judgement.observed()).isEqualTo("90ms");
    assertThat(judgement.outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void judge_randomSamples_isTheOrderStatistic() {
    RandomGenerator random = RandomGeneratorFactory.getDefault().create(1);
    int passed = 0;
    for (int i = 0; i < 3_000; i++) {
      int failed = random.nextInt(3) == 0 ? random.nextInt(20) : 0;
      long[] nanos = random.longs(random.nextInt(1, 400), 1, 100).toArray();
      int hundredths = random.nextInt(100, 10_001);
      long limit = random.nextLong(1, 110);
      boolean orEqual = random.nextBoolean();
      long statistic = orderStatistic(nanos, failed, hundredths);
      boolean expected = orEqual ? statistic <= limit : statistic < limit;
      String indicator = hundredths == 10_000 ? "max" : "p" + hundredths / 100.0;
      String objective = indicator + (orEqual ? " <= " : " < ") + limit + "ns";

      Judgement judgement = Measured.of(failed, nanos).judge(objective);

      assertThat(judgement.isPass())
          .as("%s: %s, failed %s", objective, Arrays.toString(nanos), failed)
          .isEqualTo(expected);
      assertThat(judgement.observed())
          .isEqualTo(statistic == Long.MAX_VALUE ? "failed" : statistic + "ns");
      passed += expected ? 1 : 0;
    }
    assertThat(passed).isBetween(500, 2_500);
  }

  /** The smallest time that the share of all requests does not exceed; failed ones are slowest. */
  private static long orderStatistic(long[] nanos, int failed, int hundredths) {
    long[] all = together(Arrays.stream(nanos), times(failed, Long.MAX_VALUE));
    Arrays.sort(all);
    int rank = 1;
    while (rank * 10_000L < (long) hundredths * all.length) {
      rank++;
    }
    return all[rank - 1];
  }
}
