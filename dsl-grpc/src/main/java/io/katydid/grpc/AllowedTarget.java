package io.katydid.grpc;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.function.BiConsumer;

/** The target of a channel, which has to be one that the run may load. Thread-safe. */
final class AllowedTarget {

  private final BiConsumer<String, InetAddress> requirement;
  private volatile String allowed = "";

  /**
   * Without a target yet.
   *
   * @param requirement is given the host and each of its addresses, and throws if it is not allowed
   */
  AllowedTarget(BiConsumer<String, InetAddress> requirement) {
    this.requirement = requirement;
  }

  /** Requires that the run may call this authority: a name or an address, and maybe a port. */
  void require(String authority) {
    if (!authority.equals(allowed)) {
      requireHost(host(authority));
      allowed = authority;
    }
  }

  /** A name that has no address cannot be called: the status says why. */
  private void requireHost(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        requirement.accept(host, address);
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
