package io.katydid.store;

/**
 * How far the clocks of a worker are known, by probes before the run.
 *
 * @param uncertaintyNanos by how much its begin may have been earlier or later than that of others,
 *     at most
 * @param wallAheadMillis by how much its wall clock is ahead of that of the controller
 */
public record WorkerClock(long uncertaintyNanos, long wallAheadMillis) {}
