package io.katydid.net;

import io.katydid.api.ConnectionStrategy;
import io.katydid.api.TlsSettings;
import io.katydid.api.load.AddressText;
import io.katydid.api.load.LoadSpec;
import io.katydid.api.load.ProxySettings;
import io.katydid.api.load.TargetOptions;
import io.katydid.api.load.TlsOptions;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the clients of a run reach their targets.
 *
 * @param host the base address, in place of those of the user classes; empty for theirs
 * @param connections which requests share a connection, in place of what the user classes say; null
 *     for that
 * @param addresses for names, where connections to them go, in place of what a name server says
 * @param resolveEvery how long the answer of a name server is used; zero for the whole run
 * @param sourceAddresses the addresses of this machine that connections come from, in turn; empty
 *     for what the system chooses
 * @param allowedHosts the hosts, in lower case, that connections may go to wherever they are
 * @param http2 whether requests are sent by HTTP/2, whatever the user classes say
 * @param tls what takes the place of what the user classes say of TLS
 * @param proxy which proxy connections go through
 */
public record Network(
    String host,
    @Nullable ConnectionStrategy connections,
    Map<String, List<String>> addresses,
    Duration resolveEvery,
    List<String> sourceAddresses,
    List<String> allowedHosts,
    boolean http2,
    TlsSettings tls,
    ProxySettings proxy) {

  private static final Pattern LOOPBACK_OF_IPV6 = Pattern.compile("(?:0{0,4}:){2,7}0{0,3}1");

  /** One without a proxy, in which the user classes say all of TLS, and of protocols. */
  public Network(
      String host,
      @Nullable ConnectionStrategy connections,
      Map<String, List<String>> addresses,
      Duration resolveEvery,
      List<String> sourceAddresses,
      List<String> allowedHosts) {
    this(host, connections, addresses, resolveEvery, sourceAddresses, allowedHosts, false);
  }

  /** The same, in which requests are sent by HTTP/2, whatever the user classes say; or not. */
  public Network(
      String host,
      @Nullable ConnectionStrategy connections,
      Map<String, List<String>> addresses,
      Duration resolveEvery,
      List<String> sourceAddresses,
      List<String> allowedHosts,
      boolean http2) {
    this(
        host,
        connections,
        addresses,
        resolveEvery,
        sourceAddresses,
        allowedHosts,
        http2,
        TlsSettings.NONE,
        ProxySettings.NONE);
  }

  /** The same, in which this takes the place of what the user classes say of TLS. */
  public Network with(TlsSettings other) {
    return new Network(
        host,
        connections,
        addresses,
        resolveEvery,
        sourceAddresses,
        allowedHosts,
        http2,
        other,
        proxy);
  }

  /** The same, in which connections go through this proxy. */
  public Network with(ProxySettings other) {
    return new Network(
        host,
        connections,
        addresses,
        resolveEvery,
        sourceAddresses,
        allowedHosts,
        http2,
        tls,
        other);
  }

  /** That of a load. */
  public static Network of(LoadSpec load) {
    return new Network(
        load.get(TargetOptions.HOST),
        load.find(TargetOptions.CONNECTIONS).orElse(null),
        load.get(TargetOptions.RESOLVE),
        load.get(TargetOptions.RESOLVE_EVERY),
        load.get(TargetOptions.SOURCE_ADDRESSES),
        load.get(TargetOptions.ALLOW_HOST),
        load.get(TargetOptions.HTTP2),
        TlsOptions.of(load),
        ProxySettings.of(load));
  }

  /** The host of the users of a class: that of the run, or else their own; or empty. */
  public String hostOr(String own) {
    return host.isEmpty() ? own : host;
  }

  /** The network as it is, to this host, or to those of the user classes. */
  public static Network to(String host) {
    return new Network(host, null, Map.of(), Duration.ZERO, List.of(), List.of());
  }

  /**
   * How many addresses of this machine the connections to one server come from: those of its kind,
   * IPv4 or IPv6, for which the more frequent one is taken; 1 if the system chooses.
   */
  public int sourcesOfAServer() {
    List<InetAddress> all = sourceAddresses.stream().map(AddressText::ip).distinct().toList();
    long ofIpv4 = all.stream().filter(Inet4Address.class::isInstance).count();
    return (int) Math.max(1, Math.max(ofIpv4, all.size() - ofIpv4));
  }

  /**
   * Whether an address of a server is one by which a machine reaches itself: of the loopback
   * interface, or a Unix domain socket.
   *
   * @throws IllegalArgumentException as {@link AddressText#server} does
   */
  public static boolean isLocal(String server) {
    SocketAddress address = AddressText.server(server);
    return address instanceof UnixDomainSocketAddress
        || ((InetSocketAddress) address).getAddress().isLoopbackAddress();
  }

  /**
   * Whether a host is this machine by its name, as browsers see it: {@code localhost} and names
   * that end in {@code .localhost}, addresses of 127.0.0.0/8, and ::1. No name is looked up.
   *
   * @param host in lower case, an address of IPv6 without brackets
   */
  public static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || (host.startsWith("127.") && AddressText.isIp(host))
        || LOOPBACK_OF_IPV6.matcher(host).matches();
  }
}
