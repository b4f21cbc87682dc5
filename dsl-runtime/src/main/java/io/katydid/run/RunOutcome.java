package io.katydid.run;

import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;
import io.katydid.measure.Window;
import java.io.Serializable;
import java.util.List;

/**
 * What became of a run.
 *
 * @param slices what was measured after the warm-up, in slices of equal time; the last one has what
 *     was completed after the load had ended, too
 * @param warmedUp what was measured in the warm-up
 * @param resources metrics of the generator, after the warm-up, from one moment to the next
 * @param elapsedNanos from the start of the run to the end of its last user
 * @param spawned how many users were started
 * @param ready how many of them had ended their start, without an exception, before the load ended
 * @param extensions how often the run went on after its time
 * @param stopReason why the load ended
 * @param runErrors why the run cannot pass, whatever was measured
 */
public record RunOutcome(
    List<Slice> slices,
    Snapshot warmedUp,
    List<ResourceMetrics> resources,
    long elapsedNanos,
    int spawned,
    int ready,
    int extensions,
    String stopReason,
    List<String> runErrors)
    implements Serializable {

  /** The reason of a load that ended when it was to. */
  public static final String TIME_OVER = "run time over";

  /** Whether the load lasted its time, and was not ended before. */
  public boolean isTimeOver() {
    return stopReason.equals(TIME_OVER);
  }

  /** What was measured after the warm-up. */
  public Snapshot kept() {
    return Window.sum(slices.stream().map(Slice::measured).toList());
  }
}
