package io.katydid.report;

import io.katydid.store.LoadChange;
import io.katydid.store.ScenarioEnd;
import io.katydid.store.WorkerOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How a run went.
 *
 * @param startedAt the wall-clock time of the start
 * @param elapsed how long it lasted, from start to the last user's end
 * @param spawned how many users were started before the load ended
 * @param sessions how many users were started in all, those that replaced others included
 * @param notBegun how many iterations had not begun when the load ended, where it has a number of
 *     them
 * @param stopReason why it ended: {@code run time over}, {@code interrupted}, ...
 * @param extensions how often it went on after its run time, to be decided
 * @param changes how the load was changed while it ran, in order of time
 * @param scenarios how each of its scenarios ended; none, if there is only one
 * @param workers what each of its workers made; none, if one JVM made all
 */
public record RunCourse(
    Instant startedAt,
    Duration elapsed,
    int spawned,
    long sessions,
    long notBegun,
    String stopReason,
    int extensions,
    List<LoadChange> changes,
    List<ScenarioEnd> scenarios,
    List<WorkerOutcome> workers) {

  /** Of one scenario, by one JVM. */
  public RunCourse(
      Instant startedAt,
      Duration elapsed,
      int spawned,
      long sessions,
      long notBegun,
      String stopReason,
      int extensions,
      List<LoadChange> changes) {
    this(
        startedAt,
        elapsed,
        spawned,
        sessions,
        notBegun,
        stopReason,
        extensions,
        changes,
        List.of(),
        List.of());
  }

  /** Whether a worker was lost, of whose last second nothing is known. */
  boolean hasLostWorkers() {
    return workers.stream().anyMatch(worker -> worker.ending().lost());
  }
}
