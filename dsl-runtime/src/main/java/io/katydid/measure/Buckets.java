package io.katydid.measure;

import java.util.Arrays;

/** Collects the buckets that are not empty, in ascending order. */
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

  CumulativeHistogram reading(long sum, long max) {
    return size == 0
        ? CumulativeHistogram.EMPTY
        : new CumulativeHistogram(
            Arrays.copyOf(values, size), Arrays.copyOf(counts, size), sum, max);
  }

  Distribution distribution(double sum, long max) {
    return size == 0
        ? Distribution.EMPTY
        : new Distribution(Arrays.copyOf(values, size), Arrays.copyOf(counts, size), sum, max);
  }
}
