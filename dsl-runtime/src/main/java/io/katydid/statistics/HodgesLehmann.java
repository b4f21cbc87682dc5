package io.katydid.statistics;

import java.util.Arrays;

/**
 * The shift that paired differences have in common: the median of the means of all pairs among
 * them, each with itself included (Hodges and Lehmann, "Estimates of location based on rank tests",
 * Annals of Mathematical Statistics 34, 1963). One wild difference moves it little.
 *
 * <p>Its interval and p-value are exact by the signed-rank distribution, for independent
 * differences that scatter symmetrically (Wilcoxon 1945, Tukey 1949; Hollander, Wolfe and Chicken,
 * "Nonparametric Statistical Methods", 2014, chapter 3).
 */
public final class HodgesLehmann {

  private final int n;
  private final double[] averages;

  private HodgesLehmann(int n, double[] averages) {
    this.n = n;
    this.averages = averages;
  }

  /**
   * The estimate from differences.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static HodgesLehmann of(double... differences) {
    if (differences.length == 0) {
      throw new IllegalArgumentException("no differences to estimate a shift from");
    }
    int n = differences.length;
    double[] averages = new double[n * (n + 1) / 2];
    int next = 0;
    for (int i = 0; i < n; i++) {
      for (int j = i; j < n; j++) {
        averages[next++] = (differences[i] + differences[j]) / 2;
      }
    }
    Arrays.sort(averages);
    return new HodgesLehmann(n, averages);
  }

  /** The estimate of the shift. */
  public double median() {
    int last = averages.length - 1;
    return (averages[last / 2] + averages[(last + 1) / 2]) / 2;
  }

  /**
   * The interval for the shift, two-sided; infinite if there are too few differences: fewer than 6
   * for an {@code alpha} of 0.05.
   *
   * @param alpha the probability, at most, of missing the truth
   */
  public Interval interval(double alpha) {
    SignedRank rank = new SignedRank(n);
    int outside = 0;
    while (rank.atMost(outside) <= alpha / 2) {
      outside++;
    }
    return outside == 0
        ? Interval.INFINITE
        : new Interval(averages[outside - 1], averages[averages.length - outside]);
  }

  /**
   * The p-value of the shift being at most this much, one-sided: how probable differences that are
   * as large as these would be if it were.
   */
  public double pValueAbove(double shift) {
    long notAbove = Arrays.stream(averages).filter(it -> it <= shift).count();
    return new SignedRank(n).atMost((int) notAbove);
  }

  /**
   * The p-value of there being no shift, two-sided: at most {@code alpha} if and only if {@code
   * interval(alpha)} is on one side of zero.
   */
  public double pValue() {
    long notAbove = Arrays.stream(averages).filter(it -> it <= 0).count();
    long notBelow = Arrays.stream(averages).filter(it -> it >= 0).count();
    return Math.min(1, 2 * new SignedRank(n).atMost((int) Math.min(notAbove, notBelow)));
  }
}
