package io.katydid.statistics;

import java.util.Arrays;
import java.util.Locale;

/**
 * The slope of a series: the median of the slopes between all pairs of its values (Theil 1950),
 * with the interval of Sen, "Estimates of the regression coefficient based on Kendall's tau",
 * Journal of the American Statistical Association 63, 1968. A few wild values move it little.
 */
public final class TheilSen {

  /** The fewest values whose slope has an interval. */
  public static final int FEWEST = 6;

  private final int n;
  private final double[] slopes;

  private TheilSen(int n, double[] slopes) {
    this.n = n;
    this.slopes = slopes;
  }

  /**
   * The slope of values that are one step apart.
   *
   * @throws IllegalArgumentException if there are fewer than {@link #FEWEST}
   */
  public static TheilSen of(double... values) {
    int n = values.length;
    if (n < FEWEST) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "a slope needs %d values, not %d", FEWEST, n));
    }
    double[] slopes = new double[n * (n - 1) / 2];
    int next = 0;
    for (int i = 0; i < n; i++) {
      for (int k = i + 1; k < n; k++) {
        slopes[next++] = (values[k] - values[i]) / (k - i);
      }
    }
    Arrays.sort(slopes);
    return new TheilSen(n, slopes);
  }

  /** The estimate of the slope, for one step. */
  public double median() {
    int last = slopes.length - 1;
    return (slopes[last / 2] + slopes[(last + 1) / 2]) / 2;
  }

  /**
   * The interval for the slope, two-sided, by the normal distribution of Kendall's statistic.
   *
   * @param alpha the probability, about, of missing the truth
   */
  public Interval interval(double alpha) {
    double deviation = Math.sqrt(n * (n - 1.0) * (2 * n + 5) / 18);
    double width = Normal.quantile(1 - alpha / 2) * deviation;
    int outside = (int) Math.floor((slopes.length - width) / 2);
    return outside < 1
        ? Interval.INFINITE
        : new Interval(slopes[outside - 1], slopes[slopes.length - outside]);
  }
}
