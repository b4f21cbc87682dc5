package io.katydid.http2;

import java.nio.charset.StandardCharsets;

/**
 * A field in a table: its bytes as they came.
 *
 * @param isSound whether name and value have no byte that they must not have
 */
@SuppressWarnings("ArrayRecordComponent")
record Entry(byte[] name, byte[] value, boolean isSound) {

  /** What each is counted with beside its bytes (RFC 7541, section 4.1). */
  static final int OVERHEAD = 32;

  static Entry of(String name, String value) {
    return new Entry(
        name.getBytes(StandardCharsets.ISO_8859_1),
        value.getBytes(StandardCharsets.ISO_8859_1),
        true);
  }

  int size() {
    return name.length + value.length + OVERHEAD;
  }
}
