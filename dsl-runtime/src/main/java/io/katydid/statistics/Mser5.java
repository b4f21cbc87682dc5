package io.katydid.statistics;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * Where a series becomes steady, by the rule MSER-5: means of five points each, cut where the
 * standard error of what remains is least.
 *
 * <p>White, "An effective truncation heuristic for bias reduction in simulation output", Simulation
 * 69(6), 1997; Spratt, "Heuristics for the startup problem", University of Virginia, 1998.
 */
public final class Mser5 {

  private static final int POINTS = 5;

  /** With fewer means than these, a trend cannot be distinguished from noise. */
  private static final int FEWEST = 6;

  /** A best cut in this last part of the allowed range might as well lie beyond it. */
  private static final int LAST_PART = 5;

  /** By how many standard errors what is cut must differ, lest noise be taken for a trend. */
  private static final double DIFFERENCE = 3;

  private Mser5() {}

  /**
   * How many leading points to drop.
   *
   * @return a multiple of five, below half of the points; or empty, if the series is not seen to
   *     become steady: the best cut is the latest that is allowed, or there are fewer than 30
   *     points
   */
  public static OptionalInt cut(double[] series) {
    double[] means = means(series);
    if (means.length < FEWEST) {
      return OptionalInt.empty();
    }
    int latest = (means.length - 1) / 2;
    int best = best(means, latest);
    boolean late = best >= latest - latest / LAST_PART;
    return late && differs(means, best) ? OptionalInt.empty() : OptionalInt.of(best * POINTS);
  }

  /** Relative to the first point, so that what is constant has no rounding errors to compare. */
  private static double[] means(double[] series) {
    double[] relative = Arrays.stream(series).map(it -> it - series[0]).toArray();
    double[] means = new double[series.length / POINTS];
    for (int i = 0; i < means.length; i++) {
      means[i] = mean(relative, i * POINTS, (i + 1) * POINTS);
    }
    return means;
  }

  private static int best(double[] means, int latest) {
    int best = 0;
    for (int cut = 1; cut <= latest; cut++) {
      if (statistic(means, cut) < statistic(means, best)) {
        best = cut;
      }
    }
    return best;
  }

  /** The squared standard error of what remains, but for a constant. */
  private static double statistic(double[] means, int cut) {
    int kept = means.length - cut;
    return squares(means, cut) / ((double) kept * kept);
  }

  private static boolean differs(double[] means, int cut) {
    int kept = means.length - cut;
    double variance = squares(means, cut) / (kept - 1);
    double error = Math.sqrt(variance / cut + variance / kept);
    double difference = mean(means, 0, cut) - mean(means, cut, means.length);
    return Math.abs(difference) > DIFFERENCE * error;
  }

  private static double squares(double[] means, int cut) {
    double mean = mean(means, cut, means.length);
    return Arrays.stream(means, cut, means.length).map(it -> (it - mean) * (it - mean)).sum();
  }

  private static double mean(double[] values, int from, int to) {
    return Arrays.stream(values, from, to).average().orElseThrow();
  }
}
