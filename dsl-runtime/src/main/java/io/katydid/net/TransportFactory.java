package io.katydid.net;

import io.katydid.api.ProxyAddress;
import io.katydid.measure.Sampler;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the transports of connections. Thread-safe. */
public interface TransportFactory {

  /**
   * A transport to this origin.
   *
   * @param user the number of the user that it is for: a user keeps to one event loop
   * @param due when it is overdue, by the clock of the run
   * @param sampler of the request that needs it, to which the time that it took is reported
   */
  Transport connect(Origin origin, int user, long due, Sampler sampler) throws Failure;

  /**
   * Where a connection that is made elsewhere may go for this host; nowhere in particular if empty.
   *
   * @throws Failure of the type {@link Failure#NOT_ALLOWED} if the run may not connect to it
   */
  default List<SocketAddress> allowed(String host, long due, Sampler sampler) throws Failure {
    return List.of();
  }

  /**
   * Checks where a connection that was made elsewhere leads to.
   *
   * @throws Failure of the type {@link Failure#NOT_ALLOWED} if the run may not connect to it
   */
  default void requireAllowed(String host, SocketAddress address) throws Failure {}

  /**
   * Checks that a connection to this origin may be made elsewhere, which goes through its proxy, if
   * it has one.
   *
   * @throws Failure of the type {@link Failure#NOT_ALLOWED} if the run may not connect to it; of
   *     another one if its address is not known
   */
  default void requireAllowed(Origin origin, long due, Sampler sampler) throws Failure {}

  /** The proxy on the way to this origin, if there is one. */
  default Optional<ProxyAddress> proxy(Origin origin) {
    return Optional.empty();
  }

  /** Whether there is a proxy of SOCKS on the way to some origins. */
  default boolean hasSocksProxy() {
    return false;
  }

  /**
   * A socket of another client, through the proxy on the way to this origin.
   *
   * @param tunnelled whether a proxy of HTTP is to connect to the target, and is given no requests
   * @param opened is given each socket before it connects, and is to close it if this fails
   * @throws IOException whose meaning {@link Failure#ofConnecting} knows
   */
  default Socket throughProxy(
      Origin origin, boolean tunnelled, long due, Sampler sampler, Consumer<Socket> opened)
      throws IOException {
    throw new IOException("no proxy");
  }

  /**
   * The way of a connection of another client through the proxy on the way to this origin, which is
   * one of HTTP.
   *
   * @throws IOException whose meaning {@link Failure#ofConnecting} knows
   */
  default ProxyTunnel tunnel(Origin origin, long due, Sampler sampler) throws IOException {
    throw new IOException("no proxy");
  }

  /** The addresses that the run gives for this name, another one first each time; or none. */
  default List<SocketAddress> given(String host) {
    return List.of();
  }

  /**
   * Makes transports for other protocols than requests of HTTP/1.1: a proxy is given none of these,
   * but has to connect to the target.
   *
   * @param protocols what servers are offered in a TLS handshake (ALPN), the preferred one first;
   *     none: nothing is offered
   */
  default TransportFactory tunnelling(List<String> protocols) {
    return this;
  }

  /** What is to be known of how connections are made; empty if there is nothing. */
  default String remark() {
    return "";
  }

  /** What the proxy on the way to this origin means for its requests. */
  default Forwarding forwarding(Origin origin) {
    return Forwarding.NONE;
  }

  /** Ends waits for a transport that are overdue, as far as nothing else ends them. */
  default void expireOverdue(long now) {}

  /** Makes no more of them. The wait for one that is open already has ended, or ends now. */
  default void close() {}
}
