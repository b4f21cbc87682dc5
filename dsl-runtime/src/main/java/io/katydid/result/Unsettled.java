package io.katydid.result;

/**
 * What is known of a change whose runs do not settle whether it is for the worse.
 *
 * @param isWorse whether it is by its estimate, by more than is tolerated; or the other variant has
 *     nothing to compare
 * @param pairs how many pairs of runs would settle it, if they went on like these; 0 if no number
 *     would, or that is not known
 */
public record Unsettled(boolean isWorse, int pairs) {}
