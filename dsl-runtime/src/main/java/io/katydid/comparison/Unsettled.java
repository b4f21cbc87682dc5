package io.katydid.comparison;

import io.katydid.statistics.Interval;

/**
 * What is known of a change whose runs do not decide whether it is for the worse.
 *
 * @param isWorse whether it is by its estimate, by more than is tolerated; or the other variant has
 *     nothing to compare
 * @param pairs how many pairs of runs would settle it, if they went on like these; 0 if no number
 *     would, or that is not known
 */
public record Unsettled(boolean isWorse, int pairs) {

  /** What takes more than this many times the runs is not worth proposing. */
  private static final double LONGEST = 50;

  private static final double MARGIN = 1.1;

  /**
   * What an interval leaves open, of which more is worse: its width goes with the square root of
   * the number of pairs.
   *
   * @param estimate within the interval
   * @param tolerance what does not matter, on the same scale
   * @param pairs how many there were
   */
  static Unsettled of(Interval worse, double estimate, double tolerance, int pairs) {
    boolean isWorse = estimate > tolerance;
    double reach = isWorse ? estimate - worse.low() : worse.high() - estimate;
    double ratio = reach / (estimate - tolerance);
    double factor = Math.max(1, MARGIN * ratio * ratio);
    return new Unsettled(isWorse, factor <= LONGEST ? (int) Math.ceil(pairs * factor) : 0);
  }
}
