package io.katydid.measure;

import java.util.Arrays;

/**
 * A copy of {@link LatencyCounts} at one moment: the buckets that are not empty, in ascending
 * order. Immutable.
 *
 * <p>The sum of the times may have overflowed. The difference of two sums is exact all the same if
 * what was measured between them is less than 292 years, which a million users take two hours and a
 * half to wait.
 */
@SuppressWarnings("ArrayRecordComponent")
public record CumulativeHistogram(long[] values, long[] counts, long sum, long max) {

  /** Before anything was measured. */
  public static final CumulativeHistogram EMPTY =
      new CumulativeHistogram(new long[0], new long[0], 0, 0);

  /** As many times of 0. */
  static CumulativeHistogram zeros(long count) {
    return count == 0 ? EMPTY : new CumulativeHistogram(new long[] {0}, new long[] {count}, 0, 0);
  }

  /** What was counted apart from this, and this, together. */
  CumulativeHistogram plus(CumulativeHistogram other) {
    if (values.length == 0 || other.values.length == 0) {
      return values.length == 0 ? other : this;
    }
    return Buckets.sum(values, counts, other.values, other.counts)
        .reading(sum + other.sum, Math.max(max, other.max));
  }

  /** How many times were measured in all. */
  long total() {
    return Arrays.stream(counts).sum();
  }

  /** What was measured after the earlier reading of the same counts, up to this one. */
  public Distribution since(CumulativeHistogram earlier) {
    Buckets grown = new Buckets(values.length);
    int known = 0;
    long highest = 0;
    for (int i = 0; i < values.length; i++) {
      // Buckets never empty again, so each one of the earlier reading is here too.
      boolean wasThere = known < earlier.values.length && earlier.values[known] == values[i];
      long before = wasThere ? earlier.counts[known++] : 0;
      grown.add(values[i], counts[i] - before);
      highest = counts[i] > before ? values[i] : highest;
    }
    return grown.distribution((double) (sum - earlier.sum), maxSince(earlier, highest));
  }

  /**
   * The exact maximum if it is new since the earlier reading, or else the top of the highest
   * bucket.
   */
  private long maxSince(CumulativeHistogram earlier, long highest) {
    return max > earlier.max ? max : Math.min(max, LatencyCounts.highestIn(highest));
  }
}
