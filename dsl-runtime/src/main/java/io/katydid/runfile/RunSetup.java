package io.katydid.runfile;

import static java.util.function.Predicate.not;

import io.katydid.api.load.LoadKind;
import io.katydid.api.load.LoadSlo;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.RunOptions;
import io.katydid.baseline.Baseline;
import io.katydid.report.Circumstances;
import io.katydid.report.EngineJvm;
import io.katydid.report.PlannedLoad;
import io.katydid.report.Route;
import io.katydid.verdict.PowerEstimate;
import io.katydid.verdict.RequestObjective;
import io.katydid.verdict.Rules;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/**
 * All that a report needs of a run and that is known before it starts. Immutable.
 *
 * @param circumstances by what, of what and on what it is made
 * @param userClasses the simple names of the user classes
 * @param load the options and objectives, the seed included; its user classes may be missing
 * @param hosts the base addresses of the targets, separated by commas
 * @param targetHere whether a target is on the machine that makes the load
 * @param route how requests get to the targets
 * @param engine the JVM that makes the load
 * @param scheduledRate how many requests per second the load makes after the warm-up, if that does
 *     not depend on the target
 * @param baseline what earlier runs measured
 * @param linesWithoutTime how many lines of a replayed access log are not in the load
 */
public record RunSetup(
    Circumstances circumstances,
    List<String> userClasses,
    LoadSpec load,
    String hosts,
    boolean targetHere,
    Route route,
    EngineJvm engine,
    OptionalDouble scheduledRate,
    Baseline baseline,
    long linesWithoutTime) {

  /** The objectives of the load. */
  public List<RequestObjective> objectives() {
    return RequestObjective.of(load);
  }

  /** How a verdict is come to. */
  Rules rules() {
    return Rules.of(load);
  }

  /** What it can decide; empty where the warm-up is detected, as its length is not known before. */
  public List<PowerEstimate> powerEstimates() {
    return rules().detectWarmUp()
        ? List.of()
        : PowerEstimate.of(
            objectives().stream().filter(RequestObjective::isOfAllStages).toList(),
            scheduledRate,
            runTime().minus(warmUp()),
            rules());
  }

  /** The load, for a report. */
  public PlannedLoad planned() {
    return new PlannedLoad(
        userClasses,
        load.givenNames(),
        hosts,
        load.schedule(),
        runTime(),
        warmUp(),
        load.get(RunOptions.SEED),
        load.options(LoadKind.RUN),
        load.slos().stream().filter(not(LoadSlo::implied)).toList(),
        load.others().isEmpty() ? List.of() : load.scenarios(),
        linesWithoutTime);
  }

  private Duration runTime() {
    return load.runTime();
  }

  private Duration warmUp() {
    return load.warmUp().length();
  }
}
