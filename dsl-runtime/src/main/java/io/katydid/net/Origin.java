package io.katydid.net;

/**
 * Where connections go: scheme, host and port of a URL.
 *
 * @param secure whether by TLS
 * @param host the host name or address, in lower case; an IPv6 address without brackets
 * @param port the port
 */
public record Origin(boolean secure, String host, int port) {

  /** The port of a URL that has none. */
  public static int usualPort(boolean secure) {
    return secure ? 443 : 80;
  }

  /** The scheme of its URLs. */
  public String scheme() {
    return secure ? "https" : "http";
  }

  /**
   * Whether what is sent there cannot be read on its way: it goes by TLS, or does not leave this
   * machine. Browsers trust loopback, too.
   */
  public boolean isTrustworthy() {
    return secure || Network.isLoopback(host);
  }

  /** Host and port as a URL has them: without the port if it is the usual one of the scheme. */
  public String authority() {
    String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return port == usualPort(secure) ? name : name + ":" + port;
  }

  /** Host and port. */
  String hostAndPort() {
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
  }

  @Override
  public String toString() {
    return scheme() + "://" + authority();
  }
}
