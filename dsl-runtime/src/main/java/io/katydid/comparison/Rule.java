package io.katydid.comparison;

import io.katydid.result.ComparisonOutcome;
import io.katydid.statistics.Interval;

/**
 * The outcome that an interval gives.
 *
 * <p>A difference is claimed only if it surely exceeds the tolerance, and also what this runner
 * shows between two runs of the same thing. That there is none is claimed only if it surely is
 * within the tolerance: noise is no excuse there, or else a noisy runner would find everything the
 * same.
 *
 * @param tolerance the distance that does not matter
 * @param noise the distance that nothing comes to
 */
record Rule(double tolerance, double noise) {

  /**
   * The outcome for the interval of the distance to the first variant, more being worse.
   *
   * @param worse the interval
   */
  ComparisonOutcome outcome(Interval worse) {
    double detectable = Math.max(tolerance, noise);
    if (worse.low() > detectable) {
      return ComparisonOutcome.SLOWER;
    } else if (worse.high() < -detectable) {
      return ComparisonOutcome.FASTER;
    } else if (worse.high() > tolerance) {
      return ComparisonOutcome.INCONCLUSIVE;
    }
    return worse.low() >= -tolerance ? ComparisonOutcome.EQUIVALENT : ComparisonOutcome.NOT_SLOWER;
  }

  /** Whether only the noise kept it from a claim. */
  boolean isBelowNoise(Interval worse) {
    return noise > tolerance && (worse.low() > tolerance || worse.high() < -tolerance);
  }
}
