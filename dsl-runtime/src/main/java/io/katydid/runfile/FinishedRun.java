package io.katydid.runfile;

import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.ReportOptions;
import io.katydid.baseline.Baseline;
import io.katydid.measure.Distribution;
import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.ResourceSum;
import io.katydid.measure.Snapshot;
import io.katydid.measure.UserTimeBreakdown;
import io.katydid.report.RunCourse;
import io.katydid.report.RunReport;
import io.katydid.store.RunOutcome;
import io.katydid.verdict.Generator;
import io.katydid.verdict.GeneratorHealth;
import io.katydid.verdict.Guards;
import io.katydid.verdict.Judge;
import io.katydid.verdict.Judgement;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.SteadyState;
import io.katydid.verdict.UnlimitedFailures;
import io.katydid.verdict.Verdict;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    SteadyState measured = measured(header.setup());
    GeneratorHealth health = health(measured);
    return report(measured, health, verdict(measured, health));
  }

  /**
   * The report of a run that goes on: its objectives are judged by what was measured so far. Left
   * out are those that nothing was measured of, such as of a stage to come, and what only the end
   * shows, such as whether all users were there.
   */
  public RunReport standing() {
    SteadyState measured = measured(header.setup());
    GeneratorHealth health = health(measured);
    List<RequestObjective> all = header.setup().objectives();
    Verdict verdict = judged(all, measured, health, List.of());
    List<RequestObjective> known =
        verdict.judgements().stream()
            .filter(it -> it.samples() > 0)
            .map(Judgement::objective)
            .toList();
    boolean isComplete = known.size() == verdict.judgements().size();
    return report(
        measured, health, isComplete ? verdict : judged(known, measured, health, List.of()));
  }

  private RunReport report(SteadyState measured, GeneratorHealth health, Verdict verdict) {
    RunSetup setup = header.setup();
    return new RunReport(
        setup.circumstances(),
        setup.planned(),
        course(),
        setup.engine(),
        setup.route(),
        setup.rules(),
        setup.powerEstimates(),
        measured,
        health,
        verdict,
        outcome.series(),
        setup.load().get(ReportOptions.TIMINGS));
  }

  private SteadyState measured(RunSetup setup) {
    SteadyState run = SteadyState.of(outcome.slices(), setup.rules()).after(outcome.warmedUp());
    return setup
        .load()
        .stages()
        .map(stages -> run.inStages(stages.warmUps(), outcome.slices(), outcome.stageEnds()))
        .orElse(run);
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
        outcome.end().scenarios(),
        outcome.workers());
  }

  /** Earlier runs are of the load that was asked for. */
  private Baseline baseline() {
    return outcome.changes().isEmpty() ? header.setup().baseline() : Baseline.OF_ANOTHER_LOAD;
  }

  private GeneratorHealth health(SteadyState measured) {
    return health(measured.window().whole()).besideAnotherLoad(otherLoadSeconds);
  }

  private GeneratorHealth health(Snapshot kept) {
    RunSetup setup = header.setup();
    ResourceMetrics resources = ResourceMetrics.last(outcome.resources(), kept.windowNanos());
    Generator all =
        Generator.of(resources, kept, setup.engine().isOfLoadAlone(), setup.targetHere());
    return outcome.workers().isEmpty()
        ? new GeneratorHealth(all, setup.objectives(), kept, baseline())
        : new GeneratorHealth(
            all, machines(all), workers(all), setup.objectives(), kept, baseline());
  }

  private Map<String, Generator> machines(Generator all) {
    Map<String, ResourceSum> resources = new LinkedHashMap<>();
    outcome
        .workers()
        .forEach(it ->
            resources
                .computeIfAbsent(it.facts().host(), host -> new ResourceSum())
                .add(it.facts().host(), it.resources()));
    Map<String, Generator> machines = new LinkedHashMap<>();
    resources.forEach((host, sum) ->
        machines.put(
            host.isEmpty() ? "machine" : host,
            all.part(sum.sum(), Distribution.EMPTY, UserTimeBreakdown.NONE)));
    return machines;
  }

  private Map<String, Generator> workers(Generator all) {
    Map<String, Generator> workers = new LinkedHashMap<>();
    outcome
        .workers()
        .forEach(it -> workers.put(it.name(), all.part(it.resources(), it.lag(), it.spent())));
    return workers;
  }

  private Verdict verdict(SteadyState measured, GeneratorHealth health) {
    RunSetup setup = header.setup();
    MadeLoad made = new MadeLoad(setup.load(), outcome);
    Snapshot kept = measured.window().whole();
    Verdict own = judged(setup.objectives(), measured, health, reasons(setup, made, kept));
    return setup.load().slos().contains(LoadSlo.NONE_GIVEN)
        ? UnlimitedFailures.judge(own, kept)
        : Guards.of(setup.objectives(), made.attendance()).judge(own, kept);
  }

  private Verdict judged(
      List<RequestObjective> objectives,
      SteadyState measured,
      GeneratorHealth health,
      List<String> reasons) {
    return health.revise(
        Judge.judge(objectives, measured, header.setup().rules(), baseline(), reasons));
  }

  /** Where the objective is {@code none}, there is none on users either. */
  private List<String> reasons(RunSetup setup, MadeLoad made, Snapshot kept) {
    Stream<String> known = Stream.concat(outcome.runErrors().stream(), made.reasons(kept).stream());
    boolean isUnguarded =
        outcome.runErrors().isEmpty()
            && setup.objectives().stream().anyMatch(RequestObjective::isNone);
    return isUnguarded
        ? Stream.concat(known, made.attendance().missing().stream()).toList()
        : known.toList();
  }
}
