package io.katydid.comparison;

import io.katydid.result.Unsettled;
import io.katydid.statistics.Interval;

/** Estimates how many pairs of runs would settle a change that is not settled. */
final class SettlingPairs {

  /** What takes more than this many times the runs is not worth proposing. */
  private static final double LONGEST = 50;

  private static final double MARGIN = 1.1;

  private SettlingPairs() {}

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
