package io.katydid.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The distribution of a number of measured times, in nanoseconds. Immutable and thread-safe.
 *
 * <p>Times are kept with three significant digits (a relative error of at most 0.1 %); count, mean
 * and maximum are exact. There is one definition of a percentile, used in every report and
 * assertion: the smallest recorded time that at least that share of all times does not exceed
 * (nearest rank), at the upper end of its bucket, but never above the maximum.
 *
 * <p>It holds the buckets that are not empty, and nothing else, because a run has many
 * distributions of few buckets each: percentiles are computed whenever they are asked for.
 */
public final class Distribution {

  /** Nothing was measured. */
  public static final Distribution EMPTY = new Distribution(new long[0], new long[0], 0, 0);

  private final long[] values;
  private final long[] counts;
  private final long count;
  private final double sum;
  private final long max;

  /**
   * Takes over the arrays; the caller must not change them afterwards.
   *
   * @param values the lowest value of each bucket that is not empty, in ascending order
   * @param counts how many times each of them was measured
   * @param sum the sum of the times; not a long, which many users overflow in hours
   * @param max the exact maximum, or 0 if there are none
   */
  Distribution(long[] values, long[] counts, double sum, long max) {
    this.values = values;
    this.counts = counts;
    this.count = sum(counts);
    this.sum = sum;
    this.max = max;
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long each : counts) {
      sum += each;
    }
    return sum;
  }

  /** A distribution of these times, for tests and simulations. */
  public static Distribution of(long... nanos) {
    LatencyCounts live = new LatencyCounts();
    Arrays.stream(nanos).forEach(live::record);
    return live.read().since(CumulativeHistogram.EMPTY);
  }

  /**
   * The distribution that has these buckets; takes over the counts.
   *
   * @param buckets their numbers, in ascending order, see {@link #bucket}
   * @param counts how many times are in each of them; at least 1
   * @param sum see {@link #sum}
   * @param max see {@link #max}
   * @throws IllegalArgumentException if there are no such buckets
   */
  public static Distribution ofBuckets(int[] buckets, long[] counts, double sum, long max) {
    long[] values = new long[buckets.length];
    int last = -1;
    for (int i = 0; i < buckets.length; i++) {
      if (buckets[i] <= last || buckets[i] >= LatencyCounts.BUCKETS || counts[i] < 1) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%d times in bucket %d, after bucket %d",
                counts[i],
                buckets[i],
                last));
      }
      last = buckets[i];
      values[i] = LatencyCounts.lowest(last);
    }
    return buckets.length == 0 ? EMPTY : new Distribution(values, counts, sum, max);
  }

  /** How many buckets are not empty. */
  public int buckets() {
    return values.length;
  }

  /** The number of a bucket that is not empty: of the first, for 0, or of one behind it. */
  public int bucket(int index) {
    return LatencyCounts.bucket(values[index]);
  }

  /** How many times are in this bucket, likewise. */
  public long countOf(int index) {
    return counts[index];
  }

  /** The shortest time that is counted in the bucket of this number. */
  public static long lowestIn(int bucket) {
    return LatencyCounts.lowest(bucket);
  }

  /** The sum of the times. */
  public double sum() {
    return sum;
  }

  /** How many times were measured. */
  public long count() {
    return count;
  }

  /** The mean, or 0 if nothing was measured. */
  public double mean() {
    return count == 0 ? 0 : sum / count;
  }

  /** The maximum, or 0 if nothing was measured. */
  public long max() {
    return max;
  }

  /** The minimum, to three digits, or 0 if nothing was measured. */
  public long min() {
    return count == 0 ? 0 : values[0];
  }

  /**
   * The percentile, or 0 if nothing was measured.
   *
   * @param percent from 0 to 100
   * @throws IllegalArgumentException if out of range
   */
  public long percentile(double percent) {
    if (!(percent >= 0 && percent <= 100)) {
      throw new IllegalArgumentException("a percentile is from 0 to 100, not " + percent);
    }
    return percent == 0 ? min() : atRank(rank(percent));
  }

  /** At least the first; a rank that is whole but for rounding is that one, and not the next. */
  private long rank(double percent) {
    return Math.max(1, (long) Math.ceil(Math.nextDown(percent) * count / 100));
  }

  private long atRank(long rank) {
    long passed = 0;
    for (int i = 0; i < values.length; i++) {
      passed += counts[i];
      if (passed >= rank) {
        return Math.min(LatencyCounts.highestIn(values[i]), max);
      }
    }
    return max;
  }

  /** How many times were measured that are longer than any of the bucket of this one. */
  public long countAbove(long nanos) {
    long above = 0;
    for (int i = values.length - 1; i >= 0 && values[i] > nanos; i--) {
      above += counts[i];
    }
    return above;
  }

  /** The times at which {@link #countAbove} changes, in ascending order. */
  public long[] steps() {
    return Arrays.stream(values).map(LatencyCounts::highestIn).toArray();
  }

  /** The mean of the natural logarithms of the times, or 0 if nothing was measured. */
  public double meanLog() {
    double logs = 0;
    for (int i = 0; i < values.length; i++) {
      logs += counts[i] * Math.log((double) Math.max(1, values[i]));
    }
    return count == 0 ? 0 : logs / count;
  }

  /** The distribution of these times and those together; exact. */
  public Distribution plus(Distribution other) {
    if (count == 0 || other.count == 0) {
      return count == 0 ? other : this;
    }
    Buckets merged = Buckets.sum(values, counts, other.values, other.counts);
    return merged.distribution(sum + other.sum, Math.max(max, other.max));
  }

  /** The distribution of the times of all of these together; exact. */
  public static Distribution sum(List<Distribution> all) {
    DistributionSum sum = new DistributionSum();
    for (Distribution each : all) {
      for (int i = 0; i < each.values.length; i++) {
        sum.add(each.bucket(i), each.counts[i]);
      }
      sum.addTotals(each.sum, each.max);
    }
    return sum.take();
  }

  /** Whether these are the same times, as far as they are kept. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Distribution it
        && Arrays.equals(values, it.values)
        && Arrays.equals(counts, it.counts)
        && Double.compare(sum, it.sum) == 0
        && max == it.max;
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(values) + Arrays.hashCode(counts);
  }
}
