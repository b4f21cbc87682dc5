package io.katydid.measure;

import java.util.Arrays;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.PackedHistogram;

/**
 * A copy of {@link LatencyCounts} at one moment: the buckets that are not empty, in ascending
 * order. Immutable.
 */
final class CountsReading {

  static final CountsReading EMPTY = new Builder().build(0, 0);

  private final long[] values;
  private final long[] counts;
  private final long sum;
  private final long max;

  private CountsReading(long[] values, long[] counts, long sum, long max) {
    this.values = values;
    this.counts = counts;
    this.sum = sum;
    this.max = max;
  }

  /** How many times were measured in all. */
  long total() {
    return Arrays.stream(counts).sum();
  }

  /** What was measured after the earlier reading of the same counts, up to this one. */
  Distribution since(CountsReading earlier) {
    Histogram histogram = new PackedHistogram(3);
    int known = 0;
    for (int i = 0; i < values.length; i++) {
      // Buckets never empty again, so each one of the earlier reading is here too.
      boolean wasThere = known < earlier.values.length && earlier.values[known] == values[i];
      long before = wasThere ? earlier.counts[known++] : 0;
      if (counts[i] > before) {
        histogram.recordValueWithCount(values[i], counts[i] - before);
      }
    }
    return new Distribution(histogram, sum - earlier.sum, max(histogram, earlier));
  }

  /**
   * The exact maximum if it is new since the earlier reading, or else the upper end of the highest
   * bucket.
   */
  private long max(Histogram histogram, CountsReading earlier) {
    if (histogram.getTotalCount() == 0) {
      return 0;
    }
    return max > earlier.max ? max : Math.min(max, histogram.getMaxValue());
  }

  /** Collects the buckets of a reading. */
  static final class Builder {

    private long[] values = new long[64];
    private long[] counts = new long[64];
    private int size;

    void add(long value, long count) {
      if (count == 0) {
        return;
      }
      if (size == values.length) {
        values = Arrays.copyOf(values, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
      }
      values[size] = value;
      counts[size++] = count;
    }

    CountsReading build(long sum, long max) {
      return new CountsReading(Arrays.copyOf(values, size), Arrays.copyOf(counts, size), sum, max);
    }
  }
}
