package io.katydid.net;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Set;

/**
 * Where connections may go: to this machine, to its network and to private networks, and beyond
 * them to the hosts that the run allows. A mistyped host is not attacked. Immutable.
 */
public final class AllowedHosts {

  private static final int UNIQUE_LOCAL = 0xfc;
  private static final int UNIQUE_LOCAL_MASK = 0xfe;

  private final Set<String> names;

  /** These hosts, in lower case, wherever they are. */
  public AllowedHosts(List<String> names) {
    this.names = Set.copyOf(names);
  }

  /**
   * Refuses a host, none of whose addresses may then be connected to, as soon as one of them is
   * public.
   *
   * @param host in lower case, an address of IPv6 without brackets
   * @throws Failure of the type {@link Failure#NOT_ALLOWED}
   */
  public void require(String host, List<SocketAddress> addresses) throws Failure {
    if (names.contains(host)) {
      return;
    }
    for (SocketAddress address : addresses) {
      if (address instanceof InetSocketAddress server && isPublic(server.getAddress())) {
        throw new Failure(Failure.NOT_ALLOWED, refusal(host, server.getAddress()));
      }
    }
  }

  /**
   * Refuses a host whose addresses only a proxy knows, unless it is allowed by its name.
   *
   * @throws Failure of the type {@link Failure#NOT_ALLOWED}
   */
  void requireUnseen(String host) throws Failure {
    if (!isNamed(host)) {
      throw new Failure(
          Failure.NOT_ALLOWED,
          "%1$s is looked up by the proxy, and is no name here: if you may load it, allow it by allowHost = \"%1$s\", --allow-host %1$s or -Dkatydid.allowHost=%1$s"
              .formatted(host));
    }
  }

  /** Whether it is allowed wherever it is. */
  boolean isNamed(String host) {
    return names.contains(host);
  }

  private static String refusal(String host, InetAddress address) {
    String ip = address.getHostAddress();
    return "%s%s is neither this machine nor in a private network: if you may load it, allow it by allowHost = \"%1$s\", --allow-host %1$s or -Dkatydid.allowHost=%1$s"
        .formatted(host, ip.equals(host) ? "" : " (" + ip + ")");
  }

  /** The address of all interfaces, such as 0.0.0.0, leads to this machine. */
  private static boolean isPublic(InetAddress address) {
    return !address.isLoopbackAddress()
        && !address.isLinkLocalAddress()
        && !address.isAnyLocalAddress()
        && !isPrivate(address);
  }

  /** RFC 1918 and RFC 4193; what the JDK calls site-local of IPv6 is deprecated. */
  private static boolean isPrivate(InetAddress address) {
    return address instanceof Inet6Address ipv6
        ? (ipv6.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL
        : address.isSiteLocalAddress();
  }
}
