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
    while (one < values.length || other < otherValues.length) {
      long value = Math.min(at(values, one), at(otherValues, other));
      long both = 0;
      if (at(values, one) == value) {
        both += counts[one++];
      }
      if (at(otherValues, other) == value) {
        both += otherCounts[other++];
      }
      sum.add(value, both);
    }
    return sum;
  }

  private static long at(long[] values, int index) {
    return index < values.length ? values[index] : Long.MAX_VALUE;
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
