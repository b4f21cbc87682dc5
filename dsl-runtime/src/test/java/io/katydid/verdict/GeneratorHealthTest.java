package io.katydid.verdict;

import static io.katydid.verdict.WatchedRun.P99;
import static io.katydid.verdict.WatchedRun.RATE;
import static io.katydid.verdict.WatchedRun.measured;
import static io.katydid.verdict.WatchedRun.objective;
import static io.katydid.verdict.WatchedRun.tail;
import static org.assertj.core.api.Assertions.assertThat;

import io.katydid.baseline.Baseline;
import io.katydid.measure.ResourceSignal;
import io.katydid.measure.Snapshot;
import io.katydid.result.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a verdict becomes, and every sentence. */
class GeneratorHealthTest {

  private final WatchedRun run = new WatchedRun();

  @Test
  void issues_nothingHappened_areNone() {
    assertThat(run.health().issues()).isEmpty();
    assertThat(run.health().invalidatesFigures()).isFalse();
  }

  @Test
  void issues_nothingWatched_areNone() {
    GeneratorHealth health = Generators.unwatched(Snapshot.EMPTY);

    assertThat(health.issues()).isEmpty();
  }

  @Test
  void besideAnotherLoad_forSomeTime_warnsAndInvalidatesNothing() {
    GeneratorHealth health = run.health().besideAnotherLoad(12);

    assertThat(health.issues())
        .extracting(HealthIssue::finding, HealthIssue::remedy)
        .containsExactly(
            Assertions.tuple(
                "another load test ran on this machine at the same time for 12 s",
                "Let load tests run one after the other"));
    assertThat(health.invalidatesFigures()).isFalse();
    assertThat(run.health().besideAnotherLoad(0).issues()).isEmpty();
  }

  @Test
  void message_busyProcessors_suggestsARemedy() {
    run.generator.put(ResourceSignal.PROCESS_CPU, 180 * Generators.WINDOW / 100);
    run.generator.put(ResourceSignal.MACHINE_CPU, 194 * Generators.WINDOW / 100);
    run.generator.lag = tail(84);

    assertThat(run.health().message())
        .isEqualTo(
            "the generator, not the target, was the limit: 2 of 2 cores busy 97% of the window,"
                + " 7.22% of that by other processes; p99 lag 84ms. Halve the users or use fork");
  }

  @Test
  void message_othersBusy_suggestsToRunAlone() {
    run.generator.put(ResourceSignal.PROCESS_CPU, 40 * Generators.WINDOW / 100);
    run.generator.put(ResourceSignal.MACHINE_CPU, 2 * Generators.WINDOW);
    run.generator.hiccups = tail(30);
    assertThat(run.health().message())
        .isEqualTo(
            "the generator, not the target, was the limit: 2 of 2 cores busy 100% of the window,"
                + " 80% of that by other processes; p99 hiccup 30ms."
                + " Stop what else runs on this machine");

    run.generator.targetHere = true;
    assertThat(run.health().message())
        .endsWith("Run the target on another machine, or halve the users or use fork");
  }

  @Test
  void message_onlyCarrierOfAForkBusy_suggestsToHalveOrMove() {
    run.generator.forked = true;
    run.generator.put(ResourceSignal.CARRIERS, 1);
    run.generator.put(ResourceSignal.PROCESS_CPU, Generators.WINDOW);
    run.generator.lag = tail(30);

    assertThat(run.health().message())
        .isEqualTo(
            "the generator, not the target, was the limit: its only carrier was busy 100% of the"
                + " window; p99 lag 30ms. Halve the users, or use a machine with more cores");
  }

  @Test
  void message_throttled_namesTheQuota() {
    run.generator.put(ResourceSignal.CPU_QUOTA, 1_500_000_000L);
    run.generator.put(ResourceSignal.THROTTLED_PERIODS, 23);
    run.generator.put(ResourceSignal.THROTTLED, 700_000_000L);
    run.generator.hiccups = tail(60);

    assertThat(run.health().message())
        .isEqualTo(
            "the generator, not the target, was the limit: its CPU quota of 1.5 cores was used up"
                + " 23 times, for 700ms; p99 hiccup 60ms. Raise the CPU quota of the container, or"
                + " halve the users or use fork");
  }

