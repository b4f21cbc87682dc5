package io.katydid.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The address of a proxy, and who may use it. Its {@link #toString} has no credentials. Immutable.
 *
 * @param kind what it speaks
 * @param host its name or address, an address of IPv6 without brackets
 * @param port its port
 * @param user the name of the user; empty for none
 * @param password the password, as it is; may be empty
 */
public record ProxyAddress(Kind kind, String host, int port, String user, String password) {

  private static final String HINT =
      "write the address of a proxy as http://name:3128 or socks5://name:1080, with user:password@"
          + " before the name if it asks for that";

  /** What a proxy speaks. */
  public enum Kind {
    /** HTTP: it is given requests for http, and tunnels for https. */
    HTTP,
    /** SOCKS5 (RFC 1928): it is given addresses. */
    SOCKS5,
    /** SOCKS5: it is given names, which it looks up. */
    SOCKS5H;

    /** The scheme of its URL. */
    public String scheme() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException if it is none; the message has nothing of it
   */
  public static ProxyAddress parse(String text) {
    int end = text.indexOf("://");
    Kind kind = kind(end < 0 ? "" : text.substring(0, end)).orElseThrow(ProxyAddress::wrong);
    String rest = text.substring(end + 3).replaceFirst("/$", "");
    int at = rest.lastIndexOf('@');
    String[] user = (at < 0 ? "" : rest.substring(0, at)).split(":", 2);
    String place = rest.substring(at + 1);
    if (!place.matches(".*:\\d+")) {
      throw wrong();
    }
    HttpUrl url = url(place);
    return new ProxyAddress(
        kind, url.host(), url.port(), decoded(user[0]), user.length < 2 ? "" : decoded(user[1]));
  }

  private static Optional<Kind> kind(String scheme) {
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.scheme().equalsIgnoreCase(scheme))
        .findFirst();
  }

  private static HttpUrl url(String place) {
    try {
      HttpUrl url = HttpUrl.parse("http://" + place);
      if (url.path().isEmpty()) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      throw wrong();
    }
    throw wrong();
  }

  private static IllegalArgumentException wrong() {
    String schemes =
        Arrays.stream(Kind.values()).map(Kind::scheme).collect(Collectors.joining(", "));
    return new IllegalArgumentException(HINT + "; schemes are " + schemes);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw wrong();
    }
  }

  /** Whether it wants credentials, as far as we know. */
  public boolean hasUser() {
    return !user.isEmpty();
  }

  /** Its address without credentials. */
  @Override
  public String toString() {
    return kind.scheme() + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
