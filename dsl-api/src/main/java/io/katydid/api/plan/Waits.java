package io.katydid.api.plan;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** What generated plans compute waits by; see {@link io.katydid.api.WaitTime}. */
public final class Waits {

  /** The 95th percentile of the standard normal distribution. */
  private static final double Z95 = 1.6448536269514722;

  private Waits() {}

  /** Draws from the exponential distribution of this mean, in nanoseconds. */
  public static long exponential(long mean, RandomGenerator random) {
    return Math.round(mean * random.nextExponential());
  }

  /**
   * Draws from the log-normal distribution of this median and 95th percentile, in nanoseconds.
   *
   * <p>If X is log-normal, ln X is normal. Its mean is the logarithm of the median of X, and its
   * standard deviation is {@code ln(p95 / median) / 1.645}, as percentiles keep their order under a
   * logarithm: ln p95 is 1.645 standard deviations above the mean of ln X.
   */
  public static long logNormal(long median, long p95, RandomGenerator random) {
    return Math.round(median * Math.pow((double) p95 / median, random.nextGaussian() / Z95));
  }

  /**
   * What a method of a user class returned.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public static long ofMethod(long millis) {
    return ofMethod(Duration.ofMillis(millis));
  }

  /**
   * The same.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public static long ofMethod(Duration wait) {
    if (wait.isNegative()) {
      throw new IllegalArgumentException("a wait must be 0 or more, not " + wait);
    }
    return wait.compareTo(Duration.ofNanos(Long.MAX_VALUE)) < 0 ? wait.toNanos() : Long.MAX_VALUE;
  }
}
