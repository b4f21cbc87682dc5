package io.katydid.benchmarks.verdicts;

import java.util.random.RandomGenerator;

/** Independent requests of exponential latency: what textbooks assume. */
record IidProcess() implements Target {

  @Override
  public String name() {
    return "independent";
  }

  @Override
  public double exceeding(double latency) {
    return Math.exp(-latency);
  }

  @Override
  public Requests simulate(int requests, RandomGenerator random) {
    return Requests.arriving(requests, random, now -> random.nextExponential());
  }
}
