package io.katydid.statistics;

/**
 * How many trials it takes to confirm that events are rare, if none is seen: the upper bound of
 * Clopper and Pearson for no event in {@code n} trials is {@code 1 - alpha^(1/n)}.
 */
public final class SampleSize {

  private SampleSize() {}

  /**
   * The least number of trials that can confirm the share, one-sided.
   *
   * @param allowedShare above 0, below 1: 0.01 for a p99
   * @param alpha the probability of confirming it wrongly
   * @param designEffect how many dependent trials tell as much as one independent trial; at least 1
   */
  public static long needed(double allowedShare, double alpha, double designEffect) {
    return (long) Math.ceil(designEffect * Math.log(alpha) / Math.log1p(-allowedShare));
  }

  /** The least share that so many trials can confirm: the inverse of {@link #needed}. */
  public static double resolvable(long trials, double alpha, double designEffect) {
    return -Math.expm1(designEffect * Math.log(alpha) / trials);
  }
}
