package io.katydid.measure;

import java.io.Serializable;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.PackedHistogram;

/**
 * The distribution of a number of measured times, in nanoseconds. Immutable.
 *
 * <p>Times are kept with three significant digits (a relative error of at most 0.1 %); count, mean
 * and maximum are exact. There is one definition of a percentile, used in every report and
 * assertion: the smallest recorded time that at least that share of all times does not exceed
 * (nearest rank), at the upper end of its bucket, but never above the maximum.
 */
public final class Distribution implements Serializable {

  /** Nothing was measured. */
  public static final Distribution EMPTY = new Distribution(new PackedHistogram(3), 0, 0);

  private final Histogram histogram;
  private final long sum;
  private final long max;

  /**
   * Takes over the histogram; the caller must not change it afterwards.
   *
   * @param sum the exact sum of the times
   * @param max the exact maximum, or 0 if there are none
   */
  Distribution(Histogram histogram, long sum, long max) {
    this.histogram = histogram;
    this.sum = sum;
    this.max = max;
  }

  /** A distribution of these times, for tests and simulations. */
  public static Distribution of(long... nanos) {
    Histogram histogram = new PackedHistogram(3);
    long sum = 0;
    long max = 0;
    for (long value : nanos) {
      histogram.recordValue(value);
      sum += value;
      max = Math.max(max, value);
    }
    return new Distribution(histogram, sum, max);
  }

  /** How many times were measured. */
  public long count() {
    return histogram.getTotalCount();
  }

  /** The mean, or 0 if nothing was measured. */
  public double mean() {
    return count() == 0 ? 0 : (double) sum / count();
  }

  /** The maximum, or 0 if nothing was measured. */
  public long max() {
    return max;
  }

  /** The minimum, or 0 if nothing was measured. */
  public long min() {
    return count() == 0 ? 0 : Math.min(histogram.getMinValue(), max);
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
    return Math.min(histogram.getValueAtPercentile(percent), max);
  }

  /** The distribution of these times and those together; exact. */
  public Distribution plus(Distribution other) {
    Histogram merged = new PackedHistogram(3);
    merged.add(histogram);
    merged.add(other.histogram);
    return new Distribution(merged, sum + other.sum, Math.max(max, other.max));
  }
}
