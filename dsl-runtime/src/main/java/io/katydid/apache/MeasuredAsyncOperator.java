package io.katydid.apache;

import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.net.Deadline;
import io.katydid.net.Origin;
import io.katydid.net.ProxyTunnel;
import io.katydid.net.TransportFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.nio.DefaultAsyncClientConnectionOperator;
import org.apache.hc.client5.http.nio.ManagedAsyncClientConnection;
import org.apache.hc.core5.concurrent.BasicFuture;
import org.apache.hc.core5.concurrent.CallbackContribution;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.reactor.ConnectionInitiator;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections of an asynchronous client, through the proxy of the run if there is one on
 * their way, and notes how long TLS takes of that. Thread-safe.
 */
final class MeasuredAsyncOperator extends DefaultAsyncClientConnectionOperator {

  private final TransportFactory network;
  private final Recorder recorder;
  private final LongSupplier nanoTime;

  MeasuredAsyncOperator(
      DnsResolver names,
      TransportFactory network,
      Recorder recorder,
      LongSupplier nanoTime,
      TlsStrategy tls) {
    super(
        RegistryBuilder.<TlsStrategy>create().register(URIScheme.HTTPS.id, tls).build(),
        null,
        names);
    this.network = network;
    this.recorder = recorder;
    this.nanoTime = nanoTime;
  }

  /** What the client calls in its versions before 5.6. */
  @Override
  public Future<ManagedAsyncClientConnection> connect(
      ConnectionInitiator initiator,
      HttpHost host,
      @Nullable NamedEndpoint name,
      @Nullable SocketAddress source,
      Timeout timeout,
      @Nullable Object attachment,
      HttpContext context,
      FutureCallback<ManagedAsyncClientConnection> callback) {
    return through(
        initiator,
        host,
        timeout,
        noted(context, callback),
        (sockets, end, noted) ->
            super.connect(sockets, end, name, source, timeout, attachment, context, noted));
  }

  @Override
  public Future<ManagedAsyncClientConnection> connect(
      ConnectionInitiator initiator,
      HttpHost host,
      @Nullable Path unixDomainSocket,
      @Nullable NamedEndpoint name,
      @Nullable SocketAddress source,
      Timeout timeout,
      @Nullable Object attachment,
      HttpContext context,
      FutureCallback<ManagedAsyncClientConnection> callback) {
    return through(
        initiator,
        host,
        timeout,
        noted(context, callback),
        (sockets, end, noted) ->
            super.connect(
                sockets, end, unixDomainSocket, name, source, timeout, attachment, context, noted));
  }

  /** Has the client connect. */
  private interface Opening {

    Future<ManagedAsyncClientConnection> by(
        ConnectionInitiator sockets,
        HttpHost end,
        FutureCallback<ManagedAsyncClientConnection> callback);
  }

  /** With the address of its proxy, the client looks up no name. */
  private Future<ManagedAsyncClientConnection> through(
      ConnectionInitiator initiator,
      HttpHost host,
      Timeout timeout,
      FutureCallback<ManagedAsyncClientConnection> callback,
      Opening opening) {
    Origin origin = ForwardedRequests.origin(host);
    if (network.proxy(origin).isEmpty()) {
      return opening.by(initiator, host, callback);
    }
    try {
      long due = due(timeout);
      ProxyTunnel tunnel = network.tunnel(origin, due, new Sampler(recorder));
      InetAddress proxy = tunnel.addresses().getFirst().getAddress();
      return opening.by(
          new TunnelInitiator(initiator, tunnel, origin.secure(), due, nanoTime),
          new HttpHost(host.getSchemeName(), proxy, host.getHostName(), host.getPort()),
          callback);
    } catch (IOException e) {
      BasicFuture<ManagedAsyncClientConnection> none = new BasicFuture<>(callback);
      none.failed(e);
      return none;
    }
  }

  private long due(Timeout timeout) {
    long nanos = TimeUnit.MILLISECONDS.toNanos(timeout.toMilliseconds());
    return Deadline.after(nanoTime.getAsLong(), nanos);
  }

  @Override
  protected void onBeforeTlsHandshake(HttpContext context, HttpHost host) {
    if (context instanceof MeasuredContext measured) {
      measured.times().tlsBegins();
    }
  }

  /** The hook that follows a handshake comes after the connection is used. */
  private static FutureCallback<ManagedAsyncClientConnection> noted(
      HttpContext context, FutureCallback<ManagedAsyncClientConnection> callback) {
    return new CallbackContribution<>(callback) {

      @Override
      public void completed(ManagedAsyncClientConnection connection) {
        if (context instanceof MeasuredContext measured) {
          measured.times().tlsEnds();
        }
        callback.completed(connection);
      }
    };
  }
}
