package io.katydid.benchmarks;

import java.util.OptionalLong;

/**
 * What one client did in one round.
 *
 * @param requests as counted by the server
 * @param counted how many the client says that it made, if it does
 * @param seconds how long the load was to last
 * @param cost what the process used
 * @param report what the client reported
 */
record Round(long requests, OptionalLong counted, int seconds, Cost cost, ClientReport report) {

  /** Requests per second. */
  double throughput() {
    return (double) requests / seconds;
  }

  double cpuMicrosPerRequest() {
    return cost.cpuSeconds() * 1e6 / requests;
  }
}
