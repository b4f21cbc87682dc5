package io.katydid.net;

import io.katydid.api.load.AddressText;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The addresses of this machine that connections come from, in turn. Thread-safe.
 *
 * <p>Each of them has the ports of the system's range for itself: 28,232 on Linux, where nothing
 * else is set. A port that was bound to an address is taken for all targets, as Java does not know
 * Linux's {@code IP_BIND_ADDRESS_NO_PORT}; a connection without a source address takes its port for
 * one target only.
 */
final class LocalAddresses {

  private final List<InetAddress> addresses;
  private final AtomicInteger turns = new AtomicInteger();

  /**
   * These addresses.
   *
   * @throws IllegalArgumentException if one is not of this machine
   */
  LocalAddresses(List<String> addresses) {
    this.addresses = addresses.stream().map(AddressText::ip).toList();
    this.addresses.forEach(LocalAddresses::requireOurs);
  }

  /** Tried by UDP, whose ports are not those that an earlier run may have used up. */
  private static void requireOurs(InetAddress address) {
    try (DatagramSocket socket = new DatagramSocket(null)) {
      socket.bind(new InetSocketAddress(address, 0));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "no connection can come from "
              + address.getHostAddress()
              + ", which must be an address of this machine: "
              + e.getMessage(),
          e);
    }
  }

  boolean isEmpty() {
    return addresses.isEmpty();
  }

  /**
   * Those of the kind of the target, IPv6 or IPv4, each time starting with another.
   *
   * @throws IOException if there is none
   */
  List<InetAddress> next(InetAddress target) throws IOException {
    List<InetAddress> next = new ArrayList<>(addresses);
    Collections.rotate(next, -Math.floorMod(turns.getAndIncrement(), next.size()));
    next.removeIf(source -> source.getClass() != target.getClass());
    if (next.isEmpty()) {
      throw new NoRouteToHostException(
          "no source address is of the kind of " + target.getHostAddress());
    }
    return next;
  }
}
