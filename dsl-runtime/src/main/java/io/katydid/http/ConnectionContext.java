package io.katydid.http;

import io.katydid.measure.Recorder;
import io.katydid.net.EarliestDeadline;
import io.katydid.net.ScratchBuffers;
import java.util.function.LongSupplier;

/**
 * What all connections of a run share.
 *
 * @param nanoTime the clock of the run
 * @param handshakes how those of TLS are measured
 */
record ConnectionContext(
    ScratchBuffers buffers,
    EarliestDeadline deadlines,
    LongSupplier nanoTime,
    TlsHandshakes handshakes) {

  /** That of a run by this clock. */
  static ConnectionContext of(LongSupplier nanoTime, Recorder recorder) {
    return new ConnectionContext(
        new ScratchBuffers(),
        new EarliestDeadline(),
        nanoTime,
        new TlsHandshakes(recorder, nanoTime));
  }
}
