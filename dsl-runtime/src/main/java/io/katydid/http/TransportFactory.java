package io.katydid.http;

import io.katydid.measure.Sampler;

/** Makes the wires that connections are made of. Thread-safe. */
interface TransportFactory {

  /**
   * A wire to this origin.
   *
   * @param due when it is overdue, by the clock of the run
   * @param sampler of the request that needs it, which is told how long that took
   */
  Transport dial(Origin origin, long due, Sampler sampler) throws Failure;

  /** Ends the waits of those whose wire is overdue, as far as nothing else does. */
  default void expireOverdue(long now) {}

  /** Makes no more of them, and wakes up nobody who waits for one. */
  default void close() {}
}
