package io.katydid.http2;

/** The numbers of frames (RFC 9113, sections 4 and 6). */
final class Frames {

  /** How many bytes are before the payload. */
  static final int HEADER = 9;

  /** The largest payload that we take, and send: the smallest limit that there may be. */
  static final int LARGEST = 16 << 10;

  /** The window that each side begins with. */
  static final int FIRST_WINDOW = 65_535;

  static final int DATA = 0;
  static final int HEADERS = 1;
  static final int PRIORITY = 2;
  static final int RST_STREAM = 3;
  static final int SETTINGS = 4;
  static final int PUSH_PROMISE = 5;
  static final int PING = 6;
  static final int GOAWAY = 7;
  static final int WINDOW_UPDATE = 8;
  static final int CONTINUATION = 9;

  /** Flags. */
  static final int END_STREAM = 1;

  static final int ACK = 1;
  static final int END_HEADERS = 4;
  static final int PADDED = 8;
  static final int PRIORITIZED = 0x20;

  private Frames() {}
}
