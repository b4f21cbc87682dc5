package io.katydid.benchmarks.verdicts;

import io.katydid.statistics.HodgesLehmann;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Comparisons of a target with itself, in pairs of runs: each difference found is a false alarm.
 */
final class Comparing {

  private static final double ALPHA = 0.05;

  private Comparing() {}

  /** The part of comparisons that find a difference. */
  static double falseAlarms(Target target, int requests, int pairs, int number, long seed) {
    long[] seeds = new SplittableRandom(seed).longs(number).toArray();
    return (double)
            Arrays.stream(seeds)
                .parallel()
                .filter(it -> differs(target, requests, pairs, new SplittableRandom(it)))
                .count()
        / number;
  }

  private static boolean differs(Target target, int requests, int pairs, SplittableRandom random) {
    double[] differences =
        IntStream.range(0, pairs).mapToDouble(i -> logOfRatio(target, requests, random)).toArray();
    return !HodgesLehmann.of(differences).interval(ALPHA).contains(0);
  }

  private static double logOfRatio(Target target, int requests, SplittableRandom random) {
    double first = target.simulate(requests, random).latencyExceededBy(Replications.ALLOWED);
    double second = target.simulate(requests, random).latencyExceededBy(Replications.ALLOWED);
    return Math.log(first / second);
  }
}
