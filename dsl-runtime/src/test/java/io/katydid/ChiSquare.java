package io.katydid;

import java.util.Arrays;

/** How far counts are from what they are to be in proportion to. */
public final class ChiSquare {

  /** Quantiles at 99.9 %, by degrees of freedom. */
  public static final double LIMIT_1 = 10.83;

  public static final double LIMIT_2 = 13.82;
  public static final double LIMIT_3 = 16.27;

  private ChiSquare() {}

  public static double of(long[] counts, int... weights) {
    double total = Arrays.stream(counts).sum();
    double sum = Arrays.stream(weights).sum();
    double chi = 0;
    for (int i = 0; i < counts.length; i++) {
      double expected = total * weights[i] / sum;
      chi += (counts[i] - expected) * (counts[i] - expected) / expected;
    }
    return chi;
  }
}
