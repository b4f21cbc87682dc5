package io.katydid.apache;

import io.katydid.net.Failure;
import io.katydid.net.Forwarding;
import io.katydid.net.Origin;
import io.katydid.net.ProxyDiagnosis;
import io.katydid.net.TlsDiagnosis;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.jspecify.annotations.Nullable;

/**
 * Where the newest request of a call was to go.
 *
 * @param target by the call, or by a redirect
 * @param proxy of a client that was given, before the target; null for none
 * @param tls what is known of the TLS to the target
 */
record Way(Origin target, @Nullable Origin proxy, TlsDiagnosis tls) {

  /**
   * The way of a client that was given.
   *
   * @param asked which host the client has asked about last: its proxy, if there is one
   * @param redirects where it was sent since, the newest one last
   */
  static Way ofGiven(Origin origin, @Nullable HttpHost asked, List<URI> redirects) {
    Origin target = redirects.isEmpty() ? origin : origin(redirects.getLast(), origin);
    Origin hop =
        asked == null
            ? target
            : origin(asked.getSchemeName(), asked.getHostName(), asked.getPort());
    return new Way(target, hop.equals(target) ? null : hop, TlsDiagnosis.OF_OTHER_CLIENT);
  }

  /** Some names that a client may know are no hosts to Java, as those with an underscore. */
  private static Origin origin(URI url, Origin unknown) {
    String host = url.getHost();
    return host == null
        ? unknown
        : origin(url.getScheme(), host.replaceAll("[\\[\\]]", ""), url.getPort());
  }

  private static Origin origin(String scheme, String host, int port) {
    boolean secure = URIScheme.HTTPS.same(scheme);
    return new Origin(
        secure, host.toLowerCase(Locale.ROOT), port < 0 ? Origin.usualPort(secure) : port);
  }

  /** Where its connection was to go. */
  Origin hop() {
    return proxy == null ? target : proxy;
  }

  /** What a failure means on it: it may be that of the proxy, or of who we are to the target. */
  Failure explained(Failure seen, CallTimes times) {
    if (proxy != null && !times.isConnected() && !hasTunnel(seen, times)) {
      return ProxyDiagnosis.unanswered(proxy.toString(), seen);
    }
    Failure meant = ofTarget(seen, times);
    return proxy == null || !target.secure()
        ? meant
        : Forwarding.inTunnel(proxy.toString()).named(meant);
  }

  /** A classic client says nothing of an answer by which its tunnel is open, but fails in it. */
  private static boolean hasTunnel(Failure seen, CallTimes times) {
    return times.isProxyAnswered() || seen.type().equals(Failure.TLS);
  }

  private Failure ofTarget(Failure seen, CallTimes times) {
    if (!times.isConnected() && target.secure()) {
      return tls.inHandshake(seen);
    }
    return times.isReused() || times.isAnswered() ? seen : tls.unanswered(seen).orElse(seen);
  }
}