  @Test
  void message_causeUnknown_hasARemedyAllTheSame() {
    run.generator.lag = tail(30);
    assertThat(run.health().message())
        .isEqualTo(
            "the generator, not the target, was the limit: p99 lag 30ms."
                + " Halve the users or use fork, and run nothing else on the machine");

    run.generator.forked = true;
    assertThat(run.health().message())
        .endsWith("Halve the users, or make the load on a machine that does nothing else");
  }

  @Test
  void revise_missedForUs_isInvalidWithItsReason() {
    run.generator.carrierLag = tail(30);
    run.kept = measured(80, 1000, 0);

    Verdict verdict = run.health().revise(judged(Outcome.FAIL, judgement(P99, Outcome.FAIL)));

    assertThat(verdict.outcome()).isEqualTo(Outcome.INVALID);
    assertThat(verdict.judgements().getFirst().outcome()).isEqualTo(Outcome.INVALID);
    assertThat(verdict.reasons()).containsExactly(run.health().message());
  }

  @Test
  void revise_notDecidedForUs_isInvalid() {
    run.generator.carrierLag = tail(30);
    run.kept = measured(51, 1000, 0);

    Verdict verdict =
        run.health().revise(judged(Outcome.INCONCLUSIVE, judgement(P99, Outcome.INCONCLUSIVE)));

    assertThat(verdict.outcome()).isEqualTo(Outcome.INVALID);
  }

  @Test
  void revise_onlyThroughputReached_passes() {
    run.objectives = List.of(RATE);
    run.generator.losesTime();

    Verdict verdict = run.health().revise(judged(Outcome.PASS, judgement(RATE, Outcome.PASS)));

    assertThat(verdict.isPass()).isTrue();
  }

  @Test
  void revise_anotherObjectiveCertainlyMissed_fails() {
    RequestObjective failures = objective("failures < 1%");
    run.objectives = List.of(P99, failures);
    run.generator.losesTime();

    Verdict verdict =
        run.health()
            .revise(
                judged(
                    Outcome.FAIL, judgement(P99, Outcome.PASS), judgement(failures, Outcome.FAIL)));

    assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(verdict.judgements())
        .extracting(Judgement::outcome)
        .containsExactly(Outcome.INVALID, Outcome.FAIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "goodput >= 90%: first event < 1s",
        "events >= 50/s",
        "first event p95 < 1s",
        "first event mean < 1s"
      })
  void revise_objectiveOnStreamsWithoutOne_failsAsItWasWritten(String expression) {
    RequestObjective slo = objective(expression);
    run.objectives = List.of(slo);
    run.generator.losesTime();
    Judgement none = new Judgement(slo, Outcome.FAIL, "no stream", "", 0, Unit.STREAM, "");

    assertThat(run.health().revise(judged(Outcome.FAIL, none)).judgements())
        .extracting(Judgement::outcome)
        .containsExactly(Outcome.FAIL);
  }

