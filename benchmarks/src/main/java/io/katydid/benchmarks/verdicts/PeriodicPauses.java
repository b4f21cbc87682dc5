package io.katydid.benchmarks.verdicts;

import java.util.random.RandomGenerator;

/**
 * A target that stops at regular intervals, as for garbage collection: what arrives meanwhile waits
 * for the end of the pause.
 *
 * @param period from the start of a pause to the start of the next
 * @param pause its length, below the period
 */
record PeriodicPauses(double period, double pause) implements Target {

  @Override
  public String name() {
    return "a pause every %.0f requests".formatted(period);
  }

  @Override
  public double exceeding(double latency) {
    double paused = pause / period;
    return (1 - paused) * Math.exp(-latency) + paused * exceedingWhenPaused(latency);
  }

  /** The wait is uniform from 0 to the length of the pause; the request itself is exponential. */
  private double exceedingWhenPaused(double latency) {
    double longest = Math.min(pause, latency);
    double waitIsLonger = (pause - longest) / pause;
    return waitIsLonger + (Math.exp(longest - latency) - Math.exp(-latency)) / pause;
  }

  @Override
  public Requests simulate(int requests, RandomGenerator random) {
    double phase = random.nextDouble() * period;
    return Requests.arriving(
        requests,
        random,
        now -> random.nextExponential() + Math.max(0, pause - (now + phase) % period));
  }
}
