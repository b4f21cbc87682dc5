package io.katydid.apache;

import io.katydid.measure.Recorder;
import io.katydid.net.Failure;
import io.katydid.net.Origin;
import io.katydid.net.SecuredEngine;
import io.katydid.tls.TlsClient;
import java.net.SocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.http2.impl.nio.ProtocolNegotiationException;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.reactor.ssl.SSLBufferMode;
import org.apache.hc.core5.reactor.ssl.TlsDetails;
import org.apache.hc.core5.reactor.ssl.TransportSecurityLayer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Secures each connection of an asynchronous client by the TLS of the user who has it, and agrees
 * on HTTP/2. Thread-safe.
 */
record UserTlsStrategy(Supplier<TlsClient> tls, Recorder recorder, LongSupplier nanoTime)
    implements TlsStrategy {

  private static final String HTTP_2 = "h2";

  /** Both, as a server that knows only one of them says so by choosing it. */
  private static final List<String> OFFERED = List.of(HTTP_2, "http/1.1");

  @Override
  public void upgrade(
      TransportSecurityLayer layer,
      NamedEndpoint server,
      @Nullable Object attachment,
      Timeout timeout,
      FutureCallback<TransportSecurityLayer> callback) {
    SecuredEngine secured = SecuredEngine.to(server.getHostName(), tls.get(), OFFERED);
    Origin origin = new Origin(true, server.getHostName(), server.getPort());
    AtomicReference<@Nullable Exception> refused = new AtomicReference<>();
    long start = nanoTime.getAsLong();
    layer.startTls(
        secured.tls().context(),
        new HttpHost(secured.name(), server.getPort()),
        SSLBufferMode.STATIC,
        (name, engine) -> secured.begin(engine),
        (name, engine) -> {
          recorder.shookHands(secured.session(engine).with(origin), nanoTime.getAsLong() - start);
          if (!engine.getApplicationProtocol().equals(HTTP_2)) {
            refused.set(SecuredEngine.refused(notSpoken(engine.getApplicationProtocol())));
            throw new SSLException("no HTTP/2");
          }
          return new TlsDetails(engine.getSession(), HTTP_2);
        },
        timeout,
        new FutureCallback<>() {

          @Override
          public void completed(TransportSecurityLayer result) {
            callback.completed(result);
          }

          @Override
          public void failed(Exception e) {
            Exception known = refused.get();
            callback.failed(known == null ? diagnosed(e, secured) : known);
          }

          @Override
          public void cancelled() {
            callback.cancelled();
          }
        });
  }

  /** HttpClient takes the end of a connection in the handshake for input of what is above it. */
  private static Exception diagnosed(Exception e, SecuredEngine secured) {
    return e instanceof ProtocolNegotiationException ? secured.ended() : secured.diagnosed(e);
  }

  private static Failure notSpoken(String chosen) {
    return new Failure(
        Failure.NO_HTTP_2,
        chosen.isEmpty()
            ? "the server chose no protocol in the TLS handshake, and so speaks HTTP/1.1"
            : "the server chose " + chosen + " in the TLS handshake");
  }

  /** Not called by clients of these versions. */
  @Override
  @Deprecated
  public boolean upgrade(
      TransportSecurityLayer layer,
      HttpHost host,
      SocketAddress local,
      SocketAddress remote,
      Object attachment,
      Timeout timeout) {
    throw new UnsupportedOperationException();
  }
}
