package io.katydid.benchmarks.verdicts;

import java.util.random.RandomGenerator;

/** Independent requests of Pareto latency with an infinite variance. */
record HeavyTails() implements Target {

  private static final double SHAPE = 1.5;

  @Override
  public String name() {
    return "heavy tails";
  }

  @Override
  public double exceeding(double latency) {
    return latency < 1 ? 1 : Math.pow(latency, -SHAPE);
  }

  @Override
  public Requests simulate(int requests, RandomGenerator random) {
    return Requests.arriving(requests, random, now -> Math.exp(random.nextExponential() / SHAPE));
  }
}
