package io.katydid.runfile;

import io.katydid.api.load.LoadOptions;
import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.Schedule;
import io.katydid.baseline.Baseline;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Snapshot;
import io.katydid.report.RunCourse;
import io.katydid.report.RunReport;
import io.katydid.store.RunOutcome;
import io.katydid.verdict.Attendance;
import io.katydid.verdict.Generator;
import io.katydid.verdict.GeneratorHealth;
import io.katydid.verdict.Guards;
import io.katydid.verdict.Judge;
import io.katydid.verdict.SteadyState;
import io.katydid.verdict.Verdict;
import java.time.Duration;

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
        outcome.changes());
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
    Verdict own =
        health.revise(
            Judge.judge(
                setup.objectives(), measured, setup.rules(), baseline(), outcome.runErrors()));
    return Guards.of(setup.objectives(), attendance()).judge(own, measured.window().whole());
  }

  /**
   * Users that had not started when the last iteration began were not needed; nor were those that a
   * change of the load has left out.
   */
  private Attendance attendance() {
    return switch (header.setup().load().schedule()) {
      case Schedule.Closed it ->
          new Attendance(
              outcome.isIterationsOver() || !outcome.changes().isEmpty()
                  ? outcome.spawned()
                  : it.users(),
              outcome.ready(),
              true,
              ending());
      case Schedule.UserStages it -> new Attendance(it.starts(), outcome.ready(), true, ending());
      case Schedule.Arriving it ->
          new Attendance(outcome.spawned(), outcome.ready(), false, ending());
    };
  }

  private String ending() {
    return outcome.isTimeOver()
        ? Attendance.IN_TIME
        : Attendance.endedAfter(outcome.elapsedNanos(), outcome.stopReason());
  }
}
