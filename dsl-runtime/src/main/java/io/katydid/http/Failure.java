package io.katydid.http;

import java.io.IOException;

/**
 * Why a request has no response: a type of few, for counting, and a message.
 *
 * <p>An exception, so that it can end a request from where it is found; without a stack trace, as
 * there may be many.
 */
final class Failure extends Exception {

  static final String CLOSED = "connection closed";
  static final String CLOSED_BETWEEN = "connection closed between requests";
  static final String RESET = "connection reset";
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

  /** Whether the other side has ended the connection, in order or not. */
  boolean isClosed() {
    return type.equals(CLOSED) || type.equals(RESET) || type.equals(CLOSED_BETWEEN);
  }

  /** The failure that this exception means. */
  static Failure of(IOException e) {
    return Diagnosis.of(e);
  }
}
