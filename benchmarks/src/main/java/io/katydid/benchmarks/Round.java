package io.katydid.benchmarks;

/**
 * What one client did in one round.
 *
 * @param requests as counted by the server
 * @param seconds how long the load was to last
 * @param cost what the process used
 * @param report what the client reported
 */
record Round(long requests, int seconds, Cost cost, ClientReport report) {

  /** Requests per second. */
  double throughput() {
    return (double) requests / seconds;
  }

  double cpuMicrosPerRequest() {
    return cost.cpuSeconds() * 1e6 / requests;
  }
}
