package io.katydid.store;

import java.util.Arrays;

/**
 * Numbers as bytes: seven bits to a byte, the lowest first, with the eighth bit set in all but the
 * last byte of a number. Without a lock for each byte, as a {@link java.io.ByteArrayOutputStream}
 * has. Not thread-safe.
 */
final class Varints {

  /** Of the longest number. */
  private static final int MOST_BYTES = 10;

  private byte[] bytes = new byte[64];
  private int size;

  /** Adds a number; one that is negative is taken for a large one. */
  void add(long value) {
    reserve(MOST_BYTES);
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
  }

  /** Adds what is no number: a byte of its own. */
  void addByte(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
  }

  /** Adds those of another. */
  void addAll(Varints others) {
    reserve(others.size);
    System.arraycopy(others.bytes, 0, bytes, size, others.size);
    size += others.size;
  }

  /** How many bytes there are. */
  int size() {
    return size;
  }

  /** Puts how many bytes there are from this place on before them. */
  void insertLength(int from) {
    Varints length = new Varints();
    length.add(size - from);
    reserve(length.size);
    System.arraycopy(bytes, from, bytes, from + length.size, size - from);
    System.arraycopy(length.bytes, 0, bytes, from, length.size);
    size += length.size;
  }

  private void reserve(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }

  /** Forgets all. */
  void clear() {
    size = 0;
  }

  /** A copy of all. */
  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }
}
