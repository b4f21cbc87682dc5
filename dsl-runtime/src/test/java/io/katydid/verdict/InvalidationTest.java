package io.katydid.verdict;

import static io.katydid.verdict.WatchedRun.P99;
import static io.katydid.verdict.WatchedRun.RATE;
import static io.katydid.verdict.WatchedRun.measured;
import static io.katydid.verdict.WatchedRun.millis;
import static io.katydid.verdict.WatchedRun.objective;
import static io.katydid.verdict.WatchedRun.tail;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.baseline.Baselines;
import io.katydid.measure.OpenStream;
import io.katydid.measure.Recorder;
import io.katydid.measure.ResourceSignal;
import io.katydid.measure.Sampler;
import io.katydid.measure.Snapshot;
import io.katydid.measure.WatchedFigures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of each kind of objective, whether a distortion can have brought its judgement about. */
class InvalidationTest {

  private final WatchedRun run = new WatchedRun();

  @ParameterizedTest
  @CsvSource({"10, false", "11, true"})
  void quota_thatStopsUsersAtEveryOtherTime_invalidatesMissedLimits(int tenths, boolean invalid) {
    run.generator.put(ResourceSignal.THROTTLED_PERIODS, 100);
    run.generator.put(ResourceSignal.THROTTLED, tenths * Generators.WINDOW / 10);
    run.kept = measured(10_000, 1000, 0);

    assertThat(run.health().invalidates(P99, false)).isEqualTo(invalid);
  }

  @ParameterizedTest
  @CsvSource({"1000, false", "1001, true"})
  void carriers_heldForMoreThanATenthOfTheWindow_invalidateWhatIsMet(long millis, boolean invalid) {
    run.generator.put(ResourceSignal.CARRIERS_HELD, millis * 1_000_000);

    assertThat(run.health().invalidates(P99, true)).isEqualTo(invalid);
  }

  @Test
  void causes_alone_invalidateNothing() {
    run.objectives = List.of(P99, RATE, objective("goodput >= 99%: response < 10ms"));
    run.generator.put(ResourceSignal.MACHINE_CPU, 2 * Generators.WINDOW);
    run.generator.put(ResourceSignal.THROTTLED_PERIODS, 100);
    run.generator.put(ResourceSignal.STEAL, Generators.WINDOW);

    assertThat(run.health().issues()).hasSize(3);
    assertThat(run.health().invalidatesFigures()).isFalse();
    assertThat(run.objectives)
        .allSatisfy(it -> {
          assertThat(run.health().invalidates(it, true)).isFalse();
          assertThat(run.health().invalidates(it, false)).isFalse();
        });
  }

  @Test
  void invalidates_limitThatNoneExceeds_never() {
    run.generator.carrierLag = tail(30);
    run.kept = measured(40, 30, 0);

    assertThat(run.health().invalidates(P99, false)).isFalse();
  }

  @Test
  void invalidates_missedLimit_ifOurDelaysMayBeTheMiss() {
    run.generator.carrierLag = tail(30);

    run.kept = measured(80, 1000, 0);
    assertThat(run.health().invalidates(P99, false)).isTrue();
    assertThat(run.health().invalidates(P99, true)).isFalse();

    run.kept = measured(400, 1000, 0);
    assertThat(run.health().invalidates(P99, false)).isFalse();
  }

  @Test
  void invalidates_missedLimit_byThePercentileItIsAbout() {
    run.generator.hiccups = tail(30);
    run.kept = measured(80, 1000, 0);

    assertThat(run.health().invalidates(objective("p50 < 50ms"), false)).isFalse();
    assertThat(run.health().invalidates(objective("max < 50ms"), false)).isTrue();
    assertThat(run.health().invalidates(objective("mean < 79ms"), false)).isFalse();
  }

