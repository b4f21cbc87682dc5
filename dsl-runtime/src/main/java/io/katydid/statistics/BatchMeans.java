package io.katydid.statistics;

import java.util.Arrays;

/**
 * A mean over time, estimated from the means of consecutive batches of equal length (Law and
 * Carson, "A sequential procedure for determining the length of a steady-state simulation",
 * Operations Research 27, 1979): Student's t over the batches, which are nearly independent where
 * they are long. What is left of their {@linkplain Dependence#growth dependence} makes the interval
 * wider. Immutable.
 */
public final class BatchMeans {

  private final double mean;
  private final double standardError;
  private final int degrees;
  private final boolean tooDependent;

  private BatchMeans(double mean, double[] batches, boolean tooDependent) {
    this.mean = mean;
    this.degrees = batches.length - 1;
    double[] deviations = deviations(batches);
    double variance = squares(deviations) / degrees * Dependence.growth(deviations);
    this.standardError = Math.sqrt(variance / batches.length);
    this.tooDependent = tooDependent;
  }

  /**
   * The estimate from batch means.
   *
   * @throws IllegalArgumentException if there are none
   */
  public static BatchMeans of(double... values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("no batches to estimate a mean from");
    }
    double mean = mean(values);
    double[] merged = values;
    while (Dependence.isSeen(deviations(merged))) {
      if (merged.length / 2 < Dependence.FEWEST) {
        return new BatchMeans(mean, merged, true);
      }
      merged = halved(merged);
    }
    return new BatchMeans(mean, merged, false);
  }

  /** The mean. */
  public double mean() {
    return mean;
  }

  /** Whether batches hang together so much that the interval is too narrow. */
  public boolean isTooDependent() {
    return tooDependent;
  }

  /**
   * The interval for the true mean; infinite for fewer than two batches.
   *
   * @param alpha the probability of missing it, half of it on either side
   */
  public Interval interval(double alpha) {
    if (degrees < 1) {
      return Interval.INFINITE;
    }
    double reach = standardError * new StudentT(degrees).exceededWith(alpha / 2);
    return new Interval(mean - reach, mean + reach);
  }

  /**
   * The p-value of the true mean being at least the limit: small if it is below. 1 for fewer than
   * two batches.
   */
  public double belowPValue(double limit) {
    return above(limit - mean);
  }

  /**
   * The p-value of the true mean being at most the limit: small if it is above. 1 for fewer than
   * two batches.
   */
  public double abovePValue(double limit) {
    return above(mean - limit);
  }

  /** The probability that chance alone makes such a difference. */
  private double above(double difference) {
    if (degrees < 1 || standardError == 0) {
      return degrees >= 1 && difference > 0 ? 0 : 1;
    }
    return new StudentT(degrees).above(difference / standardError);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double[] deviations(double[] values) {
    double mean = mean(values);
    return Arrays.stream(values).map(it -> it - mean).toArray();
  }

  private static double squares(double[] values) {
    return Arrays.stream(values).map(it -> it * it).sum();
  }

  /** Half as many; an odd one at the end is left out. */
  private static double[] halved(double[] values) {
    double[] merged = new double[values.length / 2];
    Arrays.setAll(merged, i -> (values[2 * i] + values[2 * i + 1]) / 2);
    return merged;
  }
}
