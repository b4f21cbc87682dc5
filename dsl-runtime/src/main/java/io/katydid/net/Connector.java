package io.katydid.net;

import io.katydid.measure.Phase;
import io.katydid.measure.Sampler;
import io.katydid.os.Carriers;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Finds servers and connects to them. Thread-safe. */
public final class Connector implements TransportFactory {

  private final HostResolver names;
  private final AllowedHosts allowed;
  private final LocalAddresses sources;
  private final Supplier<SSLSocketFactory> tls;
  private final List<String> protocols;
  private final LongSupplier nanoTime;
  private final Reactors reactors;

  /**
   * A connector, and reactors that run until it is closed: one for each carrier.
   *
   * @param lookup finds the addresses of names that the network gives none for
   * @param tls asked at the first connection by TLS
   * @param protocols what is offered to servers in a TLS handshake (ALPN), the preferred one first
   * @param nanoTime the clock of the run
   * @param delays is given how long users whose socket was ready waited for a carrier, in
   *     nanoseconds; from any thread
   * @throws IllegalArgumentException if a source address is not of this machine
   */
  public Connector(
      Network network,
      HostLookup lookup,
      Supplier<SSLSocketFactory> tls,
      List<String> protocols,
      LongSupplier nanoTime,
      LongConsumer delays) {
    this.names = new HostResolver(network, lookup, nanoTime);
    this.allowed = new AllowedHosts(network.allowedHosts());
    this.sources = new LocalAddresses(network.sourceAddresses());
    this.tls = tls;
    this.protocols = protocols;
    this.nanoTime = nanoTime;
    this.reactors = new Reactors(Carriers.ofThisJvm(), nanoTime, delays, LockSupport::unpark);
  }

  /**
   * Connects to the first address of the origin that answers; to none, if the run may not connect
   * to one of them.
   */
  @Override
  public Transport connect(Origin origin, int user, long due, Sampler sampler) throws Failure {
    return connect(origin, user, due, sampler, protocols);
  }

  @Override
  public TransportFactory offering(List<String> others) {
    return (origin, user, due, sampler) -> connect(origin, user, due, sampler, others);
  }

  private Transport connect(
      Origin origin, int user, long due, Sampler sampler, List<String> offered) throws Failure {
    List<SocketAddress> addresses = allowed(origin.host(), due, sampler);
    long start = nanoTime.getAsLong();
    Transport transport =
        firstThatAnswers(addresses, new Call(origin, reactors.of(user), due, offered));
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

  private Transport firstThatAnswers(List<SocketAddress> addresses, Call call) throws Failure {
    Origin origin = call.origin();
    Failure failure = new Failure("unknown host", origin.host());
    for (SocketAddress address : addresses) {
      try {
        return address instanceof UnixDomainSocketAddress socket
            ? unix(socket, call)
            : fromFirstSource(((InetSocketAddress) address).getAddress(), call);
      } catch (IOException e) {
        failure = Diagnosis.ofConnecting(e, where(origin, address));
      }
    }
    throw failure;
  }

  private static String where(Origin origin, SocketAddress address) {
    if (!(address instanceof InetSocketAddress server)) {
      return address.toString();
    }
    String ip = server.getAddress().getHostAddress();
    String host = origin.host().indexOf(':') < 0 ? origin.host() : "[" + origin.host() + "]";
    return host + ":" + origin.port() + (ip.equals(origin.host()) ? "" : " (" + ip + ")");
  }

  /** Connects at once, or not at all: there is no queue but that of the server. */
  private static Transport unix(UnixDomainSocketAddress address, Call call)
      throws IOException, Failure {
    if (call.origin().secure()) {
      throw new Failure(
          "TLS", "a Unix domain socket has none: write http:// for " + call.origin().host());
    }
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.connect(address);
      return new ChannelTransport(channel, call.reactor());
    } catch (IOException e) {
      channel.close();
      throw new ConnectException(e.getMessage());
    }
  }

  /** From the first source address that has a port left. */
  private Transport fromFirstSource(InetAddress target, Call call) throws IOException {
    if (sources.isEmpty()) {
      return connected(null, target, call);
    }
    BindException noPort = new BindException();
    for (InetAddress source : sources.next(target)) {
      try {
        return connected(source, target, call);
      } catch (BindException e) {
        noPort = e;
      }
    }
    throw noPort;
  }

  private Transport connected(@Nullable InetAddress source, InetAddress target, Call call)
      throws IOException {
    Origin origin = call.origin();
    SocketChannel channel = SocketChannel.open();
    try {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      if (source != null) {
        channel.bind(new InetSocketAddress(source, 0));
      }
      long left = TimeUnit.NANOSECONDS.toMillis(call.due() - nanoTime.getAsLong());
      channel
          .socket()
          .connect(
              new InetSocketAddress(target, origin.port()), Math.clamp(left, 1, Integer.MAX_VALUE));
      Transport plain = new ChannelTransport(channel, call.reactor());
      return origin.secure() ? new TlsTransport(plain, origin, tls.get(), call.protocols()) : plain;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
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
   * @param reactor waits for its socket
   * @param due when it is overdue
   * @param protocols what is offered in a TLS handshake
   */
  private record Call(Origin origin, Reactor reactor, long due, List<String> protocols) {}
}
