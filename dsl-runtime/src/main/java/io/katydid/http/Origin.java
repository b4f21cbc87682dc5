package io.katydid.http;

import io.katydid.api.HttpUrl;

/**
 * Where connections go: scheme, host and port of a URL.
 *
 * @param secure whether by TLS
 * @param host the host name or address, in lower case; an IPv6 address without brackets
 * @param port the port
 */
record Origin(boolean secure, String host, int port) {

  /** The origin of a URL. */
  static Origin of(HttpUrl url) {
    return new Origin(url.secure(), url.host(), url.port());
  }

  String scheme() {
    return secure ? "https" : "http";
  }

  /**
   * Whether nobody between can read what is sent there: it goes by TLS, or does not leave this
   * machine. Browsers take loopback for trustworthy, too.
   */
  boolean isTrustworthy() {
    return secure || Network.isLoopback(host);
  }

  /** The value of a Host header. */
  String authority() {
    String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return port == (secure ? 443 : 80) ? name : name + ":" + port;
  }

  @Override
  public String toString() {
    return scheme() + "://" + authority();
  }
}
