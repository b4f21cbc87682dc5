package io.katydid.websocket;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** The masking of what a client sends (RFC 6455, section 5.3), eight bytes at a time. */
final class Mask {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final long LOW = 0xFFFFFFFFL;

  private Mask() {}

  /**
   * Masks these bytes where they are.
   *
   * @param key whose first byte is for the first of them
   */
  static void apply(int key, byte[] bytes, int offset, int length) {
    long twice = ((key & LOW) << Integer.SIZE) | (key & LOW);
    int end = offset + length;
    int i = offset;
    for (; i <= end - Long.BYTES; i += Long.BYTES) {
      LONGS.set(bytes, i, (long) LONGS.get(bytes, i) ^ twice);
    }
    for (int rest = key; i < end; i++) {
      rest = Integer.rotateLeft(rest, Byte.SIZE);
      bytes[i] ^= (byte) rest;
    }
  }

  /** The key for what comes after so many bytes. */
  static int after(int key, int bytes) {
    return Integer.rotateLeft(key, Byte.SIZE * (bytes & 3));
  }
}
