package io.katydid.grpc;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The target of a channel, which has to be one that the run may load. Thread-safe. */
final class AllowedTarget {

  private final Consumer<String> requirement;
  private volatile String allowed = "";

  /**
   * Without a target yet.
   *
   * @param requirement is given an authority, and throws if it is not allowed
   */
  AllowedTarget(Consumer<String> requirement) {
    this.requirement = requirement;
  }

  /**
   * A requirement of a host that is looked up here.
   *
   * @param ofAddress is given the host and each of its addresses, and throws if it is not allowed
   */
  static Consumer<String> byLookup(BiConsumer<String, InetAddress> ofAddress) {
    return authority -> requireHost(host(authority), ofAddress);
  }

  /** Requires that the run may call this authority: a name or an address, and maybe a port. */
  void require(String authority) {
    if (!authority.equals(allowed)) {
      requirement.accept(authority);
      allowed = authority;
    }
  }

  /** A name that has no address cannot be called: the status says why. */
  private static void requireHost(String host, BiConsumer<String, InetAddress> ofAddress) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        ofAddress.accept(host, address);
      }
    } catch (UnknownHostException e) {
      // Nothing is sent to nowhere.
    }
  }

  private static String host(String authority) {
    if (authority.startsWith("[")) {
      return authority.substring(1, Math.max(1, authority.indexOf(']')));
    }
    int port = authority.lastIndexOf(':');
    return port < 0 ? authority : authority.substring(0, port);
  }
}
