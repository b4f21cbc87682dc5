package io.katydid.http;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/**
 * Why a request has no response: a type of few, for counting, and a message.
 *
 * <p>An exception, so that it can end a request from where it is found; without a stack trace, as
 * there may be many.
 */
final class Failure extends Exception {

  static final String CLOSED = "connection closed";
  static final String MALFORMED = "malformed response";

  private static final long serialVersionUID = 1L;

  private final String type;

  Failure(String type, String message) {
    super(message, null, false, false);
    this.type = type;
  }

  String type() {
    return type;
  }

  String message() {
    return String.valueOf(getMessage());
  }

  /** The failure that this exception means. */
  static Failure of(IOException e) {
    return new Failure(type(e), String.valueOf(e.getMessage()));
  }

  private static String type(IOException e) {
    return switch (e) {
      case UnknownHostException x -> "unknown host";
      case SocketTimeoutException x -> "connect timeout";
      case BindException x -> "no free port";
      case NoRouteToHostException x -> "no route to host";
      case ConnectException x -> "connection refused";
      case SSLException x -> "TLS";
      case SocketException x -> socketError(x);
      default -> e.getClass().getSimpleName();
    };
  }

  private static String socketError(SocketException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("too many open files")) {
      return "too many open files";
    }
    return message.contains("reset") || message.contains("broken pipe")
        ? "connection reset"
        : "socket error";
  }
}
