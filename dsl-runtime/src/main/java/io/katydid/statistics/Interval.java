package io.katydid.statistics;

/** A range that holds the true value with a stated confidence, both ends included. */
public record Interval(double low, double high) {

  /** Nothing is known. */
  static final Interval INFINITE = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** Whether the value is in the range. */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
