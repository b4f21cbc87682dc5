package io.katydid.http;

import java.net.URI;
import java.util.Locale;

/**
 * Where connections go: scheme, host and port of a URL.
 *
 * @param secure whether by TLS
 * @param host the host name or address; an IPv6 address without brackets
 * @param port the port
 */
record Origin(boolean secure, String host, int port) {

  private static final int LAST_PORT = 65_535;

  /**
   * The origin of an absolute URL.
   *
   * @throws IllegalArgumentException if it is not an http or https URL with a host, has credentials
   *     in it, or a port that there is not
   */
  static Origin of(URI url) {
    String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("https");
    if ((!secure && !scheme.equals("http")) || url.getHost() == null) {
      throw new IllegalArgumentException(
          "not an absolute http or https URL, such as http://localhost:8000: " + url);
    }
    if (url.getRawUserInfo() != null) {
      throw new IllegalArgumentException(
          "credentials in the URL of " + url.getHost() + ": use basicAuth(userName, password)");
    }
    if (url.getPort() > LAST_PORT) {
      throw new IllegalArgumentException("no port is above " + LAST_PORT + ": " + url);
    }
    int standardPort = secure ? 443 : 80;
    String host = url.getHost().replaceAll("^\\[|]$", "");
    return new Origin(secure, host, url.getPort() < 0 ? standardPort : url.getPort());
  }

  /** The value of a Host header. */
  String authority() {
    String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return port == (secure ? 443 : 80) ? name : name + ":" + port;
  }

  @Override
  public String toString() {
    return (secure ? "https://" : "http://") + authority();
  }
}
