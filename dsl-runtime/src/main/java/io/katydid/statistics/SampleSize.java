package io.katydid.statistics;

import java.util.function.DoublePredicate;

/**
 * What a number of trials can decide, before there are any.
 *
 * <p>To confirm that events are rare, it takes the most that none is seen: the upper bound of
 * Clopper and Pearson for no event in {@code n} trials is {@code 1 - alpha^(1/n)}.
 */
public final class SampleSize {

  private SampleSize() {}

  /**
   * The least number of trials that can confirm the share, one-sided.
   *
   * @param allowedShare above 0, below 1: 0.01 for a p99
   * @param alpha the probability of confirming it wrongly
   * @param designEffect how many dependent trials are worth one independent trial; at least 1
   */
  public static long needed(double allowedShare, double alpha, double designEffect) {
    return (long) Math.ceil(designEffect * Math.log(alpha) / Math.log1p(-allowedShare));
  }

  /** The least share that so many trials can confirm: the inverse of {@link #needed}. */
  public static double resolvable(long trials, double alpha, double designEffect) {
    return -Math.expm1(designEffect * Math.log(alpha) / trials);
  }

  /**
   * The shares of events that leave it open whether the true share is within the allowed one, for
   * trials in batches that scatter as independent ones do. If they scatter more, other shares do,
   * too.
   *
   * @param trials at least as many as are {@linkplain #needed needed}
   * @param allowedShare above 0, below 1
   * @param alpha the probability of a wrong answer, on either side
   * @param batches at least 2
   * @see Proportion
   */
  public static Interval undecided(double trials, double allowedShare, double alpha, int batches) {
    double correction = new DesignEffect(1, 1, 1, batches - 1, false).correction(alpha);
    double effective = trials * correction;
    double expected = effective * allowedShare;
    double few = last(0, expected, it -> Binomial.atMost(it, effective, allowedShare) <= alpha);
    double many =
        last(expected, effective, it -> Binomial.atLeast(it, effective, allowedShare) >= alpha);
    return new Interval(few / effective, many / effective);
  }

  /** The last number of which it is true, from one of which it is to one of which it is not. */
  private static double last(double from, double to, DoublePredicate isTrue) {
    double low = from;
    double high = to;
    while (high - low > 1e-9 * high) {
      double middle = (low + high) / 2;
      if (isTrue.test(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
