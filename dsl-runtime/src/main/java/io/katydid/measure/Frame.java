package io.katydid.measure;

import java.io.Serializable;

/**
 * One moment of a run in progress, once a second.
 *
 * @param elapsedNanos since the run started
 * @param users how many virtual users are running
 * @param warmingUp whether what is measured now will be excluded
 * @param interval what was measured since the frame before
 * @param kept what was measured since the run started, or since the warm-up ended
 */
public record Frame(
    long elapsedNanos, int users, boolean warmingUp, Snapshot interval, Snapshot kept)
    implements Serializable {}
