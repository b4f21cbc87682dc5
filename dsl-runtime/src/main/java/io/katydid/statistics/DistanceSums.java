package io.katydid.statistics;

import java.util.Arrays;

/**
 * The sum of the distances of a value to all values that were added, in a time that grows with the
 * logarithm of their number: counts and sums of the values in their order, in a binary indexed tree
 * (Fenwick, "A new data structure for cumulative frequency tables", Software: Practice and
 * Experience 24, 1994).
 */
final class DistanceSums {

  private final double[] sorted;
  private final long[] counts;
  private final double[] sums;
  private long count;
  private double sum;

  /** Of values among these, none of which is added yet. */
  DistanceSums(double[] values) {
    this.sorted = values.clone();
    Arrays.sort(sorted);
    this.counts = new long[values.length + 1];
    this.sums = new double[values.length + 1];
  }

  /** The sum of the distances to this value, which is one of those that may be added. */
  double to(double value) {
    double relative = value - sorted[0];
    long countBelow = 0;
    double sumBelow = 0;
    for (int i = place(value); i > 0; i -= i & -i) {
      countBelow += counts[i];
      sumBelow += sums[i];
    }
    double above = sum - sumBelow - (count - countBelow) * relative;
    return countBelow * relative - sumBelow + above;
  }

  /** Adds one of the values. */
  void add(double value) {
    double relative = value - sorted[0];
    for (int i = place(value); i < counts.length; i += i & -i) {
      counts[i]++;
      sums[i] += relative;
    }
    count++;
    sum += relative;
  }

  /** From 1; equal values have the same. */
  private int place(double value) {
    return Arrays.binarySearch(sorted, value) + 1;
  }
}
