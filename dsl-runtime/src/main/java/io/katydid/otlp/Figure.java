package io.katydid.otlp;

import io.katydid.measure.Distribution;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What one series measured. Immutable. */
sealed interface Figure {

  /** What was measured since the same series was this, which grew to this one. */
  Figure since(Figure before);

  /** A value, or a sum. */
  record Value(double value) implements Figure {

    @Override
    public Value since(Figure before) {
      return new Value(value - ((Value) before).value);
    }
  }

  /**
   * Times in buckets whose ends are powers of 2^(1/256), in seconds. Each bucket of a {@link
   * Distribution} is in the one that its upper end is in, whatever else was measured, so that none
   * of them shrinks: a time can be in the next one, if it is within 0.1 % of it.
   *
   * @param count of all of them
   * @param sum of all of them
   * @param min the shortest; NaN if that is not known
   * @param max the longest, likewise
   * @param zeros how many are 0
   * @param buckets how many are in each bucket that is not empty
   */
  record Times(
      long count,
      double sum,
      double min,
      double max,
      long zeros,
      NavigableMap<Integer, Long> buckets)
      implements Figure {

    /** The finest that Prometheus has; its buckets are wider than those of a distribution. */
    static final int SCALE = 8;

    private static final double SECOND = 1e9;
    private static final double OF_AN_OCTAVE = 1 << SCALE;

    static Times of(Distribution times) {
      NavigableMap<Integer, Long> buckets = new TreeMap<>();
      long zeros = 0;
      long[] ends = times.steps();
      for (int i = 0; i < ends.length; i++) {
        if (ends[i] == 0) {
          zeros += times.countOf(i);
        } else {
          buckets.merge(bucket(ends[i] / SECOND), times.countOf(i), Long::sum);
        }
      }
      return new Times(
          times.count(),
          times.sum() / SECOND,
          Math.min(times.min(), times.max()) / SECOND,
          times.max() / SECOND,
          zeros,
          buckets);
    }

    /** The bucket of a number: it is above the lower end, and not above the upper one. */
    static int bucket(double seconds) {
      int octave = Math.getExponent(seconds);
      double within = Math.log(seconds / Math.scalb(1.0, octave)) / Math.log(2);
      return octave * (1 << SCALE) + (int) Math.ceil(within * OF_AN_OCTAVE) - 1;
    }

    @Override
    public Times since(Figure before) {
      Times old = (Times) before;
      NavigableMap<Integer, Long> grown = new TreeMap<>(buckets);
      old.buckets.forEach((bucket, times) -> grown.merge(bucket, -times, Long::sum));
      grown.values().removeIf(times -> times == 0);
      return new Times(
          count - old.count, sum - old.sum, Double.NaN, Double.NaN, zeros - old.zeros, grown);
    }

    /** The counts from the first bucket that is not empty to the last. */
    long[] counts() {
      if (buckets.isEmpty()) {
        return new long[0];
      }
      long[] counts = new long[buckets.lastKey() - buckets.firstKey() + 1];
      for (Map.Entry<Integer, Long> bucket : buckets.entrySet()) {
        counts[bucket.getKey() - buckets.firstKey()] = bucket.getValue();
      }
      return counts;
    }
  }
}
