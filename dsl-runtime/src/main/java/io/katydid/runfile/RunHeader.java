package io.katydid.runfile;

import java.time.Instant;

/**
 * All that a report needs of a run and that is known when it starts. Immutable.
 *
 * @param setup known before
 * @param startedAt the wall-clock time of the start
 */
public record RunHeader(RunSetup setup, Instant startedAt) {}
