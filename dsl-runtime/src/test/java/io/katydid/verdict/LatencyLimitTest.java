package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static io.katydid.verdict.Measured.times;
import static io.katydid.verdict.Measured.together;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.result.Outcome;
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
    "p99 < 50ms, 1000, 0, 0, PASS",
    "p99 < 50ms, 999, 1, 0, PASS",
    "p99 < 50ms, 999, 0, 1, PASS",
    "p99 < 50ms, 990, 10, 0, INCONCLUSIVE",
    "p99 < 50ms, 990, 0, 10, INCONCLUSIVE",
    "p99 < 50ms, 970, 30, 0, FAIL",
    "p99 < 50ms, 970, 15, 15, FAIL",
    "p99 < 50ms, 970, 0, 30, FAIL",
    // too few to be sure
    "p99 < 50ms, 100, 0, 0, INCONCLUSIVE",
    "p99.9 < 50ms, 1000, 0, 0, INCONCLUSIVE",
    "p50 < 50ms, 600, 400, 0, PASS",
    "p50 < 50ms, 500, 500, 0, INCONCLUSIVE",
    "p50 < 50ms, 400, 600, 0, FAIL",
    "p1 < 50ms, 100, 900, 0, PASS",
    "p1 < 50ms, 1, 999, 0, FAIL",
    // the maximum is judged as what it is
    "max < 50ms, 1, 0, 0, PASS",
    "max < 50ms, 1000, 1, 0, FAIL",
    "max < 50ms, 1000, 0, 1, FAIL",
  })
  void judge_someExceed_isDecidedWhereItIsClear(
      String objective, int fast, int slow, int failed, Outcome outcome) {
    long[] nanos = together(times(fast, 10 * MS), times(slow, 60 * MS));
    Judgement judgement = Measured.of(failed, nanos).times(20).judge(objective);
    assertThat(judgement.outcome()).isEqualTo(outcome);
    assertThat(judgement.samples()).isEqualTo(20L * (fast + slow + failed));
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
    Measured measured =
        Measured.of(0, times(200, Long.parseLong(nanos.replace("_", ""))).toArray());
    assertThat(measured.times(20).judge(objective).outcome()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p99 < 50ms  | 9770 | 30 | 200 | failed | 60ms or more | 4,600 of 200,000 requests (2.3%)"
            + " exceeded 50ms; at most 2,000 (1%) may: 600 slower, 4,000 failed; p99 of those that"
            + " succeeded is 10ms",
        "p99 < 50ms  | 9950 | 50 | 0 | 10ms | 10ms to 10ms | 1,000 of 200,000 requests (0.5%)"
            + " exceeded 50ms; at most 2,000 (1%) may",
        "p99 < 50ms  | 9800 | 200 | 0 | 60ms | 60ms to 60ms | 4,000 of 200,000 requests (2%)"
            + " exceeded 50ms; at most 2,000 (1%) may",
        "p50 <= 50ms | 0 | 0 | 100 | failed | '' | 2,000 of 2,000 requests (100%) exceeded 50ms;"
            + " at most 1,000 (50%) may: 0 slower, 2,000 failed",
        "max < 1s    | 100 | 0 | 0 | 10ms | '' | none of 2,000 requests exceeded 1s; none may",
        "max < 50ms  | 100 | 1 | 2 | failed | '' | 60 of 2,060 requests (2.91%) exceeded 50ms; none"
            + " may: 20 slower, 40 failed; max of those that succeeded is 60ms",
        "max < 50ms  | 100 | 1 | 0 | 60ms | '' | 20 of 2,020 requests (0.99%) exceeded 50ms; none"
            + " may",
      })
  void judge_decided_isExplained(
      String objective,
      int fast,
      int slow,
      int failed,
      String observed,
      String interval,
      String explanation) {
    long[] nanos = together(times(fast, 10 * MS), times(slow, 60 * MS));
    Judgement judgement = Measured.of(failed, nanos).times(20).judge(objective);
    assertThat(judgement.observed()).isEqualTo(observed);
    assertThat(judgement.interval()).isEqualTo(interval);
    assertThat(judgement.explanation()).isEqualTo(explanation);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "p99.9 < 50ms | 5    | 0  | about 30,000 requests, about 16h38m6s of run time, would settle"
            + " it",
        "p99 < 50ms   | 991  | 9  | about 40,000 requests, about 6m40s of run time, would settle"
            + " it",
        "p99 < 50ms   | 990  | 10 | it is so near its limit that no longer run would settle it:"
            + " choose another limit",
      })
  void judge_undecided_reportsWhatWouldSettleIt(
      String objective, int fast, int slow, String settling) {
    long[] nanos = together(times(fast, 10 * MS), times(slow, 60 * MS));
    Judgement judgement = Measured.of(0, nanos).times(20).judge(objective);
    assertThat(judgement.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    assertThat(judgement.explanation()).endsWith(settling);
  }

  @Test
  void judge_serviceTime_isNotTheResponseTime() {
    Measured measured = Measured.of(0, times(200, 60 * MS).toArray()).times(20);
    assertThat(measured.judge("service p99 < 70ms").isPass()).isTrue();
    assertThat(measured.judge("service p99 < 50ms").outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void judge_failuresBelowThePercentile_shiftIt() {
    Judgement judgement =
        Measured.of(5, LongStream.rangeClosed(1, 95).map(it -> it * MS).toArray())
            .judge("p90 < 90ms");
    assertThat(judgement.observed()).isEqualTo("90ms");
  }

  @Test
  void judge_randomSamples_observesTheOrderStatistic() {
    RandomGenerator random = RandomGeneratorFactory.getDefault().create(1);
    for (int i = 0; i < 300; i++) {
      int failed = random.nextInt(3) == 0 ? random.nextInt(20) : 0;
      long[] nanos = random.longs(random.nextInt(1, 400), 1, 100).toArray();
      int hundredths = random.nextInt(100, 10_001);
      long statistic = orderStatistic(nanos, failed, hundredths);
      String indicator = hundredths == 10_000 ? "max" : "p" + hundredths / 100.0;
      String objective = indicator + " < 50ns";

      Judgement judgement = Measured.of(failed, nanos).judge(objective);

      assertThat(judgement.observed())
          .as("%s: %s, failed %s", objective, Arrays.toString(nanos), failed)
          .isEqualTo(statistic == Long.MAX_VALUE ? "failed" : statistic + "ns");
    }
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
