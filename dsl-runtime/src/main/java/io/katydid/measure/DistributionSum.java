package io.katydid.measure;

import java.util.Arrays;

/**
 * Adds up many distributions, bucket by bucket, as they are read: each bucket costs an addition to
 * an array, and nothing else is made of it until the sum is asked for. Not thread-safe.
 */
public final class DistributionSum {

  private static final int FEW = 1 << 10;

  /** Of all buckets up to the highest that was needed. */
  private long[] counts = new long[FEW];

  private double sum;
  private long max;

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
  }

  private void grow(int bucket) {
    if (bucket < 0 || bucket >= LatencyCounts.BUCKETS) {
      throw new IllegalArgumentException("there is no bucket " + bucket);
    }
    counts = Arrays.copyOf(counts, Math.min(LatencyCounts.BUCKETS, 2 * bucket));
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
    int size = 0;
    for (long count : counts) {
      size += count == 0 ? 0 : 1;
    }
    Buckets all = new Buckets(size);
    for (int bucket = 0; bucket < counts.length; bucket++) {
      all.add(LatencyCounts.lowest(bucket), counts[bucket]);
    }
    return all.distribution(sum, max);
  }

  /** All of them together, of which nothing is left here. */
  public Distribution take() {
    Distribution all = distribution();
    Arrays.fill(counts, 0);
    sum = 0;
    max = 0;
    return all;
  }
}
