package io.katydid.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.baseline.Baseline;
import io.katydid.baseline.Baselines;
import io.katydid.measure.Distribution;
import io.katydid.measure.ErrorGroup;
import io.katydid.measure.RequestSnapshot;
import io.katydid.measure.Signal;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Snapshots;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every threshold, from both sides; and every sentence. */
class GeneratorHealthTest {

  private static final RequestObjective P99 = objective("p99 < 50ms");
  private static final RequestObjective RATE = objective("throughput >= 1000/s");

  private final Generators generator = new Generators();
  private List<RequestObjective> objectives = List.of(P99);
  private Snapshot kept = measured(20, 1000, 0);
  private Baseline baseline = Baseline.NONE;

  @Test
  void symptoms_nothingHappened_areNone() {
    assertThat(health().symptoms()).isEmpty();
    assertThat(health().doubtsFigures()).isFalse();
  }

  @Test
  void symptoms_nothingWatched_areNone() {
    GeneratorHealth health = Generators.unwatched(Snapshot.EMPTY);

    assertThat(health.symptoms()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"5, false", "6, true"})
  void lag_tail_mayBeATenthOfTheTightestLimit(int millis, boolean symptom) {
    objectives = List.of(objective("p95 < 1s"), P99, RATE);
    generator.lag = tail(millis);

    assertThat(finds("lag")).isEqualTo(symptom);
  }

  @ParameterizedTest
  @CsvSource({"2, false", "3, true"})
  void lag_noLatencyLimit_mayBeATenthOfTheMean(int millis, boolean symptom) {
    objectives = List.of(RATE);
    generator.lag = tail(millis);

    assertThat(finds("lag")).isEqualTo(symptom);
  }

  @ParameterizedTest
  @CsvSource({"1, false", "2, true"})
  void lag_tightLimit_mayBeAMillisecond(int millis, boolean symptom) {
    objectives = List.of(objective("p99 < 2ms"));
    generator.lag = tail(millis);

    assertThat(finds("lag")).isEqualTo(symptom);
  }

  @ParameterizedTest
  @CsvSource({"5, false", "6, true"})
  void carrierLag_tail_mayBeATenthOfTheLimit(int millis, boolean symptom) {
    generator.carrierLag = tail(millis);

    assertThat(finds("carrier lag")).isEqualTo(symptom);
  }

  @ParameterizedTest
  @CsvSource({"5, false", "6, true"})
  void hiccups_tail_mayBeATenthOfTheLimit(int millis, boolean symptom) {
    generator.hiccups = tail(millis);

    assertThat(finds("hiccups")).isEqualTo(symptom);
  }

  @ParameterizedTest
  @CsvSource({"25, false", "26, true"})
  void lag_atEveryOtherStart_isAQueue(int millis, boolean symptom) {
    generator.lag = millis(millis, 100);

    assertThat(finds("queue")).isEqualTo(symptom);
    assertThat(health().doubtsFigures()).isEqualTo(symptom);
  }

  @ParameterizedTest
  @CsvSource({"25, false", "26, true"})
  void carrierLag_atEveryOtherTime_isAQueue(int millis, boolean symptom) {
    generator.carrierLag = millis(millis, 100);
    kept = measured(40, 1000, 0);

    assertThat(finds("queue")).isEqualTo(symptom);
  }

  @Test
  void carrierLag_longerThanResponsesTook_isNoQueue() {
    generator.carrierLag = millis(3000, 100);
    kept = measured(20, 1000, 0);

    assertThat(finds("queue")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"100, false", "101, true"})
  void queue_wideLimit_mayBeATenthOfIt(int millis, boolean symptom) {
    objectives = List.of(objective("p99 < 1s"));
    generator.lag = millis(millis, 100);

    assertThat(finds("queue")).isEqualTo(symptom);
  }

  @ParameterizedTest
  @CsvSource({"25, false", "26, true"})
  void gcPause_once_mayBeHalfTheLimit(int millis, boolean symptom) {
    generator.pauses = millis(millis, 1);

    assertThat(finds("GC pauses")).isEqualTo(symptom);
  }

  @ParameterizedTest
  @CsvSource({"10, false", "11, true"})
  void gcPauses_together_mayBeAHundredthOfTheTime(int pauses, boolean symptom) {
    generator.pauses = millis(10, pauses);

    assertThat(finds("GC pauses")).isEqualTo(symptom);
  }