  /** However well the generator is, none ends before the load does. */
  @Test
  void revise_goodputOfStreamsThatStayOpen_fails() {
    JudgedRun streams = JudgedRun.on("", "goodput >= 90%: first event < 1s").endless(4, 0);
    Judgement missed = streams.judged();
    run.kept = streams.recorder.read(10_000 * Measured.MS).since(streams.begin);
    run.objectives = List.of(missed.objective());
    run.generator.losesTime();

    assertThat(run.health().revise(judged(Outcome.FAIL, missed)).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void revise_noObjective_isInvalidIfTheLoadWasNotMade() {
    run.objectives = List.of();
    Verdict passed = judged(Outcome.PASS);
    assertThat(run.health().revise(passed)).isEqualTo(passed);

    run.generator.losesTime();
    assertThat(run.health().revise(passed).outcome()).isEqualTo(Outcome.INVALID);
  }

  @Test
  void revise_runItselfWentWrong_staysAFailure() {
    run.generator.losesTime();
    Verdict withRunErrors =
        new Verdict(Outcome.FAIL, List.of(judgement(P99, Outcome.PASS)), List.of("no user"));

    assertThat(run.health().revise(withRunErrors)).isEqualTo(withRunErrors);
  }

  private static Verdict judged(Outcome outcome, Judgement... judgements) {
    return new Verdict(outcome, List.of(judgements), List.of());
  }

  private static Judgement judgement(RequestObjective objective, Outcome outcome) {
    return new Judgement(objective, outcome, "1", "", 1, Unit.REQUEST, "");
  }

  @Test
  void message_oneOfThreeWorkersIsLate_namesItAndItsMachine() {
    run.generator.put(ResourceSignal.PROCESS_CPU, 180 * Generators.WINDOW / 100);
    run.generator.put(ResourceSignal.MACHINE_CPU, 194 * Generators.WINDOW / 100);
    run.generator.lag = tail(84);
    Generator late = run.generator.build();
    Generator well = new WatchedRun().generator.build();

    GeneratorHealth health =
        ofWorkers(Map.of("host-b", late), Map.of("worker 1 (host-a)", well, "worker 2", late));

    assertThat(health.message())
        .isEqualTo(
            "the generator, not the target, was the limit: host-b: 2 of 2 cores busy 97% of the"
                + " window, 7.22% of that by other processes; worker 2: p99 lag 84ms. Halve the"
                + " users or use fork");
    assertThat(health.invalidates(P99, false)).isTrue();
  }

  @Test
  void issues_severalWorkersAreLate_areOneThatSaysHowMany() {
    run.generator.lag = tail(84);
    Generator late = run.generator.build();
    Map<String, Generator> workers = new LinkedHashMap<>();
    workers.put("worker 1", late);
    workers.put("worker 2", late);
    assertThat(ofWorkers(Map.of(), workers).issues())
        .extracting(HealthIssue::finding)
        .containsExactly("worker 1 and another: p99 lag 84ms");

    workers.put("worker 3", late);
    assertThat(ofWorkers(Map.of(), workers).issues())
        .extracting(HealthIssue::finding)
        .containsExactly("worker 1 and 2 others: p99 lag 84ms");
  }

  @Test
  void issues_severalWorkersAreLate_nameTheWorst() {
    Map<String, Generator> workers = new LinkedHashMap<>();
    run.generator.lag = tail(44);
    workers.put("worker 1", run.generator.build());
    run.generator.lag = tail(84);
    workers.put("worker 2", run.generator.build());
    run.generator.lag = tail(52);
    workers.put("worker 3", run.generator.build());

    assertThat(ofWorkers(Map.of(), workers).issues())
        .extracting(HealthIssue::finding)
        .containsExactly("worker 2 and 2 others: p99 lag 84ms");
  }

  @Test
  void issuesOf_aWorker_areItsOwn() {
    run.generator.lag = tail(84);
    Generator late = run.generator.build();
    Generator well = new WatchedRun().generator.build();

    GeneratorHealth health =
        ofWorkers(Map.of(), Map.of("worker 1", late, "worker 2", well)).besideAnotherLoad(3);

    assertThat(health.issuesOf("worker 1"))
        .extracting(HealthIssue::finding)
        .containsExactly("p99 lag 84ms");
    assertThat(health.issuesOf("worker 2")).isEmpty();
    assertThat(health.issuesOf("worker 3")).isEmpty();
  }

  private static GeneratorHealth ofWorkers(
      Map<String, Generator> machines, Map<String, Generator> workers) {
    return new GeneratorHealth(
        new WatchedRun().generator.build(),
        machines,
        workers,
        List.of(P99),
        measured(60, 1000, 0),
        Baseline.NONE);
  }
}
