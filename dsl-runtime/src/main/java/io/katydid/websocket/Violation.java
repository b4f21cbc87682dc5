package io.katydid.websocket;

import io.katydid.net.Failure;

/** How a server can break the protocol, with the code that the socket is closed by. */
enum Violation {
  /** What RFC 6455 forbids. */
  PROTOCOL(1002, "WebSocket protocol error"),

  /** A text that is none. */
  TEXT(1007, "WebSocket text not UTF-8"),

  /** More than is taken. */
  SIZE(1009, "WebSocket message too large");

  private final int code;
  private final String type;

  Violation(int code, String type) {
    this.code = code;
    this.type = type;
  }

  Failure of(String what) {
    return new Failure(type, what);
  }

  /** The code to close by after this failure; 0 if it is no violation. */
  static int codeFor(Failure failure) {
    for (Violation violation : values()) {
      if (violation.type.equals(failure.type())) {
        return violation.code;
      }
    }
    return 0;
  }
}
