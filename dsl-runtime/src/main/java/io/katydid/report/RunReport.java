package io.katydid.report;

import io.katydid.measure.Snapshot;
import io.katydid.measure.Window;
import io.katydid.verdict.GeneratorHealth;
import io.katydid.verdict.PowerEstimate;
import io.katydid.verdict.Rules;
import io.katydid.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Everything that is told of a finished run.
 *
 * @param userClasses the simple names of the user classes
 * @param users how many virtual users were asked for
 * @param spawned how many of them were started before the load ended
 * @param spawnRate how many of them were to start per second; 0 if they started as arrivals needed
 *     them
 * @param arrivalRate how many iterations were due per second; 0 if users made their own pace
 * @param runTime how long the load was to last, warm-up included
 * @param warmUp how much of it, from the start, is excluded
 * @param host the base address of the target, of all user classes
 * @param seed the seed of everything random
 * @param startedAt the wall-clock time of the start
 * @param elapsed how long the run lasted, from start to the last user's end
 * @param engine the JVM that made the load
 * @param route how requests got to their targets
 * @param timings whether people are told what the time of requests was spent on
 * @param stopReason why it ended: {@code run time over}, {@code interrupted}, ...
 * @param extensions how often it went on after its run time, to be decided
 * @param rules how the verdict was come to
 * @param warmUpReason what the cut between both rests on, if it was found; empty if not
 * @param outlook what was told before it of what it could decide; empty if that was not known
 * @param window what was measured after the warm-up
 * @param warmedUp what was measured in the warm-up, and excluded
 * @param health of the generator of the load, in what was kept
 * @param verdict the verdict on what was kept
 */
public record RunReport(
    List<String> userClasses,
    int users,
    int spawned,
    double spawnRate,
    double arrivalRate,
    Duration runTime,
    Duration warmUp,
    String host,
    long seed,
    Instant startedAt,
    Duration elapsed,
    EngineJvm engine,
    Route route,
    boolean timings,
    String stopReason,
    int extensions,
    Rules rules,
    String warmUpReason,
    List<PowerEstimate> outlook,
    Window window,
    Snapshot warmedUp,
    GeneratorHealth health,
    Verdict verdict) {

  /** What was measured after the warm-up, as a whole. */
  public Snapshot kept() {
    return window.whole();
  }

  /**
   * Whether, in what was kept, no request or measure failed, and no task, start or stop of a user
   * ended in an exception.
   */
  public boolean hasNoFailures() {
    return kept().named().allMatch(it -> it.failures() == 0) && kept().errors() == 0;
  }
}
