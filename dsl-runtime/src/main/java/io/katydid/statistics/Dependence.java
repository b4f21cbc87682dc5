package io.katydid.statistics;

/** Whether consecutive batches hang together, so that their scatter shows too little. */
final class Dependence {

  /** With fewer batches, merging them is no way out. */
  static final int FEWEST = 10;

  private Dependence() {}

  /**
   * Whether the correlation of neighbours is more than chance: above {@code 2 / sqrt(k)}, which
   * independent batches exceed in about one of 40 cases.
   *
   * @param deviations of each batch from the mean
   */
  static boolean isSeen(double[] deviations) {
    double squares = 0;
    double products = 0;
    for (int i = 0; i < deviations.length; i++) {
      squares += deviations[i] * deviations[i];
      products += i == 0 ? 0 : deviations[i - 1] * deviations[i];
    }
    return products > squares * 2 / Math.sqrt(deviations.length);
  }
}
