package io.katydid.measure;

import java.util.Arrays;

/**
 * Adds up many distributions, bucket by bucket, as they are read: each bucket costs an addition to
 * an array, and nothing else is made of it until the sum is asked for. Not thread-safe.
 */
public final class DistributionSum {

  private static final int FEW = 1 << 10;
  private static final long[] NONE = {};

  /** To which any number can be added without a change, -0.0 as well. */
  private static final double NO_SUM = -0.0;

  /** Of all buckets up to the highest that was needed. */
  private long[] counts = NONE;

  /** Of the buckets that are not empty, as of one name they are near each other. */
  private int lowest = Integer.MAX_VALUE;

  private int highest = -1;

  /** Those that are not empty, while a distribution is made of them. */
  private long[] values = NONE;

  private long[] times = NONE;
  private double sum = NO_SUM;
  private long max = Long.MIN_VALUE;

  /**
   * Adds times to a bucket.
   *
   * @param bucket its number, see {@link Distribution#bucket}
   * @param times how many; at least 1
   * @throws IllegalArgumentException if there is no such bucket, or nothing to add
   */
  public void add(int bucket, long times) {
    if (bucket < 0 || bucket >= counts.length) {
      grow(bucket);
    }
    if (times < 1) {
      throw new IllegalArgumentException(times + " times in bucket " + bucket);
    }
    counts[bucket] += times;
    lowest = Math.min(lowest, bucket);
    highest = Math.max(highest, bucket);
  }

  /**
   * Adds a time to each of these buckets.
   *
   * @param buckets their numbers, in ascending order; may have the same several times
   * @param size how many of them, from the first on; at least 1
   * @throws IllegalArgumentException if there is no such bucket
   */
  public void addEach(int[] buckets, int size) {
    int last = buckets[size - 1];
    if (last < 0 || last >= counts.length) {
      grow(last);
    }
    long[] into = counts;
    for (int i = 0; i < size; i++) {
      into[buckets[i]]++;
    }
    lowest = Math.min(lowest, buckets[0]);
    highest = Math.max(highest, last);
  }

  private void grow(int bucket) {
    if (bucket < 0 || bucket >= LatencyCounts.BUCKETS) {
      throw new IllegalArgumentException("there is no bucket " + bucket);
    }
    counts = Arrays.copyOf(counts, Math.min(LatencyCounts.BUCKETS, Math.max(FEW, 2 * bucket)));
  }

  /**
   * Adds what the buckets of a distribution do not say.
   *
   * @param sumOfTimes see {@link Distribution#sum}
   * @param longest see {@link Distribution#max}
   */
  public void addTotals(double sumOfTimes, long longest) {
    sum += sumOfTimes;
    max = Math.max(max, longest);
  }

  /** All of them together. */
  public Distribution distribution() {
    reserve(highest - lowest + 1);
    int size = 0;
    for (int bucket = lowest; bucket <= highest; bucket++) {
      // One that is empty is overwritten by the next.
      values[size] = LatencyCounts.lowest(bucket);
      times[size] = counts[bucket];
      size += counts[bucket] == 0 ? 0 : 1;
    }
    return size == 0
        ? Distribution.EMPTY
        : new Distribution(Arrays.copyOf(values, size), Arrays.copyOf(times, size), sum, max);
  }

  private void reserve(int size) {
    if (size > values.length) {
      values = new long[size];
      times = new long[size];
    }
  }

  /** All of them together, of which nothing is left here. */
  public Distribution take() {
    Distribution all = distribution();
    if (lowest <= highest) {
      Arrays.fill(counts, lowest, highest + 1, 0);
    }
    lowest = Integer.MAX_VALUE;
    highest = -1;
    sum = NO_SUM;
    max = Long.MIN_VALUE;
    return all;
  }
}
