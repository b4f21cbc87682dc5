package io.katydid.runfile;

import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSlo;
import io.katydid.baseline.Baseline;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Snapshot;
import io.katydid.report.RunCourse;
import io.katydid.report.RunReport;
import io.katydid.store.RunOutcome;
import io.katydid.verdict.Generator;
import io.katydid.verdict.GeneratorHealth;
import io.katydid.verdict.Guards;
import io.katydid.verdict.Judge;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.SteadyState;
import io.katydid.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A run that has ended: all that its report is made of. Immutable.
 *
 * @param header what was known when it started
 * @param outcome what was measured, and how it ended
 * @param otherLoadSeconds for how many seconds another load test ran on the machine beside it
 */
public record FinishedRun(RunHeader header, RunOutcome outcome, int otherLoadSeconds) {

  /** Judges the run. The same run always has the same report, wherever and whenever it is made. */
  public RunReport report() {
    RunSetup setup = header.setup();
    SteadyState measured = measured(setup);
    GeneratorHealth health = health(measured.window().whole()).besideAnotherLoad(otherLoadSeconds);
    return new RunReport(
        setup.version(),
        setup.planned(),
        course(),
        setup.engine(),
        setup.route(),
        setup.rules(),
        setup.powerEstimates(),
        measured,
        health,
        verdict(measured, health),
        outcome.series(),
        setup.load().get(LoadOptions.TIMINGS));
  }

  private SteadyState measured(RunSetup setup) {
    SteadyState run = SteadyState.of(outcome.slices(), setup.rules()).after(outcome.warmedUp());
    return setup
        .load()
        .stages()
        .map(stages -> run.inStages(stages.warmUps(), outcome.slices(), outcome.stageEnds()))
        .orElse(run);
  }

  /** Whether no objective was given, not even {@code none}. */
  public boolean isWithoutObjective() {
    return header.setup().load().slos().stream().allMatch(LoadSlo::implied);
  }

  private RunCourse course() {
    return new RunCourse(
        header.startedAt(),
        Duration.ofNanos(outcome.elapsedNanos()),
        outcome.spawned(),
        outcome.sessions(),
        outcome.notBegun(),
        outcome.stopReason(),
        outcome.extensions(),
        outcome.changes(),
        outcome.end().scenarios());
  }

  /** Earlier runs are of the load that was asked for. */
  private Baseline baseline() {
    return outcome.changes().isEmpty() ? header.setup().baseline() : Baseline.OF_ANOTHER_LOAD;
  }

  private GeneratorHealth health(Snapshot kept) {
    RunSetup setup = header.setup();
    ResourceMetrics resources = ResourceMetrics.last(outcome.resources(), kept.windowNanos());
    return new GeneratorHealth(
        Generator.of(resources, kept, setup.engine().forked(), setup.targetHere()),
        setup.objectives(),
        kept,
        baseline());
  }

  private Verdict verdict(SteadyState measured, GeneratorHealth health) {
    RunSetup setup = header.setup();
    MadeLoad made = new MadeLoad(setup.load(), outcome);
    Snapshot kept = measured.window().whole();
    List<String> reasons = reasons(setup, made, kept);
    Verdict own =
        health.revise(
            Judge.judge(setup.objectives(), measured, setup.rules(), baseline(), reasons));
    return Guards.of(setup.objectives(), made.attendance()).judge(own, kept);
  }

  private List<String> reasons(RunSetup setup, MadeLoad made, Snapshot kept) {
    boolean isJudged = !setup.objectives().stream().allMatch(RequestObjective::isNone);
    return Stream.concat(
            outcome.runErrors().stream(), isJudged ? made.reasons(kept).stream() : Stream.empty())
        .toList();
  }
}
