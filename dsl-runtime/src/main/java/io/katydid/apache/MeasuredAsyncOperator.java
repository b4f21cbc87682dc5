package io.katydid.apache;

import java.net.SocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.nio.DefaultAsyncClientConnectionOperator;
import org.apache.hc.client5.http.nio.ManagedAsyncClientConnection;
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

/** Opens connections of an asynchronous client, and notes how long TLS takes of that. */
final class MeasuredAsyncOperator extends DefaultAsyncClientConnectionOperator {

  MeasuredAsyncOperator(DnsResolver names, TlsStrategy tls) {
    super(
        RegistryBuilder.<TlsStrategy>create().register(URIScheme.HTTPS.id, tls).build(),
        null,
        names);
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
    return super.connect(
        initiator, host, name, source, timeout, attachment, context, noted(context, callback));
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
    return super.connect(
        initiator,
        host,
        unixDomainSocket,
        name,
        source,
        timeout,
        attachment,
        context,
        noted(context, callback));
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
