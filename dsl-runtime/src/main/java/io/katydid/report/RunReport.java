package io.katydid.report;

import io.katydid.measure.Snapshot;
import io.katydid.measure.Window;
import io.katydid.store.TimeSeries;
import io.katydid.verdict.GeneratorHealth;
import io.katydid.verdict.PowerEstimate;
import io.katydid.verdict.Rules;
import io.katydid.verdict.SteadyState;
import io.katydid.verdict.Verdict;
import java.util.List;

/**
 * Everything that is reported of a finished run.
 *
 * @param circumstances by what, of what and on what it was made
 * @param load as it was set
 * @param course how it went
 * @param engine the JVM that made the load
 * @param route how requests got to their targets
 * @param rules how the verdict was come to
 * @param powerEstimates what was known before it of what it could decide; empty if nothing was
 * @param measured what was measured, and what of it is judged
 * @param health of the generator of the load, in what is judged
 * @param verdict the verdict on what is judged
 * @param series what was measured by name from second to second, from the start of the run
 * @param timings whether people are shown what the time of requests was spent on
 */
public record RunReport(
    Circumstances circumstances,
    PlannedLoad load,
    RunCourse course,
    EngineJvm engine,
    Route route,
    Rules rules,
    List<PowerEstimate> powerEstimates,
    SteadyState measured,
    GeneratorHealth health,
    Verdict verdict,
    TimeSeries series,
    boolean timings) {

  /**
   * How many points of names over time a document has at most. As JSON, that is some 2 MB; 20 names
   * have them in 8 minutes.
   */
  public static final int MOST_POINTS = 10_000;

  /** The version of Katydid. */
  public String version() {
    return circumstances.version();
  }

  /** What was measured after the warm-up. */
  public Window window() {
    return measured.window();
  }

  /** What was measured after the warm-up, as a whole. */
  public Snapshot kept() {
    return window().whole();
  }

  /** What was measured in the warm-up, and excluded. */
  public Snapshot warmedUp() {
    return measured.warmUp();
  }

  /**
   * Whether, in what was kept, no request or measure failed, and no task, start or stop of a user
   * ended in an exception.
   */
  public boolean hasNoFailures() {
    return kept().named().allMatch(it -> it.failures() == 0) && kept().errors() == 0;
  }

  /** The same with another verdict. */
  public RunReport with(Verdict other) {
    return new RunReport(
        circumstances,
        load,
        course,
        engine,
        route,
        rules,
        powerEstimates,
        measured,
        health,
        other,
        series,
        timings);
  }

  /** The same, in which people are shown what the time of requests was spent on. */
  public RunReport withTimings() {
    return new RunReport(
        circumstances,
        load,
        course,
        engine,
        route,
        rules,
        powerEstimates,
        measured,
        health,
        verdict,
        series,
        true);
  }
}
