package io.katydid.net;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/**
 * What an exception from a socket means: a type of few, and what a person can do about it. The
 * operating system reports more kinds of errors than Java has exceptions for; the others are known
 * by their texts.
 */
final class Diagnosis {

  private Diagnosis() {}

  static Failure of(IOException e) {
    String text = String.valueOf(e.getMessage());
    return switch (e) {
      case DiagnosedException x -> x.failure();
      case UnknownHostException x -> new Failure(Failure.UNKNOWN_HOST, text);
      case NoRouteToHostException x when isPortMissing(text) -> noFreePort();
      case NoRouteToHostException x -> new Failure(Failure.NO_ROUTE, text);
      case BindException x when isPortMissing(text) -> noFreePort();
      case SSLException x -> TlsDiagnosis.OF_OTHER_CLIENT.failure(x);
      case ClosedByInterruptException x -> interrupted();
      case SocketException x when isInterrupted(text) -> interrupted();
      case SocketException x -> ofSocket(text);
      case IOException x when x.getClass() == IOException.class -> ofSocket(text);
      default -> new Failure(e.getClass().getSimpleName(), text);
    };
  }

  /**
   * What an exception means that ended an attempt to connect.
   *
   * @param where host and port, or the path of a socket
   */
  static Failure ofConnecting(IOException e, String where) {
    String text = String.valueOf(e.getMessage());
    return switch (e) {
      case SocketTimeoutException x -> noAnswer(where);
      case ConnectException x when contains(text, "timed out") -> noAnswer(where);
      case ConnectException x when contains(text, "temporarily unavailable") ->
          refused("the queue of connections at " + where + " is full");
      case ConnectException x -> refused("nothing listens at " + where + ", or a firewall refuses");
      default -> of(e);
    };
  }

  private static Failure noAnswer(String where) {
    return new Failure(Failure.CONNECT_TIMEOUT, "no answer from " + where);
  }

  private static Failure refused(String why) {
    return new Failure(Failure.REFUSED, why);
  }

  private static boolean isPortMissing(String text) {
    return contains(text, "cannot assign requested address")
        || contains(text, "address already in use");
  }

  /** Of a thread that waited for a socket, or that the JDK had connect one. */
  private static boolean isInterrupted(String text) {
    return text.equals(WatchedSocket.INTERRUPTED);
  }

  private static Failure interrupted() {
    return new Failure(Failure.INTERRUPTED, "something interrupted the thread of the user");
  }

  private static Failure noFreePort() {
    return new Failure(
        "no free port",
        "all local ports to this target are taken, those of connections that ended in the last"
            + " minute included: keep connections alive, or widen net.ipv4.ip_local_port_range");
  }

  private static Failure ofSocket(String text) {
    if (contains(text, "too many open files")) {
      return tooManyOpenFiles(text);
    }
    if (contains(text, "reset") || contains(text, "broken pipe")) {
      return new Failure(Failure.RESET, "the server, or what is before it, broke it off");
    }
    return new Failure(
        contains(text, "network is unreachable") ? Failure.NO_ROUTE : "socket error", text);
  }

  private static Failure tooManyOpenFiles(String text) {
    return new Failure(
        "too many open files",
        contains(text, "in system")
            ? "this machine has as many open as it may: raise fs.file-max"
            : "this process has as many open as it may, one for each connection: raise its limit,"
                + " as by ulimit -n, or use fewer users");
  }

  private static boolean contains(String text, String part) {
    return text.toLowerCase(Locale.ROOT).contains(part);
  }
}
