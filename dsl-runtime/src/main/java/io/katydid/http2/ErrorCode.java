package io.katydid.http2;

/** Why a stream or a connection is ended, by number (RFC 9113, section 7). */
enum ErrorCode {
  NO_ERROR,
  PROTOCOL_ERROR,
  INTERNAL_ERROR,
  FLOW_CONTROL_ERROR,
  SETTINGS_TIMEOUT,
  STREAM_CLOSED,
  FRAME_SIZE_ERROR,
  REFUSED_STREAM,
  CANCEL,
  COMPRESSION_ERROR,
  CONNECT_ERROR,
  ENHANCE_YOUR_CALM,
  INADEQUATE_SECURITY,
  HTTP_1_1_REQUIRED;

  private static final ErrorCode[] ALL = values();

  /** Its number. */
  @SuppressWarnings("EnumOrdinal")
  int number() {
    return ordinal();
  }

  /** The name of a code. */
  static String text(int code) {
    return isKnown(code) ? ALL[code].name() : "unknown code";
  }

  /** Whether it has a name. */
  static boolean isKnown(int code) {
    return code >= 0 && code < ALL.length;
  }
}
