package io.katydid.http2;

/** What a server must not send: it ends the connection. Without a stack trace. */
final class Violation extends Exception {

  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  Violation(ErrorCode code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** That of a rule that has no code of its own. */
  static Violation ofProtocol(String message) {
    return new Violation(ErrorCode.PROTOCOL_ERROR, message);
  }

  /** Is thrown unless that is right; otherwise, what was seen. */
  static void unless(boolean isRight, String otherwise) throws Violation {
    if (!isRight) {
      throw ofProtocol(otherwise);
    }
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
