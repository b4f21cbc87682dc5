package io.katydid.verdict;

import static io.katydid.verdict.WatchedRun.P99;
import static io.katydid.verdict.WatchedRun.RATE;
import static io.katydid.verdict.WatchedRun.measured;
import static io.katydid.verdict.WatchedRun.millis;
import static io.katydid.verdict.WatchedRun.objective;
import static io.katydid.verdict.WatchedRun.tail;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.baseline.Baselines;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.ResourceSignal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What distorts figures: every threshold, from both sides. */
class HealthChecksTest {

  private final WatchedRun run = new WatchedRun();

  @ParameterizedTest
  @CsvSource({"5, false", "6, true"})
  void lag_tail_mayBeATenthOfTheTightestLimit(int millis, boolean issue) {
    run.objectives = List.of(objective("p95 < 1s"), P99, RATE);
    run.generator.lag = tail(millis);

    assertThat(run.finds("lag")).isEqualTo(issue);
  }

  @ParameterizedTest
  @CsvSource({"2, false", "3, true"})
  void lag_noLatencyLimit_mayBeATenthOfTheMean(int millis, boolean issue) {
    run.objectives = List.of(RATE);
    run.generator.lag = tail(millis);

    assertThat(run.finds("lag")).isEqualTo(issue);
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, true"})
  void lag_tightLimit_mayBeAMillisecond(int millis, boolean issue) {
    run.objectives = List.of(objective("p99 < 2ms"));
    run.generator.lag = tail(millis);

    assertThat(run.finds("lag")).isEqualTo(issue);
  }

  @ParameterizedTest
  @CsvSource({"5, false", "6, true"})
  void carrierLag_tail_mayBeATenthOfTheLimit(int millis, boolean issue) {
    run.generator.carrierLag = tail(millis);

    assertThat(run.finds("carrier lag")).isEqualTo(issue);
  }

  @ParameterizedTest
  @CsvSource({"5, false", "6, true"})
  void hiccups_tail_mayBeATenthOfTheLimit(int millis, boolean issue) {
    run.generator.hiccups = tail(millis);

    assertThat(run.finds("hiccups")).isEqualTo(issue);
  }

  @ParameterizedTest
  @CsvSource({"0.1, false", "0.11, true"})
  void lostTime_ofUsers_mayBeATenth(double lostRatio, boolean issue) {
    run.objectives = List.of(objective("p99 < 30s"));
    run.generator.lag = millis(5, 100);
    run.generator.lostRatio = lostRatio;

    assertThat(run.finds("lost time")).isEqualTo(issue);
    assertThat(run.health().invalidatesFigures()).isEqualTo(issue);
  }

  @ParameterizedTest
  @CsvSource({"999, false", "1000, true"})
  void lostTime_ofUsersThatWereHardlyThere_isNone(long millis, boolean issue) {
    run.generator.losesTime();
    run.generator.usersNanos = millis * 1_000_000;

    assertThat(run.finds("lost time")).isEqualTo(issue);
  }

  /** 100 waits, of 10 s that users were there. */
  @ParameterizedTest
  @CsvSource({"10, false", "11, true"})
  void lostTime_waitingForACarrier_isOfIt(int millis, boolean issue) {
    run.generator.carrierLag = millis(millis, 100);

    assertThat(run.finds("lost time")).isEqualTo(issue);
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, true"})
  void lostTime_byDelaysOfEveryTimer_isNone(int millis, boolean issue) {
    run.generator.lag = millis(millis, 100);
    run.generator.lostRatio = 0.5;

    assertThat(run.finds("lost time")).isEqualTo(issue);
  }

  @ParameterizedTest
  @CsvSource({"25, false", "26, true"})
  void gcPause_once_mayBeHalfTheLimit(int millis, boolean issue) {
    run.generator.pauses = millis(millis, 1);

    assertThat(run.finds("GC pauses")).isEqualTo(issue);
  }

  @ParameterizedTest
  @CsvSource({"10, false", "11, true"})
  void gcPauses_together_mayBeAHundredthOfTheTime(int pauses, boolean issue) {
    run.generator.pauses = millis(10, pauses);

    assertThat(run.finds("GC pauses")).isEqualTo(issue);
  }

  @ParameterizedTest
  @CsvSource({"50, false", "51, true"})
  void calendar_jumped_mayBeFiftyMilliseconds(long millis, boolean issue) {
    run.generator.put(ResourceSignal.CLOCK_JUMP, millis * 1_000_000);

    assertThat(run.finds("clock jump")).isEqualTo(issue);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no free port", "too many open files"})
  void failures_onThisMachine_leaveNothingStanding(String type) {
    run.objectives = List.of(P99, RATE);
    run.kept = measured(20, 1000, 0, new ErrorGroup("GET /", type, "", 312, ""));

    assertThat(run.finds(type)).isTrue();
    assertThat(run.health().invalidates(P99, true)).isTrue();
    assertThat(run.health().invalidates(RATE, true)).isTrue();
    assertThat(run.health().message())
        .startsWith(
            "what was measured is not the target's: 312 requests did not leave this machine");
  }

  @ParameterizedTest
  @CsvSource({"5, false", "6, true"})
  void lag_limitAgainstABaseline_mayBeATenthOfItsFigure(int millis, boolean issue) {
    RequestObjective relative = objective("p99 <= 1.25 x baseline");
    run.baseline = Baselines.of(relative, 40, 40, 40, 40, 40, 40);
    run.objectives = List.of(relative);
    run.generator.lag = tail(millis);

    assertThat(run.finds("lag")).isEqualTo(issue);
  }
}
