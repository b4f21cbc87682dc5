package io.katydid.net;

import io.katydid.api.ProxyAddress;
import io.katydid.api.TunnelException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * What it means that a connection failed which another client has made by itself.
 *
 * @param proxy on the way to the target
 * @param tls what is known of its TLS
 * @param answered whether the server had answered anything on it
 */
public record OtherFailures(
    Origin target, Optional<ProxyAddress> proxy, TlsDiagnosis tls, boolean answered) {

  /** As {@link java.net.InetSocketAddress} writes it, and so most clients. */
  private static final Pattern ADDRESS =
      Pattern.compile("/\\[?(?<ip>[0-9a-f]*[.:][0-9a-f.:]+)]?:\\d+\\b");

  /** The failure that this exception means. */
  public Failure of(IOException thrown) {
    return switch (thrown) {
      case TunnelException x -> ofTunnel(x);
      case ConnectException x -> ofConnecting(x);
      case NoRouteToHostException x -> ofConnecting(x);
      case UnknownHostException x -> ofConnecting(x);
      case SocketTimeoutException x when target.secure() && !answered ->
          new Failure(Failure.TLS_TIMEOUT, "");
      case SSLException x -> inTunnel(tls.failure(x));
      case EOFException x -> ofEnd(new Failure(Failure.CLOSED, "the server closed it"));
      default -> ofEnd(Diagnosis.of(thrown));
    };
  }

  private Failure ofTunnel(TunnelException e) {
    String name = proxy.map(ProxyAddress::toString).orElse("the proxy");
    if (e.status() > 0) {
      boolean hasUser = proxy.filter(ProxyAddress::hasUser).isPresent();
      return ProxyDiagnosis.ofStatus(name, e.status(), e.reason(), hasUser, List.of());
    }
    return switch (e.getCause()) {
      case SocketTimeoutException x -> ProxyDiagnosis.ofSilence(name);
      case ProtocolException x -> ProxyDiagnosis.ofGarbage(name, "HTTP");
      case null, default -> ProxyDiagnosis.ofClose(name);
    };
  }

  /** What is connected to is the proxy, if there is one: that looks up the name of the target. */
  private Failure ofConnecting(IOException e) {
    return proxy
        .map(it ->
            ProxyDiagnosis.ofConnecting(
                it.toString(), Diagnosis.ofConnecting(e, where(it.host(), it.port(), e))))
        .orElseGet(() -> Diagnosis.ofConnecting(e, where(target.host(), target.port(), e)));
  }

  private static String where(String host, int port, IOException e) {
    Matcher address = ADDRESS.matcher(String.valueOf(e.getMessage()));
    return Connector.where(host, port, address.find() ? address.group("ip") : host);
  }

  private Failure ofEnd(Failure failure) {
    if (!failure.isClosed()) {
      return failure;
    }
    return inTunnel(answered ? failure : unanswered(failure));
  }

  private Failure inTunnel(Failure failure) {
    return proxy.map(it -> Forwarding.inTunnel(it.toString()).named(failure)).orElse(failure);
  }

  private Failure unanswered(Failure failure) {
    if (target.secure()) {
      return tls.ended();
    }
    return new Failure(
        failure.type(),
        failure.message() + " before it answered: if it speaks TLS on this port, write https://");
  }
}
