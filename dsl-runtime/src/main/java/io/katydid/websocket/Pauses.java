package io.katydid.websocket;

import java.util.function.BooleanSupplier;

/** How a virtual user waits for what is no response. */
@FunctionalInterface
public interface Pauses {

  /**
   * Waits so long, or until the run ends, or until it is over: who makes it so wakes up the thread.
   */
  void pauseUnless(BooleanSupplier over, long nanos);
}
