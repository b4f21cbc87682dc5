package io.katydid.net;

import io.katydid.api.ProxyAddress;
import io.katydid.measure.Phase;
import io.katydid.measure.Sampler;
import io.katydid.os.Carriers;
import io.katydid.tls.TlsClient;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Finds servers and connects to them. Thread-safe. */
public final class Connector implements TransportFactory {

  private final HostResolver names;
  private final AllowedHosts allowed;
  private final LocalAddresses sources;
  private final Proxies proxies;
  private final IntFunction<TlsClient> tls;
  private final List<String> protocols;
  private final LongSupplier nanoTime;
  private final Reactors reactors;

  /**
   * A connector, and reactors that run until it is closed: one for each carrier.
   *
   * @param lookup finds the addresses of names that the network gives none for
   * @param tls that of the user of a number
   * @param protocols what is offered to servers in a TLS handshake (ALPN), the preferred one first
   * @param nanoTime the clock of the run
   * @param delays is given how long users whose socket was ready waited for a carrier, in
   *     nanoseconds; from any thread
   * @throws IllegalArgumentException if a source address is not of this machine, or the environment
   *     names a proxy by what is no address of one
   */
  public Connector(
      Network network,
      HostLookup lookup,
      IntFunction<TlsClient> tls,
      List<String> protocols,
      LongSupplier nanoTime,
      LongConsumer delays) {
    this.names = new HostResolver(network, lookup, nanoTime);
    this.allowed = new AllowedHosts(network.allowedHosts());
    this.sources = new LocalAddresses(network.sourceAddresses());
    this.tls = tls;
    this.proxies =
        new Proxies(ProxyRoutes.of(network.proxy(), Connector::variable), names, allowed, nanoTime);
    this.protocols = protocols;
    this.nanoTime = nanoTime;
    this.reactors = new Reactors(Carriers.ofThisJvm(), nanoTime, delays, LockSupport::unpark);
  }

  private static String variable(String name) {
    String value = System.getenv(name);
    return value == null ? "" : value;
  }

  /**
   * Connects to the first address of the origin that answers; to none, if the run may not connect
   * to one of them.
   */
  @Override
  public Transport connect(Origin origin, int user, long due, Sampler sampler) throws Failure {
    return connect(origin, user, due, sampler, protocols, origin.secure());
  }

  @Override
  public TransportFactory tunnelling(List<String> others) {
    return new TransportFactory() {
      @Override
      public Transport connect(Origin origin, int user, long due, Sampler sampler) throws Failure {
        return Connector.this.connect(origin, user, due, sampler, others, true);
      }

      @Override
      public Forwarding forwarding(Origin origin) {
        return proxies.forwarding(origin, true);
      }
    };
  }

  @Override
  public String remark() {
    return proxies.remark();
  }

  private Transport connect(
      Origin origin, int user, long due, Sampler sampler, List<String> offered, boolean tunnelled)
      throws Failure {
    ProxyAddress proxy = proxies.to(origin);
    return proxy == null
        ? direct(new Call(origin, null, null, user, due, offered, tunnelled), sampler)
        : through(proxy, origin, user, due, sampler, offered, tunnelled);
  }

  private Transport direct(Call call, Sampler sampler) throws Failure {
    List<SocketAddress> addresses = allowed(call.host(), call.due(), sampler);
    long start = nanoTime.getAsLong();
    Transport transport = firstThatAnswers(addresses, call);
    sampler.took(Phase.CONNECT, nanoTime.getAsLong() - start);
    return transport;
  }

  @Override
  public List<SocketAddress> allowed(String host, long due, Sampler sampler) throws Failure {
    List<SocketAddress> addresses = names.addresses(host, due, sampler);
    allowed.require(host, addresses);
    return addresses;
  }

  @Override
  public void requireAllowed(String host, SocketAddress address) throws Failure {
    allowed.require(host, List.of(address));
  }

  @Override
  public void requireAllowed(Origin origin, long due, Sampler sampler) throws Failure {
    ProxyAddress proxy = proxies.to(origin);
    if (proxy == null) {
      allowed(origin.host(), due, sampler);
      return;
    }
    proxies.target(proxy, origin.host(), due, sampler);
    try {
      allowed(proxy.host(), due, sampler);
    } catch (Failure e) {
      throw ProxyDiagnosis.ofConnecting(proxy.toString(), e);
    }
  }

  @Override
  public Optional<ProxyAddress> proxy(Origin origin) {
    return Optional.ofNullable(proxies.to(origin));
  }

  @Override
  public boolean hasSocksProxy() {
    return proxies.routes().haveSocks();
  }

  @Override
  public Socket throughProxy(
      Origin origin, boolean tunnelled, long due, Sampler sampler, Consumer<Socket> opened)
      throws IOException {
    return proxies.socket(origin, tunnelled, due, sampler, opened);
  }

