package io.katydid.http2;

/** What a server must not send: it ends the connection. Without a stack trace. */
final class Violation extends Exception {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  Violation(ErrorCode code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** What the server is sent as the reason. */
  ErrorCode code() {
    return code;
  }

  /** What was seen. */
  String message() {
    return String.valueOf(getMessage());
  }
}