  @ParameterizedTest
  @CsvSource({"50, false", "51, true"})
  void calendar_jumped_mayBeFiftyMilliseconds(long millis, boolean symptom) {
    generator.put(Signal.CLOCK_JUMP, millis * 1_000_000);

    assertThat(finds("clock jump")).isEqualTo(symptom);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no free port", "too many open files"})
  void failures_onThisMachine_leaveNothingStanding(String type) {
    objectives = List.of(P99, RATE);
    kept = measured(20, 1000, 0, new ErrorGroup("GET /", type, "", 312, ""));

    assertThat(finds(type)).isTrue();
    assertThat(health().doubts(P99, true)).isTrue();
    assertThat(health().doubts(RATE, true)).isTrue();
    assertThat(health().message())
        .startsWith(
            "what was measured is not the target's: 312 requests did not leave this machine");
  }

  @ParameterizedTest
  @CsvSource({"16, false", "17, true"})
  void cpu_ofTheMachine_mayBeFourFifths(int tenthsOfSeconds, boolean symptom) {
    generator.put(Signal.MACHINE_CPU, tenthsOfSeconds * Generators.WINDOW / 10);

    assertThat(finds("CPU")).isEqualTo(symptom);
  }

  @ParameterizedTest
  @CsvSource({"8, false", "9, true"})
  void cpu_ofTheCarriers_mayBeFourFifths(int tenthsOfSeconds, boolean symptom) {
    generator.put(Signal.CARRIERS, 1);
    generator.put(Signal.PROCESS_CPU, tenthsOfSeconds * Generators.WINDOW / 10);

    assertThat(finds("CPU")).isEqualTo(symptom);
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true"})
  void quota_usedUp_mayNeverBe(int periods, boolean symptom) {
    generator.put(Signal.CPU_QUOTA, 1_500_000_000L);
    generator.put(Signal.THROTTLED_PERIODS, periods);

    assertThat(finds("throttling")).isEqualTo(symptom);
  }

  @ParameterizedTest
  @CsvSource({"10, false", "11, true"})
  void quota_thatStopsUsersAtEveryOtherTime_doubtsMissedLimits(int tenths, boolean doubted) {
    generator.put(Signal.THROTTLED_PERIODS, 100);
    generator.put(Signal.THROTTLED, tenths * Generators.WINDOW / 10);
    kept = measured(10_000, 1000, 0);

    assertThat(health().doubts(P99, false)).isEqualTo(doubted);
  }

  @ParameterizedTest
  @CsvSource({"2, false", "3, true"})
  void steal_ofTheMachine_mayBeAHundredth(int hundredths, boolean symptom) {
    generator.put(Signal.STEAL, hundredths * Generators.WINDOW / 100);

    assertThat(finds("steal")).isEqualTo(symptom);
  }

  @ParameterizedTest
  @CsvSource({"20, false", "21, true"})
  void pressure_onProcessors_mayBeAFifth(int hundredths, boolean symptom) {
    generator.put(Signal.PRESSURE, hundredths * Generators.WINDOW / 100);

    assertThat(finds("CPU pressure")).isEqualTo(symptom);
  }

  @ParameterizedTest
  @CsvSource({"800, false", "801, true"})
  void descriptors_open_mayBeFourFifths(int open, boolean symptom) {
    generator.put(Signal.DESCRIPTORS, open);
    generator.put(Signal.MOST_DESCRIPTORS, 1000);

    assertThat(finds("descriptors")).isEqualTo(symptom);
  }

  @ParameterizedTest
  @CsvSource({"600, false", "601, true"})
  void ports_inTimeWait_mayBeThreeFifths(int ports, boolean symptom) {
    generator.put(Signal.PORTS_IN_TIME_WAIT, ports);
    generator.put(Signal.PORTS, 1000);

    assertThat(finds("ports in TIME_WAIT")).isEqualTo(symptom);
  }

  @Test
  void carriers_lateWhileNothingComputes_arePinned() {
    generator.carrierLag = tail(300);
    generator.put(Signal.PROCESS_CPU, Generators.WINDOW / 10);

    assertThat(finds("pinned carriers")).isTrue();
  }

  @Test
  void carriers_lateWhileAllComputes_areNotPinned() {
    generator.carrierLag = tail(300);
    generator.put(Signal.PROCESS_CPU, 2 * Generators.WINDOW);

    assertThat(finds("pinned carriers")).isFalse();
  }

  @Test
  void carriers_lateWhileNothingRuns_areNotPinned() {
    generator.carrierLag = tail(300);
    generator.hiccups = tail(300);
    generator.put(Signal.PROCESS_CPU, Generators.WINDOW / 10);

    assertThat(finds("pinned carriers")).isFalse();
  }

  @Test
  void carriers_lateWhileOthersCompute_areNotPinned() {
    generator.carrierLag = tail(300);
    generator.put(Signal.PROCESS_CPU, Generators.WINDOW / 10);
    generator.put(Signal.MACHINE_CPU, 2 * Generators.WINDOW);

    assertThat(finds("pinned carriers")).isFalse();
  }

  @Test
  void causes_alone_doubtNothing() {
    objectives = List.of(P99, RATE);
    generator.put(Signal.MACHINE_CPU, 2 * Generators.WINDOW);
    generator.put(Signal.THROTTLED_PERIODS, 100);
    generator.put(Signal.STEAL, Generators.WINDOW);

    assertThat(health().symptoms()).hasSize(3);
    assertThat(health().doubtsFigures()).isFalse();
    assertThat(objectives)
        .allSatisfy(it -> {
          assertThat(health().doubts(it, true)).isFalse();
          assertThat(health().doubts(it, false)).isFalse();
        });
  }

  @Test
  void doubts_limitThatNoneExceeds_never() {
    generator.carrierLag = tail(30);
    kept = measured(40, 30, 0);

    assertThat(health().doubts(P99, false)).isFalse();
  }

  @Test
  void doubts_missedLimit_ifOurDelaysMayBeTheMiss() {
    generator.carrierLag = tail(30);

    kept = measured(80, 1000, 0);
    assertThat(health().doubts(P99, false)).isTrue();
    assertThat(health().doubts(P99, true)).isFalse();

    kept = measured(400, 1000, 0);
    assertThat(health().doubts(P99, false)).isFalse();
  }

  @Test
  void doubts_missedLimit_byThePercentileItIsAbout() {
    generator.hiccups = tail(30);
    kept = measured(80, 1000, 0);

    assertThat(health().doubts(objective("p50 < 50ms"), false)).isFalse();
    assertThat(health().doubts(objective("max < 50ms"), false)).isTrue();
    assertThat(health().doubts(objective("mean < 79ms"), false)).isFalse();
  }

  @Test
  void doubts_missedMean_byTheMeanOfOurDelays() {
    generator.lag = millis(9, 100);
    kept = measured(80, 1000, 0);

    assertThat(health().doubts(objective("mean < 79ms"), false)).isTrue();
  }

  @Test
  void doubts_limitMissedByFailures_no() {
    generator.carrierLag = tail(30);
    kept = measured(20, 900, 100);

    assertThat(health().doubts(P99, false)).isFalse();
  }

  @Test
  void doubts_queue_whatLessLoadLetsBeMet() {
    generator.lag = millis(60, 100);

    assertThat(health().doubts(P99, true)).isTrue();
    assertThat(health().doubts(objective("failures < 1%"), true)).isTrue();
    assertThat(health().doubts(objective("errors < 1%"), true)).isTrue();
    assertThat(health().doubts(objective("throughput <= 1000/s"), true)).isTrue();
    assertThat(health().doubts(RATE, false)).isTrue();
  }

  @Test
  void doubts_queue_everyLimitThatTimesMiss() {
    generator.lag = millis(60, 100);
    kept = measured(3000, 1000, 0);
    assertThat(health().doubts(P99, false)).isTrue();

    kept = measured(20, 500, 500);
    assertThat(health().doubts(P99, false)).isFalse();
  }

  @Test
  void doubts_queue_notWhatMoreLoadWouldNotChange() {
    generator.lag = millis(60, 100);

    assertThat(health().doubts(RATE, true)).isFalse();
    assertThat(health().doubts(objective("failures < 1%"), false)).isFalse();
    assertThat(health().doubts(objective("failures <= 0"), false)).isFalse();
    assertThat(health().doubts(objective("errors < 1%"), false)).isFalse();
    assertThat(health().doubts(objective("errors <= 0"), false)).isFalse();
    assertThat(health().doubts(objective("throughput <= 1000/s"), false)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"0.005, false", "0.02, false", "0.1, true"})
  void doubts_missedThroughput_ifUsersLostTheTimeForIt(double lostRatio, boolean doubted) {
    // 500 per second, of 1,000 that are asked for.
    kept = measured(20, 5000, 0);
    generator.lostRatio = lostRatio;

    assertThat(health().doubts(RATE, false)).isEqualTo(doubted);
    assertThat(health().doubts(RATE, true)).isFalse();
  }

  @Test
  void doubts_missedLimitAgainstABaseline_asThatAgainstItsFigure() {
    RequestObjective relative = objective("p99 <= 1.25 x baseline");
    baseline = Baselines.of(relative, 39, 40, 41, 40, 39, 41);
    objectives = List.of(relative);
    generator.carrierLag = tail(30);

    kept = measured(80, 1000, 0);
    assertThat(health().doubts(relative, false)).isTrue();
    assertThat(health().doubts(relative, true)).isFalse();

    kept = measured(400, 1000, 0);
    assertThat(health().doubts(relative, false)).isFalse();

    kept = measured(20, 900, 100);
    assertThat(health().doubts(relative, false)).isFalse();
  }

  @Test
  void doubts_queueAndThroughputAgainstABaseline_ifItWasMissed() {
    RequestObjective relative = objective("throughput >= 0.95 x baseline");
    baseline = Baselines.of(relative, 1000, 1001, 999, 1000, 1001, 999);
    generator.lag = millis(60, 100);

    assertThat(health().doubts(relative, false)).isTrue();
    assertThat(health().doubts(relative, true)).isFalse();
  }

  @Test
  void doubts_tooFewRecordedRuns_notWhatIsUndecidedForThat() {
    RequestObjective relative = objective("p99 <= 1.25 x baseline");
    baseline = Baselines.of(relative, 39, 40);
    generator.lag = millis(60, 100);
    kept = measured(3000, 1000, 0);

    assertThat(health().doubts(relative, false)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"5, false", "6, true"})
  void lag_limitAgainstABaseline_mayBeATenthOfItsFigure(int millis, boolean symptom) {
    RequestObjective relative = objective("p99 <= 1.25 x baseline");
    baseline = Baselines.of(relative, 40, 40, 40, 40, 40, 40);
    objectives = List.of(relative);
    generator.lag = tail(millis);

    assertThat(finds("lag")).isEqualTo(symptom);
  }

  @Test
  void doubts_requestThatWasNotMade_no() {
    generator.lag = millis(60, 100);

    assertThat(health().doubts(RequestObjective.parse("GET /no", "p99 < 50ms"), false)).isFalse();
  }

  @Test
  void message_busyProcessors_saysWhatToDo() {
    generator.put(Signal.PROCESS_CPU, 180 * Generators.WINDOW / 100);
    generator.put(Signal.MACHINE_CPU, 194 * Generators.WINDOW / 100);
    generator.lag = tail(84);

    assertThat(health().message())
        .isEqualTo(
            "the generator, not the target, was the limit: 2 of 2 cores busy 97% of the window,"
                + " 7.22% of that by other processes; p99 lag 84ms. Halve the users or use fork");
  }

  @Test
  void message_othersBusy_saysToRunAlone() {
    generator.put(Signal.PROCESS_CPU, 40 * Generators.WINDOW / 100);
    generator.put(Signal.MACHINE_CPU, 2 * Generators.WINDOW);
    generator.hiccups = tail(30);
    assertThat(health().message())
        .isEqualTo(
            "the generator, not the target, was the limit: 2 of 2 cores busy 100% of the window,"
                + " 80% of that by other processes; p99 hiccup 30ms."
                + " Stop what else runs on this machine");

    generator.targetHere = true;
    assertThat(health().message())
        .endsWith("Move the target to another machine, or what else runs here");
  }

  @Test
  void message_onlyCarrierOfAForkBusy_saysToHalveOrMove() {
    generator.forked = true;
    generator.put(Signal.CARRIERS, 1);
    generator.put(Signal.PROCESS_CPU, Generators.WINDOW);
    generator.lag = tail(30);

    assertThat(health().message())
        .isEqualTo(
            "the generator, not the target, was the limit: its only carrier was busy 100% of the"
                + " window; p99 lag 30ms. Halve the users, or use a machine with more cores");
  }

  @Test
  void message_throttled_namesTheQuota() {
    generator.put(Signal.CPU_QUOTA, 1_500_000_000L);
    generator.put(Signal.THROTTLED_PERIODS, 23);
    generator.put(Signal.THROTTLED, 700_000_000L);
    generator.hiccups = tail(60);

    assertThat(health().message())
        .isEqualTo(
            "the generator, not the target, was the limit: its CPU quota of 1.5 cores was used up"
                + " 23 times, for 700ms; p99 hiccup 60ms. Raise the CPU quota of the container, or"
                + " halve the users or use fork");
  }

  @Test
  void message_causeUnknown_hasARemedyAllTheSame() {
    generator.lag = tail(30);
    assertThat(health().message())
        .isEqualTo(
            "the generator, not the target, was the limit: p99 lag 30ms."
                + " Halve the users or use fork, and run nothing else on the machine");

    generator.forked = true;
    assertThat(health().message())
        .endsWith("Halve the users, or make the load on a machine that does nothing else");
  }

  @Test
  void revise_missedForUs_isInvalidWithItsReason() {
    generator.carrierLag = tail(30);
    kept = measured(80, 1000, 0);

    Verdict verdict = health().revise(judged(Outcome.FAIL, judgement(P99, Outcome.FAIL)));

    assertThat(verdict.outcome()).isEqualTo(Outcome.INVALID);
    assertThat(verdict.judgements().getFirst().outcome()).isEqualTo(Outcome.INVALID);
    assertThat(verdict.reasons()).containsExactly(health().message());
  }

  @Test
  void revise_notDecidedForUs_isInvalid() {
    generator.carrierLag = tail(30);
    kept = measured(51, 1000, 0);

    Verdict verdict =
        health().revise(judged(Outcome.INCONCLUSIVE, judgement(P99, Outcome.INCONCLUSIVE)));

    assertThat(verdict.outcome()).isEqualTo(Outcome.INVALID);
  }

  @Test
  void revise_onlyThroughputReached_passes() {
    objectives = List.of(RATE);
    generator.lag = millis(60, 100);

    Verdict verdict = health().revise(judged(Outcome.PASS, judgement(RATE, Outcome.PASS)));

    assertThat(verdict.isPass()).isTrue();
  }

  @Test
  void revise_anotherObjectiveCertainlyMissed_fails() {
    RequestObjective failures = objective("failures < 1%");
    objectives = List.of(P99, failures);
    generator.lag = millis(60, 100);

    Verdict verdict =
        health()
            .revise(
                judged(
                    Outcome.FAIL, judgement(P99, Outcome.PASS), judgement(failures, Outcome.FAIL)));

    assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(verdict.judgements())
        .extracting(Judgement::outcome)
        .containsExactly(Outcome.INVALID, Outcome.FAIL);
  }

  @Test
  void revise_noObjective_isInvalidIfTheLoadWasNotMade() {
    objectives = List.of();
    Verdict passed = judged(Outcome.PASS);
    assertThat(health().revise(passed)).isEqualTo(passed);

    generator.lag = millis(60, 100);
    assertThat(health().revise(passed).outcome()).isEqualTo(Outcome.INVALID);
  }

  @Test
  void revise_runItselfWentWrong_staysAFailure() {
    generator.lag = millis(60, 100);
    Verdict spoilt =
        new Verdict(Outcome.FAIL, List.of(judgement(P99, Outcome.PASS)), List.of("no user"));

    assertThat(health().revise(spoilt)).isEqualTo(spoilt);
  }

  private static Verdict judged(Outcome outcome, Judgement... judgements) {
    return new Verdict(outcome, List.of(judgements), List.of());
  }

  private static Judgement judgement(RequestObjective objective, Outcome outcome) {
    return new Judgement(objective, outcome, "1", "", 1, "");
  }

  private boolean finds(String signal) {
    return health().symptoms().stream().anyMatch(it -> it.signal().equals(signal));
  }

  private GeneratorHealth health() {
    return new GeneratorHealth(generator.build(), objectives, kept, baseline);
  }

  private static RequestObjective objective(String expression) {
    return RequestObjective.parse("", expression);
  }

  /** Two in a hundred are this late, and the others are not. */
  private static Distribution tail(int millis) {
    return millis(0, 98).plus(millis(millis, 2));
  }

  /** In 10 s, so many requests that took this long, and so many that failed. */
  private static Snapshot measured(int millis, int succeeded, int failed, ErrorGroup... groups) {
    RequestSnapshot requests =
        Snapshots.request("GET /", failed, millis(millis, succeeded), Distribution.EMPTY, Map.of());
    return Snapshots.of(
        Generators.WINDOW, List.of(requests), List.of(groups), succeeded, 0, 0, 0, 0);
  }

  private static Distribution millis(int millis, int count) {
    return Distribution.of(LongStream.generate(() -> millis * 1_000_000L).limit(count).toArray());
  }
}
