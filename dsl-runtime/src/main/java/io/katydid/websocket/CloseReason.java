package io.katydid.websocket;

import io.katydid.net.Failure;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Why a socket is closed: the content of a close frame (RFC 6455, section 7.4).
 *
 * @param code that of the frame; or {@link #NONE} or {@link #ABNORMAL}, which are never sent
 * @param text may be empty
 */
record CloseReason(int code, String text) {

  static final int NORMAL = 1000;
  static final int GOING_AWAY = 1001;

  /** The close frame has no code. */
  static final int NONE = 1005;

  /** There was no close frame. */
  static final int ABNORMAL = 1006;

  private static final int LONGEST = 123;
  private static final int FIRST_OF_APPLICATIONS = 3000;
  private static final int LAST_OF_APPLICATIONS = 4999;

  /** The reason in a close frame of the server. */
  static CloseReason parse(byte[] payload) throws Failure {
    if (payload.length == 0) {
      return new CloseReason(NONE, "");
    }
    if (payload.length == 1) {
      throw Violation.PROTOCOL.of("a close frame has one byte");
    }
    int code = ((payload[0] & 0xFF) << Byte.SIZE) | (payload[1] & 0xFF);
    if (!mayBeSent(code)) {
      throw Violation.PROTOCOL.of("a close frame has the code " + code);
    }
    return new CloseReason(code, Utf8.text(Arrays.copyOfRange(payload, 2, payload.length)));
  }

  /**
   * One that a user gives.
   *
   * @throws IllegalArgumentException if it may not be sent by an application
   */
  static CloseReason of(int code, String text) {
    if (!mayBeSent(code) || code == 1002) {
      throw new IllegalArgumentException(
          "a WebSocket is closed by 1000, 1001, 1003, 1007 to 1014, or 3000 to 4999, not by "
              + code);
    }
    int length = text.getBytes(StandardCharsets.UTF_8).length;
    if (length > LONGEST) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "the reason of a close has at most %d bytes, not %d", LONGEST, length));
    }
    return new CloseReason(code, text);
  }

  private static boolean mayBeSent(int code) {
    return (code >= NORMAL && code <= 1003)
        || (code >= 1007 && code <= 1014)
        || (code >= FIRST_OF_APPLICATIONS && code <= LAST_OF_APPLICATIONS);
  }

  /** The content of a close frame. */
  byte[] payload() {
    if (code == NONE) {
      return new byte[0];
    }
    byte[] reason = text.getBytes(StandardCharsets.UTF_8);
    byte[] payload = new byte[2 + reason.length];
    payload[0] = (byte) (code >> Byte.SIZE);
    payload[1] = (byte) code;
    System.arraycopy(reason, 0, payload, 2, reason.length);
    return payload;
  }

  /** What it means for who waits for a message. */
  Failure failure() {
    return new Failure(
        "WebSocket closed " + code, text.isEmpty() ? meaning() : meaning() + ": " + text);
  }

  private String meaning() {
    return switch (code) {
      case NORMAL -> "the server is done";
      case GOING_AWAY -> "the server goes away";
      case 1002 -> "the server says that we broke the protocol";
      case 1003 -> "the server does not take this kind of message";
      case NONE -> "the server did not say why";
      case ABNORMAL -> "the connection ended without a close frame";
      case 1007 -> "the server says that a message was not what its kind says";
      case 1008 -> "the server says that a message breaks its rules";
      case 1009 -> "a message was too large for the server";
      case 1011 -> "an error of the server";
      case 1012 -> "the server restarts";
      case 1013 -> "the server has too much to do";
      default -> "the server says " + code;
    };
  }
}
