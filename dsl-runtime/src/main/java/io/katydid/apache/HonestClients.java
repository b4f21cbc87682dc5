package io.katydid.apache;

import io.katydid.api.plan.UserSettings;
import io.katydid.measure.Recorder;
import io.katydid.measure.Sampler;
import io.katydid.net.Failure;
import io.katydid.net.TransportFactory;
import io.katydid.tls.TlsClient;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Makes clients that neither hide nor add anything: they do not retry, redirect, keep cookies,
 * decompress, or ask for an upgrade. Thread-safe.
 */
final class HonestClients {

  /** To look at a connection takes a millisecond in this client: it is worth that after a while. */
  private static final TimeValue LOOK_AFTER = TimeValue.ofSeconds(1);

  private final TransportFactory network;
  private final Recorder recorder;
  private final LongSupplier nanoTime;
  private final MeasuredOperator operator;
  private final Lock lock = new ReentrantLock();
  private volatile @Nullable Http2Clients http2;

  HonestClients(TransportFactory network, Recorder recorder, LongSupplier nanoTime) {
    this.network = network;
    this.recorder = recorder;
    this.nanoTime = nanoTime;
    this.operator = new MeasuredOperator(new Names(), network, recorder, nanoTime);
  }

  /** A client with one connection. */
  CloseableHttpClient single(UserSettings settings) {
    var manager = new BasicHttpClientConnectionManager(operator, null);
    manager.setConnectionConfig(connections(settings));
    manager.setTlsConfig(tls(settings));
    return client(manager);
  }

  /** A client with so many to each host. */
  CloseableHttpClient pool(int size, UserSettings settings) {
    var manager =
        new PoolingHttpClientConnectionManager(
            operator,
            PoolConcurrencyPolicy.STRICT,
            PoolReusePolicy.FIFO,
            TimeValue.NEG_ONE_MILLISECOND,
            null);
    manager.setMaxTotal(Integer.MAX_VALUE);
    manager.setDefaultMaxPerRoute(size);
    manager.setDefaultConnectionConfig(connections(settings));
    manager.setDefaultTlsConfig(tls(settings));
    return client(manager);
  }

  static ConnectionConfig connections(UserSettings settings) {
    return ConnectionConfig.custom()
        .setConnectTimeout(Timeout.of(settings.connectTimeoutNanos(), TimeUnit.NANOSECONDS))
        .setSocketTimeout(Timeout.INFINITE)
        .setValidateAfterInactivity(LOOK_AFTER)
        .build();
  }

  /** A client by HTTP/2 with so many connections to each host; as of {@link Http2Clients#with}. */
  CloseableHttpClient byHttp2(int size, UserSettings settings, Supplier<TlsClient> tls) {
    return http2().with(size, settings, tls);
  }

  private Http2Clients http2() {
    lock.lock();
    try {
      Http2Clients known = http2;
      if (known == null) {
        known = new Http2Clients(new Names(), network, recorder, nanoTime);
        http2 = known;
      }
      return known;
    } finally {
      lock.unlock();
    }
  }

  /** Ends what its clients have in common. */
  void close() {
    Http2Clients known = http2;
    if (known != null) {
      known.close();
    }
  }

  private static TlsConfig tls(UserSettings settings) {
    return TlsConfig.custom()
        .setHandshakeTimeout(Timeout.of(settings.connectTimeoutNanos(), TimeUnit.NANOSECONDS))
        .build();
  }

  private CloseableHttpClient client(HttpClientConnectionManager manager) {
    return HttpClientBuilder.create()
        .setConnectionManager(manager)
        .addRequestInterceptorLast(new ForwardedRequests(network))
        .setUserAgent("Katydid")
        .disableAutomaticRetries()
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setProtocolUpgradeEnabled(false)
                .setConnectionRequestTimeout(Timeout.INFINITE)
                .build())
        .build();
  }

  /** The addresses that the run has for a name; they were asked for before, so nobody waits. */
  private final class Names implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      try {
        List<SocketAddress> addresses =
            network.allowed(host, Long.MAX_VALUE, new Sampler(recorder));
        return addresses.isEmpty() ? InetAddress.getAllByName(host) : ips(host, addresses);
      } catch (Failure e) {
        throw new UnknownHostException(host + ": " + e.message());
      }
    }

    private static InetAddress[] ips(String host, List<SocketAddress> addresses)
        throws UnknownHostException {
      InetAddress[] ips =
          addresses.stream()
              .filter(InetSocketAddress.class::isInstance)
              .map(address -> ((InetSocketAddress) address).getAddress())
              .toArray(InetAddress[]::new);
      if (ips.length == 0) {
        throw new UnknownHostException(
            host + " is a Unix domain socket in this run, and this client has none");
      }
      return ips;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
      return Arrays.stream(resolve(host)).findFirst().map(InetAddress::getHostName).orElse(host);
    }
  }
}
