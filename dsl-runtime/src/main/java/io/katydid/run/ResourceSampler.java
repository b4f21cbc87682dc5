package io.katydid.run;

import io.katydid.health.ResourceReading;
import io.katydid.health.ResourceWatch;
import io.katydid.measure.ResourceMetrics;
import java.util.ArrayList;
import java.util.List;

/**
 * The resource metrics of the generator, from one cut of the time of a run to the next. Used by the
 * thread that coordinates the run.
 */
final class ResourceSampler {

  /** A look costs about a millisecond, and shares of a time that is shorter mean little. */
  private static final long SHORTEST = 200_000_000L;

  private final ResourceWatch watch;
  private final List<ResourceMetrics> resources = new ArrayList<>();
  private ResourceReading last;
  private long unread;

  ResourceSampler(ResourceWatch watch) {
    this.watch = watch;
    this.last = watch.read();
  }

  /** Begins anew: what was before is not judged. */
  void restart() {
    resources.clear();
    last = watch.read();
    unread = 0;
  }

  /**
   * Takes them, if there is enough to take.
   *
   * @param sliceNanos how long ago the last cut was
   */
  void take(long sliceNanos) {
    unread += sliceNanos;
    if (unread >= SHORTEST) {
      take();
    }
  }

  private void take() {
    ResourceReading now = watch.read();
    resources.add(now.since(last));
    last = now;
    unread = 0;
  }

  /** All of them, one after the other, up to now. */
  List<ResourceMetrics> end() {
    take();
    return List.copyOf(resources);
  }
}
