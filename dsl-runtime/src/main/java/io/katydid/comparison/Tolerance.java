package io.katydid.comparison;

import io.katydid.result.Figure;

/**
 * Which change does not matter.
 *
 * @param ratio of times and rates, above 0 and below 1, such as 0.05: from 1/1.05 to 1.05 times the
 *     first variant, so that the answer mirrors itself when the variants change places
 */
public record Tolerance(double ratio) {

  /** Of the share of failures: 0.1 percentage points, the last digit that reports of load show. */
  public static final double FAILURES = 0.001;

  /** As a distance on the scale of the figure. */
  double of(Figure figure) {
    return figure.isRatio() ? Math.log1p(ratio) : FAILURES;
  }
}
