package io.katydid.runfile;

/**
 * What the engine of a run does not report, and is known at its end. Immutable.
 *
 * @param otherLoadSeconds for how many seconds another load test ran on the machine beside it
 */
record RunTrailer(int otherLoadSeconds) {}
