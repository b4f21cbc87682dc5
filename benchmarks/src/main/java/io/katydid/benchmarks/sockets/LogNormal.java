package io.katydid.benchmarks.sockets;

import io.katydid.benchmarks.TimedServer;
import java.util.SplittableRandom;

/**
 * Latencies of a log-normal distribution, as those of many real services are: median 20 ms, p99 64
 * ms. Each is drawn for itself.
 */
final class LogNormal implements TimedServer.Timing {

  static final double P50 = 20e6;

  /** Of the logarithm. */
  private static final double DEVIATION = 0.5;

  /** The p99 of the standard normal distribution. */
  private static final double NORMAL_P99 = 2.3263478740408408;

  static final double P99 = P50 * Math.exp(DEVIATION * NORMAL_P99);

  private final SplittableRandom random;

  LogNormal(long seed) {
    this.random = new SplittableRandom(seed);
  }

  @Override
  public long end(long arrived) {
    return arrived + latency();
  }

  synchronized long latency() {
    return Math.round(P50 * Math.exp(DEVIATION * random.nextGaussian()));
  }
}
