package io.katydid.benchmarks.verdicts;

import io.katydid.statistics.Batches;
import java.util.random.RandomGenerator;

/**
 * A target that fails some of its requests, more of them at some times than at others. The share
 * that fails changes from batch to batch, and may resemble what it was in the batch before: it is
 * log-normal, and its logarithm is a first-order autoregressive process in its steady state.
 *
 * @param correlation of the shares of neighbouring batches; at least 0, below 1
 * @param designEffect how many times as large as of independent requests the variance of the number
 *     of failures in a batch is; at least 1
 */
record CorrelatedShares(double correlation, double designEffect) {

  /** Failures among as many requests in each batch. */
  Batches simulate(int requests, int batches, double share, RandomGenerator random) {
    long[] trials = new long[batches];
    long[] failures = new long[batches];
    double size = (double) requests / batches;
    double relativeVariance = (designEffect - 1) * (1 - share) / (size * share);
    double variance = Math.log1p(relativeVariance);
    double memory = variance == 0 ? 0 : Math.log1p(correlation * relativeVariance) / variance;
    double state = random.nextGaussian();
    for (int i = 0; i < batches; i++) {
      trials[i] = Math.round((i + 1) * size) - Math.round(i * size);
      double factor = Math.exp(Math.sqrt(variance) * state - variance / 2);
      failures[i] = failures(trials[i], Math.min(1, share * factor), random);
      state = memory * state + Math.sqrt(1 - memory * memory) * random.nextGaussian();
    }
    return Batches.of(trials, failures);
  }

  /** Binomial: from one failure to the next. */
  private static long failures(long trials, double share, RandomGenerator random) {
    long failures = 0;
    double log = Math.log1p(-share);
    for (double at = next(log, random); at <= trials; at += next(log, random)) {
      failures++;
    }
    return failures;
  }

  private static double next(double log, RandomGenerator random) {
    return Math.floor(-random.nextExponential() / log) + 1;
  }
}
