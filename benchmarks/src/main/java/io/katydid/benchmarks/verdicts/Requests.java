package io.katydid.benchmarks.verdicts;

import io.katydid.statistics.Batches;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.random.RandomGenerator;

/** Simulated requests: when each started, in ascending order, and how long it took. */
final class Requests {

  private final double[] starts;
  private final double[] latencies;
  private final double[] sorted;

  private Requests(double[] starts, double[] latencies) {
    this.starts = starts;
    this.latencies = latencies;
    this.sorted = latencies.clone();
    Arrays.sort(sorted);
  }

  /** Requests that arrive at random, one in each unit of time on average. */
  static Requests arriving(int requests, RandomGenerator random, DoubleUnaryOperator latency) {
    double[] starts = new double[requests];
    double[] latencies = new double[requests];
    double now = 0;
    for (int i = 0; i < requests; i++) {
      now += random.nextExponential();
      starts[i] = now;
      latencies[i] = latency.applyAsDouble(now);
    }
    return new Requests(starts, latencies);
  }

  /** The first of them. */
  Requests first(int number) {
    return number == count()
        ? this
        : new Requests(Arrays.copyOf(starts, number), Arrays.copyOf(latencies, number));
  }

  int count() {
    return starts.length;
  }

  /** Their exceedances of the limit, in so many batches of equal time. */
  Batches batches(int number, double limit) {
    long[] trials = new long[number];
    long[] events = new long[number];
    double end = Math.nextUp(starts[starts.length - 1]);
    for (int i = 0; i < starts.length; i++) {
      int batch = (int) (starts[i] / end * number);
      trials[batch]++;
      events[batch] += latencies[i] > limit ? 1 : 0;
    }
    return Batches.of(trials, events);
  }

  /** The latency that the given share of them exceeds, as it was observed. */
  double latencyExceededBy(double share) {
    return sorted[(int) Math.ceil((1 - share) * sorted.length) - 1];
  }
}
