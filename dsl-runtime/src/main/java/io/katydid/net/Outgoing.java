package io.katydid.net;

import java.io.IOException;

/**
 * A message that is written piece by piece, as far as the socket takes it, so that its sender can
 * receive meanwhile. Not thread-safe.
 */
public interface Outgoing {

  /** Whether there is a next piece to send. */
  boolean hasMore();

  /** Writes the next piece to {@link Transport#out}. */
  void sendMore();

  /** What was written cannot be sent. */
  void fail(IOException e);

  /** Whether the rest is not to be sent. */
  boolean isStopped();

  /** Whether the message was written to its end, and nothing failed. */
  boolean isWhole();
}
