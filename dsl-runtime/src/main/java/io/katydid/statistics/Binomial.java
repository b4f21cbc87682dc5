package io.katydid.statistics;

/**
 * The binomial distribution: how many of a number of independent trials are events.
 *
 * <p>Numbers of trials and events need not be whole, as an effective number of trials is not; the
 * distribution function is continued by the incomplete beta function.
 */
public final class Binomial {

  private Binomial() {}

  /**
   * The probability of at least so many events, if each trial is one with probability {@code p}.
   */
  public static double atLeast(double events, double trials, double p) {
    return events <= 0 ? 1 : new Beta(events, trials - events + 1).cumulative(p);
  }

  /** The probability of at most so many events. */
  static double atMost(double events, double trials, double p) {
    return events >= trials ? 1 : 1 - new Beta(events + 1, trials - events).cumulative(p);
  }

  /**
   * The exact lower bound of the share of events (Clopper and Pearson, "The use of confidence or
   * fiducial limits illustrated in the case of the binomial", Biometrika 26, 1934).
   *
   * @param events from 0 to {@code trials}
   * @param trials above 0
   * @param alpha the probability that the truth is below it, between 0 and 1
   */
  static double lowerBound(double events, double trials, double alpha) {
    return events <= 0 ? 0 : new Beta(events, trials - events + 1).quantile(alpha);
  }

  /** The exact upper bound, as {@link #lowerBound}. */
  static double upperBound(double events, double trials, double alpha) {
    return events >= trials ? 1 : new Beta(events + 1, trials - events).quantile(1 - alpha);
  }
}
