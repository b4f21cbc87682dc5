package io.katydid.statistics;

import java.util.Arrays;

/**
 * Where one more value is to be expected, after a sample of values that scatter normally: Student's
 * t for a single further observation (Hahn, Meeker and Escobar, "Statistical Intervals", 2017,
 * chapter 4).
 *
 * @param n how many values there were, at least 2
 * @param mean their mean
 * @param deviation their standard deviation
 */
public record Prediction(int n, double mean, double deviation) {

  /**
   * The prediction from a sample.
   *
   * @throws IllegalArgumentException if it has fewer than two values
   */
  public static Prediction of(double... sample) {
    if (sample.length < 2) {
      throw new IllegalArgumentException(
          "two values or more are needed to see how much they differ");
    }
    double mean = Arrays.stream(sample).average().orElseThrow();
    double squares = Arrays.stream(sample).map(value -> (value - mean) * (value - mean)).sum();
    return new Prediction(sample.length, mean, Math.sqrt(squares / (sample.length - 1)));
  }

  /** How probable it is that one more value is at least so large. */
  public double atLeast(double value) {
    return new StudentT(n - 1).above((value - mean) / spread());
  }

  /** How probable it is that one more value is at most so large. */
  public double atMost(double value) {
    return new StudentT(n - 1).above((mean - value) / spread());
  }

  /**
   * The range that one more value is in.
   *
   * @param alpha the probability that it is not
   */
  public Interval interval(double alpha) {
    double reach = spread() * new StudentT(n - 1).exceededWith(alpha / 2);
    return new Interval(mean - reach, mean + reach);
  }

  /** The uncertainty of the new value and that of the mean. */
  private double spread() {
    return deviation * Math.sqrt(1 + 1.0 / n);
  }
}
