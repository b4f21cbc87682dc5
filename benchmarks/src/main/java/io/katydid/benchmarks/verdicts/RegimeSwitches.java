package io.katydid.benchmarks.verdicts;

import java.util.random.RandomGenerator;

/**
 * A target that is slow at times, by a neighbour or a cold cache: requests are independent within a
 * regime, and the regimes last for exponential times.
 *
 * @param calm the mean length of the fast regime
 * @param slow the mean length of the slow one
 */
record RegimeSwitches(double calm, double slow) implements Target {

  private static final double SLOWNESS = 4;

  @Override
  public String name() {
    return "regimes of %.0f and %.0f requests".formatted(calm, slow);
  }

  @Override
  public double exceeding(double latency) {
    double share = slow / (calm + slow);
    return (1 - share) * Math.exp(-latency) + share * Math.exp(-latency / SLOWNESS);
  }

  @Override
  public Requests simulate(int requests, RandomGenerator random) {
    return Requests.arriving(requests, random, new Regime(random)::latency);
  }

  /** The regime, which is found in its steady state. */
  private final class Regime {

    private final RandomGenerator random;
    private boolean isSlow;
    private double end;

    private Regime(RandomGenerator random) {
      this.random = random;
      this.isSlow = random.nextDouble() < slow / (calm + slow);
      this.end = length();
    }

    private double length() {
      return random.nextExponential() * (isSlow ? slow : calm);
    }

    private double latency(double now) {
      while (end < now) {
        isSlow = !isSlow;
        end += length();
      }
      return random.nextExponential() * (isSlow ? SLOWNESS : 1);
    }
  }
}
