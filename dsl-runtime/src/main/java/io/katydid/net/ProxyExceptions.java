package io.katydid.net;

import io.katydid.api.load.AddressText;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;

/** The hosts that are reached without the proxy that others are reached by. Immutable. */
final class ProxyExceptions {

  private final List<String> hosts;

  /** These, in lower case. */
  ProxyExceptions(List<String> hosts) {
    this.hosts = List.copyOf(hosts);
  }

  boolean contain(Origin origin) {
    return hosts.stream().anyMatch(host -> isOf(host, origin));
  }

  private static boolean isOf(String host, Origin origin) {
    int colon = host.lastIndexOf(':');
    boolean hasPort = colon > 0 && (host.indexOf(':') == colon || host.charAt(colon - 1) == ']');
    if (hasPort && !host.substring(colon + 1).equals(Integer.toString(origin.port()))) {
      return false;
    }
    String name = hasPort ? host.substring(0, colon) : host;
    return name.equals("*")
        || (AddressText.isIp(origin.host())
            ? isAddress(name, origin.host())
            : isName(name, origin.host()));
  }

  /** A name means all below it, too. */
  private static boolean isName(String name, String host) {
    String bare = name.replaceFirst("^\\*?\\.", "");
    return host.equals(bare) || host.endsWith("." + bare);
  }

  private static boolean isAddress(String network, String host) {
    String[] parts = network.split("/", 2);
    String text = parts[0].replaceAll("[\\[\\]]", "");
    if (!AddressText.isIp(text)) {
      return false;
    }
    byte[] base = AddressText.ip(text).getAddress();
    InetAddress address = AddressText.ip(host);
    int bits = parts.length < 2 ? base.length * 8 : Integer.parseInt(parts[1]);
    return address.getAddress().length == base.length
        && Arrays.equals(first(bits, base), first(bits, address.getAddress()));
  }

  private static byte[] first(int bits, byte[] address) {
    byte[] masked = address.clone();
    for (int bit = Math.min(bits, 8 * masked.length); bit < 8 * masked.length; bit++) {
      masked[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
    }
    return masked;
  }
}
