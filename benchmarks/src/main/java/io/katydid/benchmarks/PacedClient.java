package io.katydid.benchmarks;

import java.io.IOException;

/** A load generator that keeps a rate, run as a process of its own. */
interface PacedClient {

  /** That of its command, where it is one. */
  String name();

  /** How it is installed. */
  String installation();

  /** The command whose first line of output tells its version. */
  String[] versionCommand();

  /** The process that makes these requests; its working directory is that of the pace. */
  ProcessBuilder process(Pace pace) throws IOException;

  /**
   * How many seconds after the start its report begins; those of the pace, if it reports nothing.
   */
  int reportsFrom(Pace pace);

  /**
   * What it said.
   *
   * @param output what it has printed
   */
  Percentiles report(Pace pace, String output) throws IOException;

  /** Whether it can be run here. */
  default boolean isInstalled() {
    return Client.isInstalled(name());
  }

  /**
   * Response times in milliseconds.
   *
   * @param p50 the median
   * @param p99 that of 99 %
   * @param p999 that of 99.9 %
   */
  record Percentiles(double p50, double p99, double p999) {}
}
