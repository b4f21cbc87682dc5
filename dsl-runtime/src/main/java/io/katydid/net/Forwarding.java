package io.katydid.net;

import java.util.List;

/**
 * What a request has beside its own where a proxy forwards it (RFC 9112, section 3.2.2).
 *
 * @param proxy the address of the proxy; empty if there is none
 * @param prefix what stands before the path: scheme and host
 * @param authorization the value of Proxy-Authorization; empty for none
 */
public record Forwarding(String proxy, String prefix, String authorization) {

  /** No proxy sees requests. */
  public static final Forwarding NONE = new Forwarding("", "", "");

  /** What it means that the proxy itself answers with this status; none if it may be the server. */
  public boolean isRefusal(int status) {
    return !proxy.isEmpty() && status == ProxyDiagnosis.CREDENTIALS_WANTED;
  }

  /** The same failure, with the proxy if it was the one who ended the connection. */
  public Failure named(Failure failure) {
    return switch (failure.type()) {
      case Failure.CLOSED, Failure.RESET -> byProxy(failure, "");
      case Failure.CLOSED_BETWEEN ->
          byProxy(failure, "; if it does so after each request, set connections to request");
      default -> failure;
    };
  }

  private Failure byProxy(Failure failure, String advice) {
    return proxy.isEmpty()
        ? failure
        : new Failure(
            failure.type(), "by the proxy %s: %s%s".formatted(proxy, failure.message(), advice));
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
