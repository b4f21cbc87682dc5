package io.katydid.net;

import java.util.List;

/**
 * What the proxy on the way means for a request. One that forwards requests is given more than
 * their own (RFC 9112, section 3.2.2); one that holds a tunnel does not see them, but can end it.
 *
 * @param proxy the address of the proxy; empty if there is none
 * @param prefix what stands before the path: scheme and host; empty in a tunnel
 * @param authorization the value of Proxy-Authorization; empty for none
 */
public record Forwarding(String proxy, String prefix, String authorization) {

  /** There is no proxy. */
  public static final Forwarding NONE = new Forwarding("", "", "");

  /** That of a proxy which holds a tunnel. */
  public static Forwarding inTunnel(String proxy) {
    return new Forwarding(proxy, "", "");
  }

  /** Whether it is the proxy itself that answers with this status, and not the server. */
  public boolean isRefusal(int status) {
    return !prefix.isEmpty() && status == ProxyDiagnosis.CREDENTIALS_WANTED;
  }

  /** The same failure, with the proxy if that ended the connection, or may have. */
  public Failure named(Failure failure) {
    if (proxy.isEmpty() || !failure.isEnd()) {
      return failure;
    }
    String message = failure.message();
    return failure.saying(
        prefix.isEmpty()
            ? "%s; or %s ended it, on the way".formatted(message, proxy)
            : "by the proxy %s: %s%s".formatted(proxy, message, advice(failure)));
  }

  private static String advice(Failure failure) {
    return failure.type().equals(Failure.CLOSED_BETWEEN)
        ? "; if it does so after each request, set connections to request"
        : "";
  }

  /**
   * The failure of a request that the proxy has refused so.
   *
   * @param challenges what it asks for: values of Proxy-Authenticate
   */
  public Failure refusal(int status, List<String> challenges) {
    return ProxyDiagnosis.ofStatus(proxy, status, "", !authorization.isEmpty(), challenges);
  }
}
