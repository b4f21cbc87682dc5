package io.katydid.benchmarks;

/** A client that takes part only where it is installed. */
interface Peer extends Client {

  /** How it is installed. */
  String installation();

  /** Whether it is; by default, whether the command of its name is on the path. */
  default boolean isInstalled() {
    return Client.isInstalled(name());
  }
}