  /**
   * Ten streams whose first event comes after 80 ms, and whose others are 20 ms apart, but for one
   * in ten, which is late; and requests of another kind.
   */
  private static Snapshot streams(int others) {
    Recorder recorder = new Recorder(WatchedFigures.of(name -> List.of()));
    Sampler sampler = new Sampler(recorder);
    for (int each = 0; each < 10; each++) {
      OpenStream stream = sampler.startStream(recorder.series("GET /events"), 0, 0);
      stream.opened(0);
      for (int event = 0; event <= 10; event++) {
        stream.event((80 + 20 * event + event / 10 * 1000) * Measured.MS);
      }
      stream.finish(2000 * Measured.MS);
      sampler.close();
    }
    for (int each = 0; each < others; each++) {
      sampler.start(recorder.series("GET /"), 0, 0);
      sampler.finish(Measured.MS);
      sampler.close();
    }
    return recorder.read(Generators.WINDOW).sinceStart();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1000})
  void invalidates_missedLimitOfStreams_byTheirTimesAloneAndByAll(int others) {
    run.generator.lag = millis(30, 100);
    run.kept = streams(others);

    assertThat(run.health().invalidates(objective("first event p95 < 50ms"), false)).isTrue();
    assertThat(run.health().invalidates(objective("first event max < 50ms"), false)).isTrue();
    assertThat(run.health().invalidates(objective("between events p95 < 50ms"), false)).isFalse();
  }

  @Test
  void invalidates_missedMean_byTheMeanOfOurDelays() {
    run.generator.lag = millis(9, 100);
    run.kept = measured(80, 1000, 0);

    assertThat(run.health().invalidates(objective("mean < 79ms"), false)).isTrue();
  }

  @Test
  void invalidates_limitMissedByFailures_no() {
    run.generator.carrierLag = tail(30);
    run.kept = measured(20, 900, 100);

    assertThat(run.health().invalidates(P99, false)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "p99 < 50ms, 0", "max < 50ms, 0", "mean < 50ms, 0",
    "p99 < 50ms, 9", "max < 50ms, 9", "mean < 50ms, 9"
  })
  void invalidates_limitMissedAsNothingSucceeded_no(String expression, int failed) {
    run.kept = measured(20, 0, failed);
    RequestObjective objective = objective(expression);
    assertThat(run.health().invalidates(objective, false)).isFalse();

    run.generator.carrierLag = tail(30);
    assertThat(run.health().invalidates(objective, false)).isFalse();

    run.generator.losesTime();
    assertThat(run.health().invalidates(objective, false)).isFalse();
  }

  @Test
  void invalidates_lostTime_whatLessLoadLetsBeMet() {
    run.generator.losesTime();

    assertThat(run.health().invalidates(P99, true)).isTrue();
    assertThat(run.health().invalidates(objective("failures < 1%"), true)).isTrue();
    assertThat(run.health().invalidates(objective("errors < 1%"), true)).isTrue();
    assertThat(run.health().invalidates(objective("throughput <= 1000/s"), true)).isTrue();
    assertThat(run.health().invalidates(RATE, false)).isTrue();
  }

  @Test
  void invalidates_lostTime_everyLimitThatTimesMiss() {
    run.generator.losesTime();
    run.kept = measured(3000, 1000, 0);
    assertThat(run.health().invalidates(P99, false)).isTrue();

    run.kept = measured(20, 500, 500);
    assertThat(run.health().invalidates(P99, false)).isFalse();
  }

  @Test
  void invalidates_lostTime_notWhatMoreLoadWouldNotChange() {
    run.generator.losesTime();

    assertThat(run.health().invalidates(RATE, true)).isFalse();
    assertThat(run.health().invalidates(objective("failures < 1%"), false)).isFalse();
    assertThat(run.health().invalidates(objective("failures <= 0"), false)).isFalse();
    assertThat(run.health().invalidates(objective("errors < 1%"), false)).isFalse();
    assertThat(run.health().invalidates(objective("errors <= 0"), false)).isFalse();
    assertThat(run.health().invalidates(objective("throughput <= 1000/s"), false)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0.005, false", "0.02, false", "0.1, true"})
  void invalidates_missedThroughput_ifUsersLostTheTimeForIt(double lostRatio, boolean invalid) {
    // 500 per second, of 1,000 that are asked for.
    run.kept = measured(20, 5000, 0);
    run.generator.lostRatio = lostRatio;

    assertThat(run.health().invalidates(RATE, false)).isEqualTo(invalid);
    assertThat(run.health().invalidates(RATE, true)).isFalse();
  }

  @Test
  void invalidates_missedLimitAgainstABaseline_asThatAgainstItsFigure() {
    RequestObjective relative = objective("p99 <= 1.25 x baseline");
    run.baseline = Baselines.of(relative, 39, 40, 41, 40, 39, 41);
    run.objectives = List.of(relative);
    run.generator.carrierLag = tail(30);

    run.kept = measured(80, 1000, 0);
    assertThat(run.health().invalidates(relative, false)).isTrue();
    assertThat(run.health().invalidates(relative, true)).isFalse();

    run.kept = measured(400, 1000, 0);
    assertThat(run.health().invalidates(relative, false)).isFalse();

    run.kept = measured(20, 900, 100);
    assertThat(run.health().invalidates(relative, false)).isFalse();
  }

  @Test
  void invalidates_lostTimeAndThroughputAgainstABaseline_ifItWasMissed() {
    RequestObjective relative = objective("throughput >= 0.95 x baseline");
    run.baseline = Baselines.of(relative, 1000, 1001, 999, 1000, 1001, 999);
    run.generator.losesTime();

    assertThat(run.health().invalidates(relative, false)).isTrue();
    assertThat(run.health().invalidates(relative, true)).isFalse();
  }

  @Test
  void invalidates_tooFewRecordedRuns_notWhatIsUndecidedForThat() {
    RequestObjective relative = objective("p99 <= 1.25 x baseline");
    run.baseline = Baselines.of(relative, 39, 40);
    run.generator.losesTime();
    run.kept = measured(3000, 1000, 0);

    assertThat(run.health().invalidates(relative, false)).isFalse();
  }

  @Test
  void invalidates_requestThatWasNotMade_no() {
    run.generator.losesTime();

    assertThat(run.health().invalidates(RequestObjective.parse("GET /no", "p99 < 50ms"), false))
        .isFalse();
  }
}
