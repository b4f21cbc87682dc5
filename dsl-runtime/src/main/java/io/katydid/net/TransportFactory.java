package io.katydid.net;

import io.katydid.measure.Sampler;

/** Makes the transports of connections. Thread-safe. */
public interface TransportFactory {

  /**
   * A transport to this origin.
   *
   * @param user the number of the user that it is for: a user keeps to one event loop
   * @param due when it is overdue, by the clock of the run
   * @param sampler of the request that needs it, to which the time that it took is reported
   */
  Transport connect(Origin origin, int user, long due, Sampler sampler) throws Failure;

  /** Ends waits for a transport that are overdue, as far as nothing else ends them. */
  default void expireOverdue(long now) {}

  /** Makes no more of them. The wait for one that is open already has ended, or ends now. */
  default void close() {}
}
