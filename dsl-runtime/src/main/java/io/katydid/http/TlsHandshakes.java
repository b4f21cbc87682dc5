package io.katydid.http;

import io.katydid.measure.Phase;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.net.Origin;
import io.katydid.net.TlsSession;
import io.katydid.net.Transport;
import java.util.function.LongSupplier;

/** Measures handshakes of TLS, by whatever protocol above it. Thread-safe. */
record TlsHandshakes(Recorder recorder, LongSupplier nanoTime) {

  /**
   * One has succeeded.
   *
   * @param start when it began
   * @param sampler of the request that needed it
   */
  void ended(Origin origin, Transport transport, long start, Sampler sampler) {
    long nanos = nanoTime.getAsLong() - start;
    sampler.took(Phase.TLS, nanos);
    TlsSession agreed = transport.session();
    if (agreed != null) {
      recorder.shookHands(agreed.with(origin), nanos);
    }
  }
}
