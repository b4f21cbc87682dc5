package io.katydid.benchmarks;

/** A client that takes part only where it is installed, under its name. */
interface Peer extends Client {

  /** How it is installed. */
  String installation();
}
