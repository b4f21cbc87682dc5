package io.katydid.statistics;

import java.util.function.DoubleUnaryOperator;

/** An increasing function and its derivative, to be inverted. */
record Increasing(DoubleUnaryOperator value, DoubleUnaryOperator slope) {

  private static final double PRECISION = 1e-14;
  private static final int STEPS = 2_000;

  /**
   * Where between {@code low} and {@code high} the function takes the value {@code wanted}:
   * Newton's method, replaced by bisection where it would leave the bracket.
   */
  double inverse(double wanted, double low, double high) {
    double from = low;
    double to = high;
    double x = (from + to) / 2;
    for (int step = 0; step < STEPS; step++) {
      double excess = value.applyAsDouble(x) - wanted;
      if (excess > 0) {
        to = x;
      } else {
        from = x;
      }
      double next = next(x, excess, from, to);
      if (Math.abs(next - x) <= PRECISION * Math.abs(next)) {
        return next;
      }
      x = next;
    }
    return x;
  }

  private double next(double x, double excess, double from, double to) {
    double newton = x - excess / slope.applyAsDouble(x);
    return newton > from && newton < to ? newton : (from + to) / 2;
  }
}
