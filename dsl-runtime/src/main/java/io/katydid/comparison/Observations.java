package io.katydid.comparison;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One figure of every run, in the order of the runs, on the scale on which it is compared.
 *
 * <p>The unit of replication is the run: requests of one run are not independent of each other.
 */
final class Observations {

  private final Interleaving order;
  private final double[] values;

  /** Takes over the values. */
  Observations(Interleaving order, double[] values) {
    this.order = order;
    this.values = values;
  }

  /** By how much the variant differs from the first one, in each round. */
  double[] differences(int variant) {
    return IntStream.range(0, order.rounds())
        .mapToDouble(round -> at(variant, round) - at(0, round))
        .toArray();
  }

  /**
   * What two runs of the same variant differed by, 95 times of 100: the 95th percentile (nearest
   * rank) of the distances between neighbours, which of fewer than 20 is the largest.
   *
   * <p>Neighbours are as far apart in time as two runs of a pair, and cost no further runs.
   */
  double noise() {
    double[] distances =
        order
            .turns()
            .mapToDouble(run -> Math.abs(values[run + 1] - values[run]))
            .sorted()
            .toArray();
    return distances[(int) Math.ceil(0.95 * distances.length) - 1];
  }

  /** The median of the runs of a variant. */
  double median(int variant) {
    double[] sorted =
        IntStream.range(0, order.rounds()).mapToDouble(round -> at(variant, round)).toArray();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }

  private double at(int variant, int round) {
    return values[order.runOf(variant, round)];
  }
}
