package io.katydid.store;

import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;
import io.katydid.measure.StageEnd;
import io.katydid.measure.Window;
import java.util.List;

/**
 * What became of a run.
 *
 * @param slices what was measured after the warm-up, in slices of equal time; the last one has what
 *     was completed after the load had ended, too
 * @param stageEnds where each stage ended; the last one is that in which the run ended
 * @param warmedUp what was measured in the warm-up
 * @param resources of the generator, after the warm-up, from one moment to the next
 * @param series what was measured by name from second to second, in the warm-up, too
 * @param end how it ended
 */
public record RunOutcome(
    List<Slice> slices,
    List<StageEnd> stageEnds,
    Snapshot warmedUp,
    List<ResourceMetrics> resources,
    TimeSeries series,
    RunEnd end) {

  /** Whether the load lasted its time, and nobody ended it before. */
  public boolean isTimeOver() {
    return end.stopReason().equals(RunEnd.TIME_OVER);
  }

  /** What was measured after the warm-up. */
  public Snapshot kept() {
    return Window.sum(slices.stream().map(Slice::measured).toList());
  }

  /** From the start of the run to the end of its last user. */
  public long elapsedNanos() {
    return end.elapsedNanos();
  }

  /** How many users were started. */
  public int spawned() {
    return end.spawned();
  }

  /** How many of them had ended their start, without an exception, before the load ended. */
  public int ready() {
    return end.ready();
  }

  /** How many users were started in all, those that replaced others included. */
  public long sessions() {
    return end.sessions();
  }

  /** How many iterations had not begun when the load ended, where it has a number of them. */
  public long notBegun() {
    return end.notBegun();
  }

  /** Whether the load ended with the last of its iterations. */
  public boolean isIterationsOver() {
    return end.stopReason().equals(RunEnd.ITERATIONS_OVER);
  }

  /** How often the run went on after its time. */
  public int extensions() {
    return end.extensions();
  }

  /** Why the load ended. */
  public String stopReason() {
    return end.stopReason();
  }

  /** How the load was changed while it ran, in order of time. */
  public List<LoadChange> changes() {
    return end.changes();
  }

  /** What each of several workers made of it; none, if one process made all of the load. */
  public List<WorkerOutcome> workers() {
    return end.workers();
  }

  /** Why the run cannot pass, whatever was measured. */
  public List<String> runErrors() {
    return end.runErrors();
  }
}
