package io.katydid.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Where the distribution of a series of values changes: E-divisive means (Matteson and James, "A
 * Nonparametric Approach for Multiple Change Point Analysis of Multivariate Data", Journal of the
 * American Statistical Association 109, 2014), by which MongoDB finds changes of performance (Daly
 * and others, "The Use of Change Point Detection to Identify Software Performance Regressions in a
 * Continuous Integration System", ICPE 2020).
 *
 * <p>The split with the largest energy distance between its two sides is a change point if so large
 * a distance is rare among permutations of the values; then each side is looked at likewise. The
 * interval of its place is a bootstrap: both sides are drawn again, and split again. Random numbers
 * come from a fixed seed, so that the same values have the same change points.
 */
public final class ChangePoints {

  /** The fewest values on each side of a change point. */
  public static final int FEWEST = 3;

  private static final long SEED = 20140311;
  private static final int PERMUTATIONS_PER_REJECTION = 5;
  private static final int BOOTSTRAPS = 199;
  private static final int OUTSIDE = 4;

  /** Sums in another order differ by less. */
  private static final double ROUNDING = 1e-9;

  private final double[] values;
  private final double alpha;
  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<ChangePoint> found = new ArrayList<>();

  private ChangePoints(double[] values, double alpha) {
    this.values = values;
    this.alpha = alpha;
  }

  /**
   * A change point.
   *
   * @param at the index of the first value after it
   * @param earliest the lower end of the 95 % interval of that index
   * @param latest its upper end
   */
  public record ChangePoint(int at, int earliest, int latest) {}

  /**
   * The change points of values in their order.
   *
   * @param alpha the probability, at most, that one is found where there is none
   */
  public static List<ChangePoint> of(double[] values, double alpha) {
    ChangePoints points = new ChangePoints(values, alpha);
    points.search(0, values.length);
    points.found.sort(Comparator.comparingInt(ChangePoint::at));
    return List.copyOf(points.found);
  }

  private void search(int from, int to) {
    if (to - from < 2 * FEWEST) {
      return;
    }
    double[] part = Arrays.copyOfRange(values, from, to);
    Split split = Split.best(part);
    if (isRare(split, part)) {
      found.add(place(from, part, split.at()));
      search(from, from + split.at());
      search(from + split.at(), to);
    }
  }

  /** Ends as soon as it cannot be rare any more. */
  private boolean isRare(Split split, double[] part) {
    double[] shuffled = part.clone();
    int permutations = (int) Math.ceil(PERMUTATIONS_PER_REJECTION / alpha);
    double most = alpha * (permutations + 1) - 1;
    double least = split.distance() * (1 - ROUNDING);
    int asLarge = 0;
    for (int i = 0; i < permutations && asLarge <= most; i++) {
      shuffle(shuffled);
      asLarge += Split.best(shuffled).distance() >= least ? 1 : 0;
    }
    return asLarge <= most;
  }

  private void shuffle(double[] part) {
    for (int i = part.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      double value = part[i];
      part[i] = part[other];
      part[other] = value;
    }
  }

  private ChangePoint place(int from, double[] part, int at) {
    int[] places = new int[BOOTSTRAPS];
    double[] drawn = new double[part.length];
    for (int i = 0; i < BOOTSTRAPS; i++) {
      for (int k = 0; k < drawn.length; k++) {
        drawn[k] = part[k < at ? random.nextInt(at) : at + random.nextInt(part.length - at)];
      }
      places[i] = from + Split.best(drawn).at();
    }
    Arrays.sort(places);
    int index = from + at;
    return new ChangePoint(
        index, Math.min(index, places[OUTSIDE]), Math.max(index, places[BOOTSTRAPS - 1 - OUTSIDE]));
  }

  /**
   * Values in two parts.
   *
   * @param at the index of the first value of the second
   * @param distance the energy distance of the parts, scaled by their sizes
   */
  private record Split(int at, double distance) {

    /** In a time of n log n: of thousands of values, hundreds of permutations are looked at. */
    static Split best(double[] values) {
      int n = values.length;
      DistanceSums earlier = new DistanceSums(values);
      double[] toEarlier = new double[n];
      for (int i = 0; i < n; i++) {
        toEarlier[i] = earlier.to(values[i]);
        earlier.add(values[i]);
      }
      double all = Arrays.stream(toEarlier).sum();
      double left = 0;
      double right = all;
      Split best = new Split(0, Double.NEGATIVE_INFINITY);
      for (int at = 1; at < n; at++) {
        left += toEarlier[at - 1];
        right -= earlier.to(values[at - 1]) - toEarlier[at - 1];
        if (at >= FEWEST && at <= n - FEWEST) {
          double distance = distance(at, n - at, left, right, all - left - right);
          best = distance > best.distance ? new Split(at, distance) : best;
        }
      }
      return best;
    }

    private static double distance(int m, int n, double left, double right, double between) {
      double within = left / pairs(m) + right / pairs(n);
      return (double) m * n / (m + n) * (2 * between / ((double) m * n) - within);
    }

    private static double pairs(int n) {
      return n * (n - 1) / 2.0;
    }
  }
}
