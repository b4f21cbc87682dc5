package io.katydid.net;

import io.katydid.api.ProxyAddress;
import io.katydid.measure.Sampler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The ways through proxies: what a proxy is given and asked, before it is silent. Thread-safe.
 *
 * @param routes which origins are reached through which
 */
record Proxies(
    ProxyRoutes routes, HostResolver names, AllowedHosts allowed, LongSupplier nanoTime) {

  /** As {@link TransportFactory#remark}. */
  String remark() {
    return routes.remark();
  }

  /** The proxy on the way to this origin, if there is one. */
  @Nullable ProxyAddress to(Origin origin) {
    return routes.to(origin);
  }

  /** As {@link TransportFactory#forwarding}. */
  Forwarding forwarding(Origin origin, boolean tunnelled) {
    ProxyAddress proxy = to(origin);
    if (proxy == null) {
      return Forwarding.NONE;
    }
    return tunnelled || proxy.kind() != ProxyAddress.Kind.HTTP
        ? Forwarding.inTunnel(proxy.toString())
        : new Forwarding(proxy.toString(), origin.toString(), HttpTunnel.authorization(proxy));
  }

  /** The address that the proxy is given, of a target that the run may load; null for its name. */
  @Nullable InetAddress target(ProxyAddress proxy, String host, long due, Sampler sampler)
      throws Failure {
    boolean isByName = proxy.kind() != ProxyAddress.Kind.SOCKS5;
    if (isByName && names.isGiven(host)) {
      throw ProxyDiagnosis.failure(
          proxy
              + " looks up names itself, so that resolve has no effect on "
              + host
              + ": use a proxy of socks5://, or remove it from resolve");
    }
    if (isByName && allowed.isNamed(host)) {
      return null;
    }
    List<SocketAddress> addresses = known(isByName, host, due, sampler);
    allowed.require(host, addresses);
    return !isByName && addresses.getFirst() instanceof InetSocketAddress first
        ? first.getAddress()
        : null;
  }

  private List<SocketAddress> known(boolean isByName, String host, long due, Sampler sampler)
      throws Failure {
    try {
      return names.addresses(host, due, sampler);
    } catch (Failure e) {
      if (isByName) {
        allowed.requireUnseen(host);
      }
      throw e;
    }
  }

  /**
   * Has a proxy connect to the target, unless it is given requests.
   *
   * @param target its address; null for its name
   * @param socket connected to the proxy
   */
  void introduce(
      ProxyAddress proxy,
      Origin origin,
      @Nullable InetAddress target,
      boolean tunnelled,
      long due,
      Socket socket)
      throws Failure {
    ProxyStream stream = new ProxyStream(socket, proxy.toString(), due, nanoTime);
    try {
      if (proxy.kind() != ProxyAddress.Kind.HTTP) {
        Socks5.open(proxy, origin.host(), target, origin.port(), stream);
      } else if (tunnelled) {
        new HttpTunnel(proxy, origin.hostAndPort()).open(stream);
      }
    } catch (IOException e) {
      throw ProxyDiagnosis.ofEnd(proxy.toString(), Diagnosis.of(e));
    }
  }

  /** As {@link TransportFactory#throughProxy}. */
  Socket socket(
      Origin origin, boolean tunnelled, long due, Sampler sampler, Consumer<Socket> opened)
      throws IOException {
    ProxyAddress proxy = Objects.requireNonNull(to(origin));
    try {
      InetAddress target = target(proxy, origin.host(), due, sampler);
      Socket socket = firstThatAnswers(proxy, addresses(proxy, due, sampler), due, opened);
      introduce(proxy, origin, target, tunnelled, due, socket);
      socket.setSoTimeout(0);
      return socket;
    } catch (Failure e) {
      throw new DiagnosedException(ProxyDiagnosis.ofConnecting(proxy.toString(), e));
    }
  }

  /** As {@link TransportFactory#tunnel}. */
  ProxyTunnel tunnel(Origin origin, long due, Sampler sampler) throws IOException {
    ProxyAddress proxy = Objects.requireNonNull(to(origin));
    try {
      target(proxy, origin.host(), due, sampler);
      return new ProxyTunnel(
          proxy, addresses(proxy, due, sampler), new HttpTunnel(proxy, origin.hostAndPort()));
    } catch (Failure e) {
      throw new DiagnosedException(ProxyDiagnosis.ofConnecting(proxy.toString(), e));
    }
  }

  /** Where the proxy is; at least one. */
  private List<InetSocketAddress> addresses(ProxyAddress proxy, long due, Sampler sampler)
      throws Failure {
    List<SocketAddress> known = names.addresses(proxy.host(), due, sampler);
    allowed.require(proxy.host(), known);
    List<InetSocketAddress> addresses = new ArrayList<>(known.size());
    for (SocketAddress address : known) {
      if (!(address instanceof InetSocketAddress server)) {
        throw noUnixDomainSocket();
      }
      addresses.add(new InetSocketAddress(server.getAddress(), proxy.port()));
    }
    return addresses;
  }

  private Socket firstThatAnswers(
      ProxyAddress proxy, List<InetSocketAddress> addresses, long due, Consumer<Socket> opened)
      throws Failure {
    Failure failure = new Failure(Failure.UNKNOWN_HOST, proxy.host());
    int left = addresses.size();
    for (InetSocketAddress address : addresses) {
      long now = nanoTime.getAsLong();
      long ofThis = Deadline.ofFirst(left--, now, due) - now;
      Socket socket = new Socket();
      opened.accept(socket);
      try {
        socket.setTcpNoDelay(true);
        socket.connect(address, Deadline.millisLeft(ofThis));
        return socket;
      } catch (IOException e) {
        String where = Connector.where(proxy.host(), proxy.port(), address);
        failure = Diagnosis.ofConnecting(e, where);
      }
    }
    throw failure;
  }

  static Failure noUnixDomainSocket() {
    return ProxyDiagnosis.failure("a proxy has no Unix domain socket: remove it from resolve");
  }
}
