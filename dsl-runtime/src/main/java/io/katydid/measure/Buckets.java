package io.katydid.measure;

import java.util.Arrays;

/**
 * Collects the buckets that are not empty, in ascending order. What is made of them takes over the
 * arrays, where they are full: nothing is added after that.
 */
final class Buckets {

  private long[] values;
  private long[] counts;
  private int size;

  Buckets(int expected) {
    values = new long[expected];
    counts = new long[expected];
  }

  /** Adds a bucket of larger values than those before; an empty one is left out. */
  void add(long value, long count) {
    if (count == 0) {
      return;
    }
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size + 1);
      counts = Arrays.copyOf(counts, 2 * size + 1);
    }
    values[size] = value;
    counts[size++] = count;
  }

  /** The buckets of two distributions together, each in ascending order. */
  static Buckets sum(long[] values, long[] counts, long[] otherValues, long[] otherCounts) {
    Buckets sum = new Buckets(values.length + otherValues.length);
    int one = 0;
    int other = 0;
    while (one < values.length && other < otherValues.length) {
      long value = values[one];
      long otherValue = otherValues[other];
      long both =
          (value <= otherValue ? counts[one] : 0) + (otherValue <= value ? otherCounts[other] : 0);
      sum.values[sum.size] = Math.min(value, otherValue);
      sum.counts[sum.size++] = both;
      one += value <= otherValue ? 1 : 0;
      other += otherValue <= value ? 1 : 0;
    }
    sum.addRest(values, counts, one);
    sum.addRest(otherValues, otherCounts, other);
    return sum;
  }

  /** Those from this index on, which are behind all that were added. */
  private void addRest(long[] restValues, long[] restCounts, int from) {
    int length = restValues.length - from;
    System.arraycopy(restValues, from, values, size, length);
    System.arraycopy(restCounts, from, counts, size, length);
    size += length;
  }

  CumulativeHistogram reading(long sum, long max) {
    return size == 0
        ? CumulativeHistogram.EMPTY
        : new CumulativeHistogram(full(values), full(counts), sum, max);
  }

  Distribution distribution(double sum, long max) {
    return size == 0 ? Distribution.EMPTY : new Distribution(full(values), full(counts), sum, max);
  }

  private long[] full(long[] array) {
    return array.length == size ? array : Arrays.copyOf(array, size);
  }
}
