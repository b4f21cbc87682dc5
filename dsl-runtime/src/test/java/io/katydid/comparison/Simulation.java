package io.katydid.comparison;

import io.katydid.result.ComparisonOutcome;
import io.katydid.result.Figure;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Runs of two variants that never ran, of known truth. */
final class Simulation {

  /** What befalls the runs of a session, on a logarithmic scale. */
  interface Noise {

    double[] runs(int count, RandomGenerator random);
  }

  /** Each run by itself. */
  static Noise independent(double deviation) {
    return (count, random) ->
        random.doubles(count).map(any -> deviation * random.nextGaussian()).toArray();
  }

  /** The machine gets slower, as it warms, by this much from the first run to the last. */
  static Noise drifting(double deviation, double drift) {
    return (count, random) -> {
      double[] runs = independent(deviation).runs(count, random);
      for (int run = 0; run < count; run++) {
        runs[run] += drift * run / count;
      }
      return runs;
    };
  }

  /** A neighbour on the machine comes and goes: an autoregression. */
  static Noise wandering(double deviation, double correlation) {
    return (count, random) -> {
      double[] runs = new double[count];
      double level = deviation * random.nextGaussian();
      for (int run = 0; run < count; run++) {
        runs[run] = level;
        level =
            correlation * level
                + Math.sqrt(1 - correlation * correlation) * deviation * random.nextGaussian();
      }
      return runs;
    };
  }

  /** Some runs are far off: Student's t with three degrees of freedom. */
  static Noise wild(double scale) {
    return (count, random) -> random.doubles(count).map(any -> scale * student3(random)).toArray();
  }

  private static double student3(RandomGenerator random) {
    double chi2 = 0;
    for (int i = 0; i < 3; i++) {
      double z = random.nextGaussian();
      chi2 += z * z;
    }
    return random.nextGaussian() / Math.sqrt(chi2 / 3);
  }

  private final Interleaving order;
  private final Contrast contrast;
  private final RandomGenerator random;

  Simulation(int rounds, double tolerance, long seed) {
    this(rounds, tolerance, false, seed);
  }

  /** The same, whose changes are judged together or not. */
  Simulation(int rounds, double tolerance, boolean together, long seed) {
    this.order = new Interleaving(2, rounds);
    this.contrast = new Contrast(order, new Tolerance(tolerance), together, List.of());
    this.random = new SplittableRandom(seed);
  }

  /** The outcome for a figure in which the second variant takes this many times as long. */
  ComparisonOutcome outcome(Noise noise, double ratio) {
    return change(noise, ratio).change().outcome();
  }

  /** The change of such a figure. */
  TestedChange change(Noise noise, double ratio) {
    double[] values = noise.runs(order.runs(), random);
    for (int run = 0; run < values.length; run++) {
      values[run] += order.variantOf(run) * Math.log(ratio);
    }
    return contrast.change(1, "GET /", Figure.P99, new Observations(order, values));
  }

  int rounds() {
    return order.rounds();
  }

  /** How often, of so many sessions, this outcome is said of any of so many independent figures. */
  double share(ComparisonOutcome outcome, Noise noise, double ratio, int figures, int sessions) {
    int said = 0;
    for (int session = 0; session < sessions; session++) {
      boolean any = false;
      for (int figure = 0; figure < figures; figure++) {
        any |= outcome(noise, ratio) == outcome;
      }
      said += any ? 1 : 0;
    }
    return (double) said / sessions;
  }
}
