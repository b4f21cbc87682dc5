package io.katydid.statistics;

import java.util.Arrays;

/**
 * By how much one sample of values is above another: the median of all differences between them
 * (Hodges and Lehmann 1963), with the interval of the rank-sum test (Wilcoxon 1945, Mann and
 * Whitney 1947). Exact for small samples; from more than 20 values in each on, by the normal
 * distribution.
 */
public final class RankSum {

  private static final int LARGE = 20;

  private final int before;
  private final int after;
  private final double[] differences;

  private RankSum(int before, int after, double[] differences) {
    this.before = before;
    this.after = after;
    this.differences = differences;
  }

  /** The shift from one sample to the other; both have values. */
  public static RankSum of(double[] before, double[] after) {
    double[] differences = new double[before.length * after.length];
    int next = 0;
    for (double earlier : before) {
      for (double later : after) {
        differences[next++] = later - earlier;
      }
    }
    Arrays.sort(differences);
    return new RankSum(before.length, after.length, differences);
  }

  /** The estimate of the shift. */
  public double median() {
    int last = differences.length - 1;
    return (differences[last / 2] + differences[(last + 1) / 2]) / 2;
  }

  /**
   * The interval for the shift, two-sided; infinite if there are too few values.
   *
   * @param alpha the probability, at most, of missing the truth
   */
  public Interval interval(double alpha) {
    int outside =
        Math.min(before, after) > LARGE ? outsideByNormal(alpha / 2) : outsideExactly(alpha / 2);
    return outside == 0
        ? Interval.INFINITE
        : new Interval(differences[outside - 1], differences[differences.length - outside]);
  }

  private int outsideByNormal(double alpha) {
    double mean = before * after / 2.0;
    double deviation = Math.sqrt(before * (double) after * (before + after + 1) / 12);
    return Math.max(0, (int) Math.floor(mean + deviation * Normal.quantile(alpha)));
  }

  /** How many of the smallest values of the statistic are together no more probable than that. */
  private int outsideExactly(double alpha) {
    double[] probabilities = probabilities();
    double sum = 0;
    int outside = 0;
    while (sum + probabilities[outside] <= alpha) {
      sum += probabilities[outside++];
    }
    return outside;
  }

  /**
   * Of how many of the pairs one value is the larger, if the order of all values is random. How
   * many orders there are of each number are the coefficients of the Gaussian binomial {@code (1 -
   * q^(n+1)) .. (1 - q^(n+m)) / (1 - q) .. (1 - q^m)}, which is the same for m and n in turn.
   */
  private double[] probabilities() {
    int m = Math.min(before, after);
    int n = Math.max(before, after);
    double[] orders = new double[m * n + 1];
    orders[0] = 1;
    for (int i = 1; i <= m; i++) {
      for (int pairs = orders.length - 1; pairs >= n + i; pairs--) {
        orders[pairs] -= orders[pairs - n - i];
      }
      for (int pairs = i; pairs < orders.length; pairs++) {
        orders[pairs] += orders[pairs - i];
      }
    }
    double all = Arrays.stream(orders).sum();
    return Arrays.stream(orders).map(each -> each / all).toArray();
  }
}
