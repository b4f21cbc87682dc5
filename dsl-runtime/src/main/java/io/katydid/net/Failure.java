package io.katydid.net;

import java.io.IOException;

/**
 * Why a request has no response: a type of few, for counting, and a message.
 *
 * <p>An exception, so that it can end a request from where it is found; without a stack trace, as
 * there may be many.
 */
public final class Failure extends Exception {

  /** The type if the server closed the connection in order. */
  public static final String CLOSED = "connection closed";

  /** The type if it did so before the request that met it. */
  public static final String CLOSED_BETWEEN = "connection closed between requests";

  /** The type if it did so by an error. */
  public static final String RESET = "connection reset";

  /** The type if nothing takes connections. */
  public static final String REFUSED = "connection refused";

  /** The type if a connection was not open in time. */
  public static final String CONNECT_TIMEOUT = "connect timeout";

  /** The type if the network does not lead there. */
  public static final String NO_ROUTE = "no route to host";

  /** The type if the run may not connect to the host. */
  public static final String NOT_ALLOWED = "host not allowed";

  /** The type if a proxy opens no way to the target. */
  public static final String PROXY = "proxy";

  /** The type if what came is no HTTP response, or an ambiguous one. */
  public static final String MALFORMED = "malformed response";

  /** The type if the connection ended before the body of the response did. */
  public static final String CUT_SHORT = "response cut short";

  /** The type if the whole of a request, or of another operation, has taken too long. */
  public static final String TIMEOUT = "timeout";

  /** The type if the response to a request has not begun in time. */
  public static final String RESPONSE_TIMEOUT = "response timeout";

  /** The type if there is no secure connection. */
  public static final String TLS = "TLS";

  /** The type if a TLS handshake has taken too long. */
  public static final String TLS_TIMEOUT = "TLS timeout";

  /** The type if the thread of a user was interrupted in a wait. */
  public static final String INTERRUPTED = "interrupted";

  /** The type if a host name has no address. */
  public static final String UNKNOWN_HOST = "unknown host";

  /** The type if all connections that may be open are in use, for too long. */
  public static final String NO_FREE_CONNECTION = "no free connection";

  /** The type if a server that is to speak HTTP/2 does not. */
  public static final String NO_HTTP_2 = "no HTTP/2";

  private static final long serialVersionUID = 1L;

  private final String type;
  private final boolean isEnd;

  /**
   * A failure.
   *
   * @param type one of few, by which failures are counted
   * @param message what happened, and what a person can do about it; may be empty
   */
  public Failure(String type, String message) {
    this(type, message, isOfEnd(type));
  }

  private Failure(String type, String message, boolean isEnd) {
    super(message, null, false, false);
    this.type = type;
    this.isEnd = isEnd;
  }

  private static boolean isOfEnd(String type) {
    return type.equals(CLOSED) || type.equals(RESET) || type.equals(CLOSED_BETWEEN);
  }

  /** That the other side has ended the connection where there was to be a secure one. */
  static Failure ofTlsEnd(String message) {
    return new Failure(TLS, message, true);
  }

  /** The failure of a response whose body has not come to its end. */
  public static Failure cutShort() {
    return new Failure(
        CUT_SHORT,
        "the connection ended before the body did, by its Content-Length, chunks or frames: look in"
            + " the logs of the server, and of proxies before it, for an error after the head was"
            + " sent");
  }

  /** What kind of failure it is. */
  public String type() {
    return type;
  }

  /** What happened. */
  public String message() {
    return String.valueOf(getMessage());
  }

  /** The same failure, with this for its message. */
  public Failure saying(String message) {
    return new Failure(type, message, isEnd);
  }

  /** Whether the other side has ended the connection, in order or not. */
  public boolean isClosed() {
    return isOfEnd(type);
  }

  /** Whether it has, be it before the connection was secure. */
  boolean isEnd() {
    return isEnd;
  }

  /**
   * The failure that this exception means, which ended an attempt to connect.
   *
   * @param where host and port
   */
  public static Failure ofConnecting(IOException e, String where) {
    return Diagnosis.ofConnecting(e, where);
  }

  /** The failure that this exception means. */
  public static Failure of(IOException e) {
    return Diagnosis.of(e);
  }
}
