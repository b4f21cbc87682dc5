package io.katydid.grpc;

import io.grpc.Status;
import io.katydid.api.TunnelException;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * What ended a connection, as the JDK says it. Transports are of the application, in its version:
 * what netty and OpenSSL have instead is known by names and texts.
 */
final class TransportFailure {

  private static final Pattern CLOSED =
      Pattern.compile(
          "Network closed for unknown reason|Connection clos(?:ed|ing) while performing");

  /** Where a proxy has sent what is none of its answers, or only a part of one. */
  private static final Pattern NO_ANSWER =
      Pattern.compile("channelRead\\(\\) missed by ProtocolNegotiator");

  private static final Pattern RESET = Pattern.compile("(?i)connection reset|broken pipe");
  private static final Pattern ALERT = Pattern.compile("(?:SSLV3|TLSV1)_ALERT_(\\w+)");
  private static final Pattern PROXY_STATUS = Pattern.compile("\\bstatus: (\\d{3}) ?(.*)$");

  /** What netty takes an answer for that is no HTTP. */
  private static final int NO_STATUS = 999;

  private TransportFailure() {}

  /** What it was; none if the status is not of a connection, or its cause is not known. */
  static Optional<IOException> of(Status status) {
    return causes(status.getCause())
        .map(TransportFailure::known)
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> Optional.ofNullable(status.getDescription()).map(TransportFailure::said));
  }

  private static @Nullable IOException said(String text) {
    if (NO_ANSWER.matcher(text).find()) {
      return new TunnelException(new ProtocolException(text));
    }
    return CLOSED.matcher(text).find() ? new EOFException(text) : null;
  }

  private static Stream<Throwable> causes(@Nullable Throwable first) {
    return Stream.iterate(first, Objects::nonNull, Throwable::getCause)
        .map(Objects::requireNonNull);
  }

  private static @Nullable IOException known(Throwable e) {
    return switch (e) {
      case ConnectException x when isNamed(x, "ProxyConnectException") -> ofProxy(x);
      // Also where netty sees the reset while it connects, which is no refusal.
      case IOException x when RESET.matcher(text(x)).find() -> reset(x);
      case ConnectException x -> x;
      case NoRouteToHostException x -> x;
      case UnknownHostException x -> x;
      case SSLException x when isNamed(x, "SslHandshakeTimeoutException") ->
          caused(new SocketTimeoutException(text(x)), x);
      case SSLException x -> ofTls(x);
      default -> null;
    };
  }

  private static IOException ofProxy(ConnectException e) {
    String text = text(e);
    Matcher status = PROXY_STATUS.matcher(text);
    if (status.find()) {
      int code = Integer.parseInt(status.group(1));
      return code == NO_STATUS
          ? new TunnelException(new ProtocolException(text))
          : new TunnelException(code, status.group(2));
    }
    return new TunnelException(
        text.endsWith("timeout") ? new SocketTimeoutException(text) : new EOFException(text));
  }

  private static IOException ofTls(SSLException e) {
    if (causes(e).anyMatch(GeneralSecurityException.class::isInstance)) {
      return e;
    }
    if (isNamed(e, "NotSslRecordException")) {
      return caused(new SSLException("Unsupported or unrecognized SSL message"), e);
    }
    Matcher alert = ALERT.matcher(text(e));
    return alert.find()
        ? caused(
            new SSLHandshakeException(
                "Received fatal alert: " + alert.group(1).toLowerCase(Locale.ROOT)),
            e)
        : e;
  }

  private static IOException reset(IOException e) {
    return caused(new SocketException("Connection reset"), e);
  }

  private static IOException caused(IOException e, Throwable cause) {
    e.initCause(cause);
    return e;
  }

  private static boolean isNamed(Throwable e, String end) {
    return e.getClass().getName().endsWith(end);
  }

  private static String text(Throwable e) {
    return String.valueOf(e.getMessage());
  }
}
