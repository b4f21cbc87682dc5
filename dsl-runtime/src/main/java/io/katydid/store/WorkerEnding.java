package io.katydid.store;

/**
 * How the part of a worker in a run ended.
 *
 * @param elapsedNanos when its load ended or it was lost, after the start of the run
 * @param reason why its load ended; of one that was lost, how, in words that go on with "it ended"
 * @param lost whether it was lost before its load ended
 */
public record WorkerEnding(long elapsedNanos, String reason, boolean lost) {}
