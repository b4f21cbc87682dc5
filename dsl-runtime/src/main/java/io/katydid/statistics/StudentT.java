package io.katydid.statistics;

/** Student's t distribution. The degrees of freedom are positive and need not be whole. */
record StudentT(double degrees) {

  /** The probability of a value above {@code t}. */
  double above(double t) {
    double tail = new Beta(degrees / 2, 0.5).cumulative(degrees / (degrees + t * t)) / 2;
    return t < 0 ? 1 - tail : tail;
  }

  /** The value that is exceeded with the given probability, above 0 and at most one half. */
  double exceededWith(double probability) {
    double x = new Beta(degrees / 2, 0.5).quantile(2 * probability);
    return Math.sqrt(degrees * (1 - x) / x);
  }
}
