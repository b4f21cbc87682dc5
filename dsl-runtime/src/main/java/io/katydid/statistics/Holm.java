package io.katydid.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Several tests at once, with one probability of any false rejection (Holm, "A simple sequentially
 * rejective multiple test procedure", Scandinavian Journal of Statistics 6, 1979).
 */
public final class Holm {

  private Holm() {}

  /**
   * The fewest paired differences of which a signed-rank test, one-sided, can reject one of so many
   * hypotheses, whatever becomes of the others.
   *
   * @param alpha as that of {@link #rejected}
   */
  public static int pairsNeeded(int hypotheses, double alpha) {
    int pairs = 1;
    while (Math.pow(0.5, pairs) >= alpha / hypotheses) {
      pairs++;
    }
    return pairs;
  }

  /**
   * Which of the hypotheses are rejected.
   *
   * @param alpha the probability, at most, that one or more are rejected that are true
   */
  public static boolean[] rejected(double[] pValues, double alpha) {
    int[] order =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> pValues[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    boolean[] rejected = new boolean[pValues.length];
    for (int i = 0; i < order.length && pValues[order[i]] < alpha / (order.length - i); i++) {
      rejected[order[i]] = true;
    }
    return rejected;
  }
}
