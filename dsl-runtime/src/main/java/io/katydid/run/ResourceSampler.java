package io.katydid.run;

import io.katydid.health.ResourceReading;
import io.katydid.health.ResourceWatch;
import io.katydid.measure.ResourceMetrics;

/**
 * What the machine and the JVM of the generator go through, from one cut of the time of a run to
 * another. Used by the thread that coordinates the run.
 */
final class ResourceSampler {

  /** A look costs about a millisecond, and shares of a time that is shorter mean little. */
  private static final long SHORTEST = 200_000_000L;

  private final ResourceWatch watch;
  private ResourceReading last;
  private long unread;

  ResourceSampler(ResourceWatch watch) {
    this.watch = watch;
    this.last = watch.read();
  }

  /** Begins anew: what was before is not judged. */
  void restart() {
    last = watch.read();
    unread = 0;
  }

  /**
   * What was since the last that was taken, or {@link ResourceMetrics#NONE} if there is not enough
   * to take.
   *
   * @param sliceNanos how long ago the last cut was
   */
  ResourceMetrics take(long sliceNanos) {
    unread += sliceNanos;
    return unread < SHORTEST ? ResourceMetrics.NONE : take();
  }

  /** What was since the last that was taken, however short it is. */
  ResourceMetrics take() {
    ResourceReading now = watch.read();
    ResourceMetrics resources = now.since(last);
    last = now;
    unread = 0;
    return resources;
  }
}
