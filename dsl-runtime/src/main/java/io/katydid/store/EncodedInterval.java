package io.katydid.store;

import io.katydid.measure.ResourceMetrics;
import io.katydid.measure.UserTimeBreakdown;

/**
 * An {@link Interval} as it was received: what is needed of each engine is decoded, and what was
 * measured is when it is needed. Immutable.
 *
 * @param elapsedNanos as all but the last four, that of the interval
 * @param windowNanos as in its snapshot
 * @param spent likewise
 * @param requests how many were completed
 * @param measures of what else was measured, how many samples were
 */
public record EncodedInterval(
    long elapsedNanos,
    int users,
    boolean warmingUp,
    Boundary boundary,
    long idleNanos,
    long cpuNanos,
    ResourceMetrics resources,
    long windowNanos,
    UserTimeBreakdown spent,
    Completed requests,
    Completed measures,
    EncodedSnapshot measured) {

  /** Writes an interval so that it can be {@linkplain #read read}, as the last of a frame. */
  public static void write(PayloadWriter out, Interval interval) {
    Completed.of(interval.measured().requests()).write(out);
    Completed.of(interval.measured().measures()).write(out);
    IntervalCodec.write(out, interval);
  }

  /** Reads what was written, to the end of the frame. */
  public static EncodedInterval read(PayloadReader in) {
    Completed requests = Completed.read(in);
    Completed measures = Completed.read(in);
    return IntervalCodec.readEncoded(in, requests, measures);
  }

  /** The same in memory, as after a way from one process to another. */
  public static EncodedInterval of(Interval interval) {
    PayloadWriter out = new PayloadWriter();
    write(out, interval);
    PayloadReader in = new PayloadReader();
    in.open(out.take());
    return read(in);
  }

  /**
   * The interval.
   *
   * @throws IllegalArgumentException if what was measured is not readable
   */
  public Interval decoded() {
    return new Interval(
        elapsedNanos,
        users,
        warmingUp,
        boundary,
        idleNanos,
        measured.decoded(),
        cpuNanos,
        resources);
  }
}
