package io.katydid.statistics;

/**
 * The distribution of Wilcoxon's signed-rank statistic for {@code n} differences around zero: the
 * sum of those of the ranks 1 to n that a fair coin picks. Exact.
 */
final class SignedRank {

  private final double[] atMost;

  SignedRank(int n) {
    this.atMost = cumulative(n);
  }

  /** The probability of a sum of at most {@code sum}. */
  double atMost(int sum) {
    return sum < 0 ? 0 : atMost[Math.min(sum, atMost.length - 1)];
  }

  private static double[] cumulative(int n) {
    double[] probability = new double[n * (n + 1) / 2 + 1];
    probability[0] = 1;
    for (int rank = 1; rank <= n; rank++) {
      for (int sum = rank * (rank + 1) / 2; sum >= 0; sum--) {
        double picked = sum < rank ? 0 : probability[sum - rank];
        probability[sum] = (probability[sum] + picked) / 2;
      }
    }
    for (int sum = 1; sum < probability.length; sum++) {
      probability[sum] += probability[sum - 1];
    }
    return probability;
  }
}
