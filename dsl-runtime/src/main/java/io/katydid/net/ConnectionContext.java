package io.katydid.net;

import io.katydid.measure.Recorder;
import java.util.function.LongSupplier;

/**
 * What all connections of a run share, whatever is spoken on them.
 *
 * @param buffers for what is read and written
 * @param deadlines of what is pending
 * @param nanoTime the clock of the run
 * @param handshakes how those of TLS are measured
 */
public record ConnectionContext(
    ScratchBuffers buffers,
    EarliestDeadline deadlines,
    LongSupplier nanoTime,
    TlsHandshakes handshakes) {

  /** That of a run by this clock. */
  public static ConnectionContext of(LongSupplier nanoTime, Recorder recorder) {
    return new ConnectionContext(
        new ScratchBuffers(),
        new EarliestDeadline(),
        nanoTime,
        new TlsHandshakes(recorder, nanoTime));
  }
}
