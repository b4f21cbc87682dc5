package io.katydid.http2;

/** The numbers of settings (RFC 9113, section 6.5.2). */
final class Settings {

  static final int HEADER_TABLE_SIZE = 1;
  static final int ENABLE_PUSH = 2;
  static final int MAX_CONCURRENT_STREAMS = 3;
  static final int INITIAL_WINDOW_SIZE = 4;
  static final int MAX_FRAME_SIZE = 5;
  static final int MAX_HEADER_LIST_SIZE = 6;

  /** How many bytes each takes. */
  static final int SIZE = 6;

  private Settings() {}
}
