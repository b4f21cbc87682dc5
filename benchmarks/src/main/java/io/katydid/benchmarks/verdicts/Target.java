package io.katydid.benchmarks.verdicts;

import java.util.random.RandomGenerator;

/** A target whose latencies are known: how they are distributed, and how they hang together. */
interface Target {

  /** What it is called in the table. */
  String name();

  /** The true share of requests that take longer. */
  double exceeding(double latency);

  /** Consecutive requests in the steady state, one in each unit of time on average. */
  Requests simulate(int requests, RandomGenerator random);

  /** The latency that the given share of requests exceeds. */
  default double latencyExceededBy(double share) {
    double low = 0;
    double high = 1;
    while (exceeding(high) > share) {
      high *= 2;
    }
    while (high - low > 1e-12 * high) {
      double middle = (low + high) / 2;
      if (exceeding(middle) > share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }
}
