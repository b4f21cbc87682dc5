package io.katydid.apache;

import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.net.Deadline;
import io.katydid.net.Origin;
import io.katydid.net.TransportFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections, through the proxy of the run if there is one on their way, and notes how long
 * TLS takes of that. To the client, a way through a proxy is a direct one. Thread-safe.
 */
final class MeasuredOperator extends DefaultHttpClientConnectionOperator {

  private final TransportFactory network;
  private final Recorder recorder;
  private final LongSupplier nanoTime;
  private final UserTls tls;

  MeasuredOperator(
      DnsResolver names, TransportFactory network, Recorder recorder, LongSupplier nanoTime) {
    this(names, network, recorder, nanoTime, new UserTls(recorder, nanoTime));
  }

  private MeasuredOperator(
      DnsResolver names,
      TransportFactory network,
      Recorder recorder,
      LongSupplier nanoTime,
      UserTls tls) {
    super(
        null,
        names,
        RegistryBuilder.<TlsSocketStrategy>create().register(URIScheme.HTTPS.id, tls).build());
    this.network = network;
    this.recorder = recorder;
    this.nanoTime = nanoTime;
    this.tls = tls;
  }

  /** What the client calls in its versions before 5.6. */
  @Override
  public void connect(
      ManagedHttpClientConnection connection,
      HttpHost host,
      @Nullable NamedEndpoint name,
      @Nullable InetSocketAddress source,
      Timeout timeout,
      SocketConfig config,
      @Nullable Object attachment,
      HttpContext context)
      throws IOException {
    if (isThroughProxy(host)) {
      connectThroughProxy(connection, host, timeout, attachment, context);
    } else {
      super.connect(connection, host, name, source, timeout, config, attachment, context);
    }
  }

  @Override
  public void connect(
      ManagedHttpClientConnection connection,
      HttpHost host,
      @Nullable NamedEndpoint name,
      @Nullable Path unixDomainSocket,
      @Nullable InetSocketAddress source,
      Timeout timeout,
      SocketConfig config,
      @Nullable Object attachment,
      HttpContext context)
      throws IOException {
    if (isThroughProxy(host)) {
      connectThroughProxy(connection, host, timeout, attachment, context);
    } else {
      super.connect(
          connection, host, name, unixDomainSocket, source, timeout, config, attachment, context);
    }
  }

  private boolean isThroughProxy(HttpHost host) {
    return network.proxy(ForwardedRequests.origin(host)).isPresent();
  }

  private void connectThroughProxy(
      ManagedHttpClientConnection connection,
      HttpHost host,
      Timeout timeout,
      @Nullable Object attachment,
      HttpContext context)
      throws IOException {
    Origin origin = ForwardedRequests.origin(host);
    try {
      long due =
          Deadline.after(
              nanoTime.getAsLong(), TimeUnit.MILLISECONDS.toNanos(timeout.toMilliseconds()));
      Socket socket =
          network.throughProxy(
              origin, origin.secure(), due, new Sampler(recorder), it -> bind(connection, it));
      if (origin.secure()) {
        onBeforeTlsHandshake(context, host);
        SSLSocket secured = tls.upgrade(socket, origin.host(), origin.port(), attachment, context);
        connection.bind(secured, socket);
        onAfterTlsHandshake(context, host);
      }
    } catch (IOException | RuntimeException e) {
      Closer.closeQuietly(connection);
      throw e;
    }
  }

  /** What is bound is closed with the connection, as by a time-out. */
  private static void bind(ManagedHttpClientConnection connection, Socket socket) {
    try {
      connection.bind(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  protected void onBeforeTlsHandshake(HttpContext context, HttpHost host) {
    if (context instanceof MeasuredContext measured) {
      measured.times().tlsBegins();
    }
  }

  @Override
  protected void onAfterTlsHandshake(HttpContext context, HttpHost host) {
    if (context instanceof MeasuredContext measured) {
      measured.times().tlsEnds();
    }
  }
}
