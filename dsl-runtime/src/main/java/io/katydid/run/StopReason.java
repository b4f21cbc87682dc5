package io.katydid.run;

/**
 * Why the end of a load was requested.
 *
 * @param text the reason
 * @param ofAll what it is if all workers end so, where only the share of this one is over; else
 *     empty
 */
record StopReason(String text, String ofAll) {}
