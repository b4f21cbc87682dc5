package io.katydid.api.load;

import io.katydid.api.HttpUrl;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads addresses as people write them; asks no name server. */
public final class AddressText {

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
  public static SocketAddress server(String text) {
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
  public static InetAddress ip(String text) {
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
  public static boolean isIp(String text) {
    return text.indexOf(':') >= 0 || IPV4.matcher(text).matches();
  }

  /**
   * Checks addresses of servers, as {@link #server} reads them.
   *
   * @throws IllegalArgumentException if one is none, or there are none
   */
  public static List<String> ofServers(List<String> addresses) {
    requireSome(addresses);
    addresses.forEach(AddressText::server);
    return List.copyOf(addresses);
  }

  /**
   * Checks addresses of this machine, as {@link #ip} reads them.
   *
   * @throws IllegalArgumentException if one is none, or there are none
   */
  public static List<String> ofThisMachine(List<String> addresses) {
    requireSome(addresses);
    addresses.forEach(AddressText::ip);
    return List.copyOf(addresses);
  }

  /**
   * Checks hosts as they stand in URLs, without scheme and port: names, or addresses of IPv4 or
   * IPv6, in brackets or not. They are returned in lower case and without brackets.
   *
   * @throws IllegalArgumentException if one is none, or there are none
   */
  public static List<String> ofHosts(List<String> hosts) {
    if (hosts.isEmpty()) {
      throw new IllegalArgumentException("no host is given: write at least one");
    }
    return hosts.stream().map(AddressText::host).toList();
  }

  private static String host(String text) {
    String host = BRACKETS.matcher(text.strip()).replaceAll("").toLowerCase(Locale.ROOT);
    return hostOf("http://" + (host.indexOf(':') < 0 ? host : "[" + host + "]"))
        .filter(host::equals)
        .orElseThrow(() -> notAHost(text));
  }

  private static IllegalArgumentException notAHost(String text) {
    String meant = hostOf(text).or(() -> hostOf("http://" + text)).orElse("shop.example");
    return new IllegalArgumentException(
        "\"%s\" is no host name: write it without scheme, port and path, as in %s"
            .formatted(text, meant));
  }

  private static Optional<String> hostOf(String url) {
    try {
      return Optional.of(HttpUrl.parse(url).host());
    } catch (IllegalArgumentException notAUrl) {
      return Optional.empty();
    }
  }

  /**
   * Checks the name that addresses are given for.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public static String name(String name, String addresses) {
    if (name.isBlank()) {
      throw new IllegalArgumentException(
          "a name is missing: write resolve as shop.example=" + addresses);
    }
    return name;
  }

  private static void requireSome(List<String> addresses) {
    if (addresses.isEmpty()) {
      throw new IllegalArgumentException("no address is given: write at least one");
    }
  }

  private static IllegalArgumentException notAnAddress(String text) {
    return new IllegalArgumentException(
        "\"" + text + "\" is no address: write one such as 127.0.0.1, ::1 or unix:/run/app.sock");
  }
}
