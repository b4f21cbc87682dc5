package io.katydid.net;

import io.katydid.measure.Phase;
import io.katydid.measure.Sampler;
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
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Finds servers and connects to them. Thread-safe. */
public final class Connector implements TransportFactory {

  private final HostResolver names;
  private final LocalAddresses sources;
  private final Supplier<SSLSocketFactory> tls;
  private final LongSupplier nanoTime;
  private final Reactor reactor;

  /**
   * A connector, and a reactor that runs until it is closed.
   *
   * @param lookup finds the addresses of names that the network gives none for
   * @param tls asked at the first connection by TLS
   * @param nanoTime the clock of the run
   * @param delays is given how long users whose socket was ready waited for a carrier, in
   *     nanoseconds; from any thread
   * @throws IllegalArgumentException if a source address is not of this machine
   */
  public Connector(
      Network network,
      HostLookup lookup,
      Supplier<SSLSocketFactory> tls,
      LongSupplier nanoTime,
      LongConsumer delays) {
    this.names = new HostResolver(network, lookup, nanoTime);
    this.sources = new LocalAddresses(network.sourceAddresses());
    this.tls = tls;
    this.nanoTime = nanoTime;
    this.reactor = new Reactor(nanoTime, delays);
  }

  /** Connects to the first address of the origin that answers. */
  @Override
  public Transport dial(Origin origin, long due, Sampler sampler) throws Failure {
    List<SocketAddress> addresses = names.addresses(origin.host(), due, sampler);
    long start = nanoTime.getAsLong();
    Transport transport = firstThatAnswers(addresses, origin, due);
    sampler.took(Phase.CONNECT, nanoTime.getAsLong() - start);
    return transport;
  }

  private Transport firstThatAnswers(List<SocketAddress> addresses, Origin origin, long due)
      throws Failure {
    Failure failure = new Failure("unknown host", origin.host());
    for (SocketAddress address : addresses) {
      try {
        return address instanceof UnixDomainSocketAddress socket
            ? unix(socket, origin)
            : fromFirstSource(((InetSocketAddress) address).getAddress(), origin, due);
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
  private Transport unix(UnixDomainSocketAddress address, Origin origin)
      throws IOException, Failure {
    if (origin.secure()) {
      throw new Failure("TLS", "a Unix domain socket has none: write http:// for " + origin.host());
    }
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      channel.connect(address);
      return new ChannelTransport(channel, reactor);
    } catch (IOException e) {
      channel.close();
      throw new ConnectException(e.getMessage());
    }
  }

  /** From the first source address that has a port left. */
  private Transport fromFirstSource(InetAddress target, Origin origin, long due)
      throws IOException {
    if (sources.isEmpty()) {
      return connected(null, target, origin, due);
    }
    BindException noPort = new BindException();
    for (InetAddress source : sources.next(target)) {
      try {
        return connected(source, target, origin, due);
      } catch (BindException e) {
        noPort = e;
      }
    }
    throw noPort;
  }

  private Transport connected(
      @Nullable InetAddress source, InetAddress target, Origin origin, long due)
      throws IOException {
    SocketChannel channel = SocketChannel.open();
    try {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      if (source != null) {
        channel.bind(new InetSocketAddress(source, 0));
      }
      long left = TimeUnit.NANOSECONDS.toMillis(due - nanoTime.getAsLong());
      channel
          .socket()
          .connect(
              new InetSocketAddress(target, origin.port()), Math.clamp(left, 1, Integer.MAX_VALUE));
      Transport plain = new ChannelTransport(channel, reactor);
      return origin.secure() ? new TlsTransport(plain, origin, tls.get()) : plain;
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
    reactor.close();
  }
}
