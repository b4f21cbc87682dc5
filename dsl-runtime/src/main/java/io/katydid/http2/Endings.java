package io.katydid.http2;

import io.katydid.net.Failure;
import java.nio.charset.StandardCharsets;

/** What it means that a server ends a stream, or a connection: a type of few, and what to do. */
final class Endings {

  private static final int LONGEST_TEXT = 100;

  private Endings() {}

  /**
   * That of a stream.
   *
   * @param isAnswered whether the head of a response came on it
   */
  static Failure ofReset(int code, boolean isAnswered) {
    String why =
        switch (ErrorCode.text(code)) {
          case "NO_ERROR" ->
              isAnswered
                  ? "the server ended its response before all of it was sent"
                  : "the server wants no more of the request, and sent no response";
          case "REFUSED_STREAM" -> "the server takes no more requests at once";
          case "CANCEL" -> "the server does not want the request, or cannot go on with it";
          case "INTERNAL_ERROR" -> "something failed in the server";
          case "ENHANCE_YOUR_CALM" -> "the server takes the load for an attack: see its limits";
          case "HTTP_1_1_REQUIRED" -> "the server wants this request by HTTP/1.1";
          case "FLOW_CONTROL_ERROR", "PROTOCOL_ERROR", "FRAME_SIZE_ERROR" ->
              "the server takes the request for wrong, often a header of it or its body";
          default -> ErrorCode.isKnown(code) ? "" : "its code is " + Integer.toUnsignedString(code);
        };
    return new Failure("RST_STREAM " + ErrorCode.text(code), why);
  }

  /** Whether the server has done nothing for the request. */
  static boolean isUndone(int code) {
    return code == ErrorCode.REFUSED_STREAM.number();
  }

  /**
   * That of a connection.
   *
   * @param text what the server says of it
   */
  static Failure ofGoAway(int code, byte[] text) {
    String shown =
        new String(text, 0, Math.min(text.length, LONGEST_TEXT), StandardCharsets.UTF_8)
            .replaceAll("\\p{Cntrl}", " ")
            .strip();
    return new Failure(
        "GOAWAY " + ErrorCode.text(code),
        "the server ends the connection" + (shown.isEmpty() ? "" : ": " + shown));
  }

  /** That of a connection that was used before, for a request to which nothing has come. */
  static Failure between() {
    return new Failure(
        Failure.CLOSED_BETWEEN, "nothing of a response came on a connection that was used before");
  }

  /** That of a connection, as this request met it. */
  static Failure explained(Failure ending, Http2Stream stream) {
    if (!ending.type().equals(Failure.CLOSED)) {
      return ending;
    }
    return stream.status() > 0
        ? Failure.cutShort()
        : new Failure(Failure.CLOSED, "the server closed it before its response");
  }
}
