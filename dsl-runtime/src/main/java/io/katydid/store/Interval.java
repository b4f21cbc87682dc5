package io.katydid.store;

import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.Slice;
import io.katydid.measure.Snapshot;

/**
 * What an engine measured since its last interval. Intervals are consecutive: together they are the
 * run. One ends every second, and one wherever the run is divided, see {@link Boundary}. Immutable.
 *
 * @param elapsedNanos from the start of the run to the end of the interval
 * @param users how many virtual users are running at its end
 * @param warmingUp whether it is of the warm-up
 * @param boundary what ends with it
 * @param idleNanos how much of it was before the first request of the run; such time is in no rate.
 *     Only of intervals before the first slice, or the warm-up, ends
 * @param measured what was measured in it
 * @param cpuNanos the CPU time that the process of the engine used in the slice that ends here, or
 *     {@link Slice#NO_CPU}
 * @param resources what the machine and the JVM of the engine went through since this was last
 *     reported, of a window of 0 if it is not reported now
 */
public record Interval(
    long elapsedNanos,
    int users,
    boolean warmingUp,
    Boundary boundary,
    long idleNanos,
    Snapshot measured,
    long cpuNanos,
    ResourceMetrics resources) {

  /** How it is sent and kept. */
  public static final FrameType<Interval> FRAME =
      new FrameType<>(1, Interval.class, IntervalCodec::write, IntervalCodec::read);

  /** What was measured, in the time from the first request on. */
  Snapshot judged() {
    return measured.over(measured.windowNanos() - idleNanos);
  }
}
