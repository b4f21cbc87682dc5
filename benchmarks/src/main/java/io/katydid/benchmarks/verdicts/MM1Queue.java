package io.katydid.benchmarks.verdicts;

import java.util.random.RandomGenerator;

/**
 * One server, random arrivals, exponential service: a slow request makes those behind it slow.
 *
 * @param load the share of time that the server is busy, above 0 and below 1
 */
record MM1Queue(double load) implements Target {

  @Override
  public String name() {
    return "M/M/1 queue, load " + load;
  }

  @Override
  public double exceeding(double latency) {
    return Math.exp(-latency * (1 - load) / load);
  }

  @Override
  public Requests simulate(int requests, RandomGenerator random) {
    return Requests.arriving(requests, random, new Server(random)::latency);
  }

  /** The server, which is found in its steady state. */
  private final class Server {

    private final RandomGenerator random;
    private double freeAt;

    private Server(RandomGenerator random) {
      this.random = random;
      boolean busy = random.nextDouble() < load;
      this.freeAt = busy ? random.nextExponential() * load / (1 - load) : 0;
    }

    private double latency(double now) {
      freeAt = Math.max(freeAt, now) + random.nextExponential() * load;
      return freeAt - now;
    }
  }
}
