package io.katydid.http;

import io.katydid.net.EarliestDeadline;
import io.katydid.net.ScratchBuffers;
import java.util.function.LongSupplier;

/**
 * What all connections of a run share.
 *
 * @param nanoTime the clock of the run
 */
record ConnectionContext(
    ScratchBuffers buffers, EarliestDeadline deadlines, LongSupplier nanoTime) {

  /** That of a run by this clock. */
  static ConnectionContext of(LongSupplier nanoTime) {
    return new ConnectionContext(new ScratchBuffers(), new EarliestDeadline(), nanoTime);
  }
}
