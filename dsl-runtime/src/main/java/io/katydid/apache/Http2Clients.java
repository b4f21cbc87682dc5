package io.katydid.apache;

import io.katydid.api.plan.UserSettings;
import io.katydid.measure.Recorder;
import io.katydid.net.TransportFactory;
import io.katydid.tls.TlsClient;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Makes clients that speak HTTP/2, and neither hide nor add anything. All are one asynchronous
 * client, with the threads of its reactor, and connections of their own. Thread-safe.
 */
final class Http2Clients {

  private final DnsResolver names;
  private final TransportFactory network;
  private final Recorder recorder;
  private final LongSupplier nanoTime;
  private final CloseableHttpAsyncClient client;

  Http2Clients(
      DnsResolver names, TransportFactory network, Recorder recorder, LongSupplier nanoTime) {
    this.names = names;
    this.network = network;
    this.recorder = recorder;
    this.nanoTime = nanoTime;
    this.client = started();
  }

  private static CloseableHttpAsyncClient started() {
    CloseableHttpAsyncClient client =
        HttpAsyncClientBuilder.create()
            .setConnectionManager(new OwnedConnections())
            .setIOSessionListener(new BrokenSessions())
            .setH2Config(H2Config.custom().setPushEnabled(false).build())
            .addRequestInterceptorLast(Http2Clients::announceLength)
            .setUserAgent("Katydid")
            .disableAutomaticRetries()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setContentCompressionEnabled(false)
                    .setProtocolUpgradeEnabled(false)
                    .setConnectionRequestTimeout(Timeout.INFINITE)
                    .build())
            .build();
    client.start();
    return client;
  }

  /** HttpClient does so by HTTP/1.1 only. */
  private static void announceLength(
      HttpRequest request, @Nullable EntityDetails body, HttpContext context) {
    if (body != null && body.getContentLength() >= 0) {
      request.setHeader(HttpHeaders.CONTENT_LENGTH, body.getContentLength());
    }
  }

  /**
   * A client with so many connections to each host, one request at a time on each.
   *
   * @param tls of the user, or of those who share it, when a connection is opened
   */
  CloseableHttpClient with(int size, UserSettings settings, Supplier<TlsClient> tls) {
    var connections =
        new PoolingAsyncClientConnectionManager(
            new MeasuredAsyncOperator(
                names, network, recorder, nanoTime, new UserTlsStrategy(tls, recorder, nanoTime)),
            PoolConcurrencyPolicy.STRICT,
            PoolReusePolicy.FIFO,
            TimeValue.NEG_ONE_MILLISECOND,
            false);
    connections.setMaxTotal(Integer.MAX_VALUE);
    connections.setDefaultMaxPerRoute(size);
    connections.setDefaultConnectionConfig(HonestClients.connections(settings));
    connections.setDefaultTlsConfig(
        TlsConfig.custom()
            .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_2)
            .setHandshakeTimeout(Timeout.of(settings.connectTimeoutNanos(), TimeUnit.NANOSECONDS))
            .build());
    return new AwaitedClient(client, connections);
  }

  void close() {
    client.close(CloseMode.IMMEDIATE);
  }
}
