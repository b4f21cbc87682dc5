package io.katydid.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** Reads addresses as people write them; asks no name server. */
final class AddressText {

  private static final String UNIX = "unix:";
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern BRACKETS = Pattern.compile("^\\[|]$");

  private AddressText() {}

  /**
   * Reads the address of a server: of IPv4, of IPv6, or {@code unix:} and the path of a socket. It
   * has no port.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  static SocketAddress server(String text) {
    String address = text.strip();
    return address.startsWith(UNIX)
        ? UnixDomainSocketAddress.of(address.substring(UNIX.length()))
        : new InetSocketAddress(ip(address), 0);
  }

  /**
   * Reads an address of IPv4 or of IPv6, in brackets or not.
   *
   * @throws IllegalArgumentException if it is none
   */
  static InetAddress ip(String text) {
    String address = BRACKETS.matcher(text.strip()).replaceAll("");
    if (!isIp(address)) {
      throw notAnAddress(text);
    }
    try {
      return InetAddress.getByName(address);
    } catch (UnknownHostException e) {
      throw notAnAddress(text);
    }
  }

  /** Whether a text without brackets has the form of an address of IPv4 or IPv6. */
  static boolean isIp(String text) {
    return text.indexOf(':') >= 0 || IPV4.matcher(text).matches();
  }

  private static IllegalArgumentException notAnAddress(String text) {
    return new IllegalArgumentException(
        "\"" + text + "\" is no address: write one such as 127.0.0.1, ::1 or unix:/run/app.sock");
  }
}
