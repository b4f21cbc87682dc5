package io.katydid;

import io.katydid.api.ConnectionStrategy;
import io.katydid.api.Durations;
import io.katydid.api.load.AddressText;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ProxyOptions;
import io.katydid.api.load.TargetOptions;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What sets where requests go, and by which connections.
 *
 * @param <B> the builder
 */
abstract sealed class TargetSetters<B extends TargetSetters<B>> extends LoadBuilder<B>
    permits TlsSetters {

  TargetSetters(LoadSpec spec, @Nullable PrintStream console) {
    super(spec, console);
  }

  /** The base address of the target; that of the user classes by default, or if it is empty. */
  public B host(String host) {
    return with(TargetOptions.HOST, host);
  }

  /** Whether all requests are sent by HTTP/2, whatever the user classes say. */
  public B http2(boolean http2) {
    return with(TargetOptions.HTTP2, http2);
  }

  /**
   * Which requests share a connection, in place of that of the user classes. A pool is then of all
   * users of the run.
   */
  public B connections(ConnectionStrategy connections) {
    return with(TargetOptions.CONNECTIONS, connections);
  }

  /**
   * As {@link #connections(ConnectionStrategy)}: {@code user}, {@code iteration}, {@code request},
   * or the size of a pool.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  public B connections(String connections) {
    return withText(TargetOptions.CONNECTIONS, connections);
  }

  /**
   * Sets where connections to a name go, in place of the answer of a name server: to these
   * addresses, in turn. All else stays with the name: the {@code Host} header, and the name that
   * the certificate must have.
   *
   * @param name such as {@code "shop.example"}
   * @param addresses of IPv4 or IPv6, or {@code unix:} and the path of a Unix domain socket; at
   *     least one
   * @throws IllegalArgumentException if one is none of them, there are none, or there is no name
   */
  public B resolve(String name, String... addresses) {
    List<String> servers = listed(TargetOptions.RESOLVE, addresses);
    Map<String, List<String>> all = new LinkedHashMap<>(spec.get(TargetOptions.RESOLVE));
    all.put(
        AddressText.name(TargetOptions.RESOLVE.requireNonNull(name), String.join(",", servers)),
        AddressText.ofServers(servers));
    return with(TargetOptions.RESOLVE, Collections.unmodifiableMap(all));
  }

  /**
   * How often names are looked up; by default, once in a run, when the first connection to a name
   * is opened. New connections go to the addresses of a name in turn.
   *
   * <p>The JVM itself keeps answers for 30 s, unless its security property {@code
   * networkaddress.cache.ttl} has another value.
   */
  public B resolveEvery(Duration resolveEvery) {
    return with(TargetOptions.RESOLVE_EVERY, resolveEvery);
  }

  /**
   * As {@link #resolveEvery(Duration)}, in the grammar of {@link Durations}.
   *
   * @throws io.katydid.api.GrammarException if it is not a duration
   */
  public B resolveEvery(String resolveEvery) {
    return withText(TargetOptions.RESOLVE_EVERY, resolveEvery);
  }

  /**
   * The addresses of this machine that connections come from, in turn; chosen by the system by
   * default. Each has ports of its own, so that there can be more connections at once than one
   * address has ports: 28,232 on Linux, by default. On loopback, 127.0.0.2 and so on can be used
   * without being set up.
   *
   * @throws IllegalArgumentException if one is not of IPv4 or IPv6, or there are none
   */
  public B sourceAddresses(String... addresses) {
    return with(
        TargetOptions.SOURCE_ADDRESSES,
        AddressText.ofThisMachine(listed(TargetOptions.SOURCE_ADDRESSES, addresses)));
  }

  /**
   * Hosts that may be loaded though they are neither of this machine nor of a private network. A
   * run whose users would connect to another such host ends before they do, and fails: a mistyped
   * host must not be attacked.
   *
   * @param hosts as they stand in URLs, such as {@code "shop.example"}, without scheme and port
   * @throws IllegalArgumentException if one is none, or there are none
   */
  public B allowHost(String... hosts) {
    return with(
        TargetOptions.ALLOW_HOST, AddressText.ofHosts(listed(TargetOptions.ALLOW_HOST, hosts)));
  }

  /**
   * The proxy that connections go through: {@code http://user:password@host:port}, {@code
   * socks5://} or {@code socks5h://}; or {@code env}, for the one that the environment variables
   * HTTP_PROXY, HTTPS_PROXY or ALL_PROXY name. Without this option they mean nothing.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  public B proxy(String proxy) {
    return withText(ProxyOptions.PROXY, proxy);
  }

  /**
   * Hosts that connections go to without the proxy: names, which mean all below them, too;
   * addresses; networks such as 10.0.0.0/8.
   *
   * @throws IllegalArgumentException if one is none, or there are none
   */
  public B noProxy(String... hosts) {
    return withTexts(ProxyOptions.NO_PROXY, hosts);
  }
}
