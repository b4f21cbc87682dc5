package io.katydid.statistics;

/** Whether consecutive batches hang together, so that their scatter shows too little. */
final class Dependence {

  /** With fewer batches, merging them is no way out. */
  static final int FEWEST = 10;

  /** A larger correlation of so few batches is no estimate any more. */
  private static final double LARGEST = 0.9;

  private Dependence() {}

  /**
   * Whether the correlation of neighbours is more than chance: above {@code 2 / sqrt(k)}, which
   * independent batches exceed in about one of 40 cases.
   *
   * @param deviations of each batch from the mean
   */
  static boolean isSeen(double[] deviations) {
    return correlation(deviations) > 2 / Math.sqrt(deviations.length);
  }

  /**
   * How many times as large as of independent batches the variance of their mean, or sum, is, if
   * each acts on the next: {@code 1 + 2 * sum of (1 - h / k) * r^h} over the distances h of two of
   * k batches, for a correlation of neighbours of r (Bayley and Hammersley, "The effective number
   * of independent observations in an autocorrelated time series", Supplement to the Journal of the
   * Royal Statistical Society 8, 1946). A correlation that is too small to be {@linkplain #isSeen
   * seen} doubles it already. As estimated from k batches, r is too small by about {@code (1 + 4 r)
   * / k} (Marriott and Pope, "Bias in the estimation of autocorrelations", Biometrika 41, 1954).
   *
   * @return at least 1
   */
  static double growth(double[] deviations) {
    int size = deviations.length;
    double seen = correlation(deviations);
    double unbiased = Math.clamp(seen + (1 + 4 * seen) / size, 0, LARGEST);
    double growth = 1;
    double power = 1;
    for (int distance = 1; distance < size; distance++) {
      power *= unbiased;
      growth += 2 * (1 - (double) distance / size) * power;
    }
    return growth;
  }

  /** That of neighbours; -1 if all are the same. */
  private static double correlation(double[] deviations) {
    double squares = 0;
    double products = 0;
    for (int i = 0; i < deviations.length; i++) {
      squares += deviations[i] * deviations[i];
      products += i == 0 ? 0 : deviations[i - 1] * deviations[i];
    }
    return squares == 0 ? -1 : products / squares;
  }
}
