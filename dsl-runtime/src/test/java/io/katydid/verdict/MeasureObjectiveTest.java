package io.katydid.verdict;

import static io.katydid.verdict.Measured.MS;
import static io.katydid.verdict.Measured.times;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.baseline.Baseline;
import io.katydid.measure.Distribution;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import io.katydid.measure.TimeLimit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objectives on a measure: what they count are samples of it, and no requests. */
class MeasureObjectiveTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "failures <= 2   | 2 of 100 samples failed, allowed is at most 2",
        "failures < 50%  | 2 of 100 samples failed (2%), allowed is less than 50%",
        "mean < 1s       | the mean response time of 98 samples that succeeded is 10ms, allowed is"
            + " less than 1s",
        "max < 1s        | 2 of 100 samples (2%) exceeded 1s; none may: 0 slower, 2 failed; max of"
            + " those that succeeded is 10ms",
        "throughput < 50/s | 100 samples in 10s are 10/s, allowed is less than 50/s; a longer run"
            + " would settle it",
      })
  void judge_measure_countsSamples(String objective, String explanation) {
    Judgement judgement = judge(objective, 98, 2);

    assertThat(judgement.explanation()).isEqualTo(explanation);
    assertThat(judgement.unit()).isEqualTo(Unit.SAMPLE);
  }

  @Test
  void judge_undecided_isSettledByMoreSamples() {
    assertThat(judge("p99 < 1s", 100, 0).undecided().orElseThrow().settling())
        .matches("about [\\d,]+ samples, about .* of run time, would settle it");
  }

  @Test
  void judge_meanOfFailuresOnly_isOfNoSample() {
    assertThat(judge("mean < 1s", 0, 3).explanation())
        .isEqualTo("there is no mean response time, as all 3 samples failed");
    assertThat(judge("mean < 1s", 0, 1).explanation())
        .isEqualTo("there is no mean response time, as the only sample failed");
  }

  @Test
  void judge_percentileAgainstABaseline_fallsOnAFailedSample() {
    assertThat(judge("p95 <= 1.1 x baseline", 1, 9).explanation())
        .isEqualTo("p95 falls on a sample that failed");
  }

  /** One objective on a measure called checkout; each success took 10 ms. */
  private static Judgement judge(String expression, int succeeded, int failed) {
    RequestObjective asked = RequestObjective.parse("checkout", expression);
    Map<TimeLimit, Long> exceedances =
        Judge.watchedLimits(List.of(asked), "checkout").stream()
            .collect(Collectors.toMap(limit -> limit, limit -> 0L));
    RequestSnapshot checkout =
        Snapshots.request(
            "checkout",
            failed,
            Distribution.of(times(succeeded, 10 * MS).toArray()),
            Distribution.EMPTY,
            exceedances);
    Snapshot window = Snapshots.of(10_000 * MS, List.of(), List.of(), 100, 0, 0, 0, 0);
    return Judge.judge(
            List.of(asked),
            Measured.steady(List.of(Snapshots.measuring(window, checkout))),
            Measured.RULES,
            Baseline.NONE,
            List.of())
        .judgements()
        .getFirst();
  }
}
