package io.katydid.store;

/**
 * How far the clocks of a worker are known, by probes before the run.
 *
 * @param uncertaintyNanos by how much its begin may have been earlier or later than that of others,
 *     at most; negative if that is not known, as the clocks were not compared
 * @param wallAheadMillis by how much its wall clock is ahead of that of the controller
 */
public record WorkerClock(long uncertaintyNanos, long wallAheadMillis) {

  /** One of a run that was ended before the clocks were compared. */
  public static final WorkerClock NOT_COMPARED = new WorkerClock(-1, 0);

  /** Whether the clocks were compared. */
  public boolean isCompared() {
    return uncertaintyNanos >= 0;
  }
}
