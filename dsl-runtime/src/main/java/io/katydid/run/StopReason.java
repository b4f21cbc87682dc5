package io.katydid.run;

/**
 * Why the end of a load was requested.
 *
 * @param text the reason
 * @param ofShare whether only the share of this worker is over
 */
record StopReason(String text, boolean ofShare) {}
