package io.katydid.comparison;

import io.katydid.statistics.Interval;

/**
 * Which word an interval gives.
 *
 * <p>Who claims a difference must be sure that it exceeds the tolerance, and also what this runner
 * shows between two runs of the same thing. Who claims that there is none must be sure that it is
 * within the tolerance: noise is no excuse there, or else a noisy runner would find everything the
 * same.
 *
 * @param tolerance the distance that does not matter
 * @param noise the distance that nothing comes to
 */
record Rule(double tolerance, double noise) {

  /**
   * The word for the interval of the distance to the first variant, more being worse.
   *
   * @param worse the interval
   */
  ComparisonOutcome word(Interval worse) {
    double told = Math.max(tolerance, noise);
    if (worse.low() > told) {
      return ComparisonOutcome.SLOWER;
    } else if (worse.high() < -told) {
      return ComparisonOutcome.FASTER;
    } else if (worse.high() > tolerance) {
      return ComparisonOutcome.INCONCLUSIVE;
    }
    return worse.low() >= -tolerance ? ComparisonOutcome.EQUIVALENT : ComparisonOutcome.NOT_SLOWER;
  }

  /** Whether only the noise kept it from a claim. */
  boolean isDrowned(Interval worse) {
    return noise > tolerance && (worse.low() > tolerance || worse.high() < -tolerance);
  }
}
