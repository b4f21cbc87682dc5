package io.katydid.statistics;

/** The normal distribution of mean 0 and variance 1. */
public final class Normal {

  /** Beyond this, a double holds no more than 0 or 1. */
  private static final double FAR = 8.5;

  private Normal() {}

  /**
   * The probability of a value of at most {@code z}, by the series of Marsaglia, "Evaluating the
   * Normal Distribution", Journal of Statistical Software 11(4), 2004.
   */
  static double cumulative(double z) {
    if (Math.abs(z) > FAR) {
      return z < 0 ? 0 : 1;
    }
    double sum = z;
    double term = z;
    for (int i = 3; Math.abs(term) > Math.abs(sum) * 1e-17; i += 2) {
      term *= z * z / i;
      sum += term;
    }
    return 0.5 + sum * density(z);
  }

  /** The value that is not exceeded with the given probability, between 0 and 1. */
  public static double quantile(double probability) {
    return new Increasing(Normal::cumulative, Normal::density).inverse(probability, -FAR, FAR);
  }

  private static double density(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }
}
