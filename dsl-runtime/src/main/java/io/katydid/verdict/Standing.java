package io.katydid.verdict;

/**
 * Where an observed value stands beside its limit, as numbers. Times are in nanoseconds, shares
 * from 0 to 1, rates per second; infinite is what has no bound.
 *
 * @param observed the value that was observed; infinite, if it falls on a failed request, or on one
 *     that was cut off after the limit
 * @param low what the true value is at least, with the confidence of the verdict
 * @param high what it is at most, likewise
 * @param limit what it is compared with; positive
 * @param isUpper whether it must not be above the limit; else it must not be below
 */
public record Standing(double observed, double low, double high, double limit, boolean isUpper) {

  /** The observed value as a share of the limit. */
  public double share() {
    return observed / limit;
  }

  /** The end of the interval that is nearest to a miss, as a share of the limit. */
  public double worstShare() {
    return (isUpper ? high : low) / limit;
  }
}
