package io.katydid.net;

import io.katydid.measure.Phase;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import java.util.function.LongSupplier;

/**
 * Measures handshakes of TLS, by whatever protocol above it. Thread-safe.
 *
 * @param recorder is given each of them
 * @param nanoTime the clock of the run
 */
public record TlsHandshakes(Recorder recorder, LongSupplier nanoTime) {

  /**
   * One has succeeded.
   *
   * @param start when it began
   * @param sampler of the request that needed it
   */
  public void ended(Origin origin, Transport transport, long start, Sampler sampler) {
    long nanos = nanoTime.getAsLong() - start;
    sampler.took(Phase.TLS, nanos);
    TlsSession agreed = transport.session();
    if (agreed != null) {
      recorder.shookHands(agreed.with(origin), nanos);
    }
  }
}
