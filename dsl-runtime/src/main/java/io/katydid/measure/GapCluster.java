package io.katydid.measure;

import io.katydid.api.Timing;

/**
 * The times between the events of one stream, which hang together, as one cluster of those of a
 * series. Each is counted when it comes, so that a stream that is still open is judged as it will
 * be when it has ended. Not thread-safe.
 */
final class GapCluster {

  /** In place of a time that did not end, as its stream failed. */
  static final long UNENDED = Long.MAX_VALUE;

  private final TimeLimit[] limits;

  /** For each of the limits, how many exceeded it. */
  private final long[] exceeding;

  private long gaps;

  /** One without times, for the limits of this series. */
  GapCluster(Series series) {
    this.limits = series.streamLimits();
    this.exceeding = new long[limits.length];
  }

  /** Adds another one, to these counts as well. */
  void add(StreamCounts counts, long nanos) {
    for (int i = 0; i < limits.length; i++) {
      if (limits[i].timing() == Timing.BETWEEN_EVENTS) {
        boolean exceeds = nanos > limits[i].nanos();
        counts.clustered(i, gaps, exceeding[i], exceeds ? 1 : 0);
        exceeding[i] += exceeds ? 1 : 0;
      }
    }
    gaps++;
  }
}