  @Override
  public ProxyTunnel tunnel(Origin origin, long due, Sampler sampler) throws IOException {
    return proxies.tunnel(origin, due, sampler);
  }

  @Override
  public List<SocketAddress> given(String host) {
    return names.given(host);
  }

  private Transport through(
      ProxyAddress proxy,
      Origin origin,
      int user,
      long due,
      Sampler sampler,
      List<String> offered,
      boolean tunnelled)
      throws Failure {
    InetAddress target = proxies.target(proxy, origin.host(), due, sampler);
    Call call = new Call(origin, proxy, target, user, due, offered, tunnelled);
    try {
      return direct(call, sampler);
    } catch (Failure e) {
      throw ProxyDiagnosis.ofConnecting(proxy.toString(), e);
    }
  }

  @Override
  public Forwarding forwarding(Origin origin) {
    return proxies.forwarding(origin, origin.secure());
  }

  /** One that is silent leaves the others their part of the time. */
  private Transport firstThatAnswers(List<SocketAddress> addresses, Call call) throws Failure {
    Failure failure = new Failure(Failure.UNKNOWN_HOST, call.host());
    int left = addresses.size();
    for (SocketAddress address : addresses) {
      long due = Deadline.ofFirst(left--, nanoTime.getAsLong(), call.due());
      try {
        return address instanceof UnixDomainSocketAddress socket
            ? unix(socket, call)
            : fromFirstSource(((InetSocketAddress) address).getAddress(), due, call);
      } catch (IOException e) {
        failure = Diagnosis.ofConnecting(e, where(call.host(), call.port(), address));
      }
    }
    throw failure;
  }

  /** A server as messages have it: by name, port and address. */
  static String where(String name, int port, SocketAddress address) {
    return address instanceof InetSocketAddress server
        ? where(name, port, server.getAddress().getHostAddress())
        : address.toString();
  }

  /** The same, by the text of its IP address. */
  static String where(String name, int port, String ip) {
    String host = name.indexOf(':') < 0 ? name : "[" + name + "]";
    return host + ":" + port + (ip.equals(name) ? "" : " (" + ip + ")");
  }

  /** Connects at once, or not at all: there is no queue but that of the server. */
  private Transport unix(UnixDomainSocketAddress address, Call call) throws IOException, Failure {
    if (call.proxy() != null) {
      throw Proxies.noUnixDomainSocket();
    }
    if (call.origin().secure()) {
      throw new Failure(
          Failure.TLS, "a Unix domain socket has none: write http:// for " + call.origin().host());
    }
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.connect(address);
      return new ChannelTransport(channel, reactor(call));
    } catch (IOException e) {
      channel.close();
      throw new ConnectException(e.getMessage());
    }
  }

  /** From the first source address that has a port left. */
  private Transport fromFirstSource(InetAddress target, long due, Call call)
      throws IOException, Failure {
    if (sources.isEmpty()) {
      return connected(null, target, due, call);
    }
    BindException noPort = new BindException();
    for (InetAddress source : sources.next(target)) {
      try {
        return connected(source, target, due, call);
      } catch (BindException e) {
        noPort = e;
      }
    }
    throw noPort;
  }

  private Transport connected(@Nullable InetAddress source, InetAddress target, long due, Call call)
      throws IOException, Failure {
    SocketChannel channel = SocketChannel.open();
    try {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      if (source != null) {
        channel.bind(new InetSocketAddress(source, 0));
      }
      channel
          .socket()
          .connect(
              new InetSocketAddress(target, call.port()),
              Deadline.millisLeft(due - nanoTime.getAsLong()));
      if (call.proxy() != null) {
        proxies.introduce(
            call.proxy(),
            call.origin(),
            call.target(),
            call.tunnelled(),
            call.due(),
            channel.socket());
      }
      Transport plain = new ChannelTransport(channel, reactor(call));
      return call.origin().secure()
          ? new TlsTransport(plain, call.origin(), tls.apply(call.user()), call.protocols())
          : plain;
    } catch (IOException | Failure | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private Reactor reactor(Call call) {
    return reactors.of(call.user());
  }

  @Override
  public void expireOverdue(long now) {
    names.expireOverdue(now);
  }

  @Override
  public void close() {
    reactors.close();
  }

  /**
   * A connection to be made.
   *
   * @param proxy what it goes through; null for nothing
   * @param target the address that the proxy is given; null for the name
   * @param due when it is overdue
   * @param protocols what is offered in a TLS handshake
   * @param tunnelled whether a proxy of HTTP is to connect to the target, and is given no requests
   */
  private record Call(
      Origin origin,
      @Nullable ProxyAddress proxy,
      @Nullable InetAddress target,
      int user,
      long due,
      List<String> protocols,
      boolean tunnelled) {

    /** Where the socket goes. */
    String host() {
      return proxy == null ? origin.host() : proxy.host();
    }

    int port() {
      return proxy == null ? origin.port() : proxy.port();
    }
  }
}
