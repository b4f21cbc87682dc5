package io.katydid.http2;

import io.katydid.net.ScratchBuffers;
import java.util.Arrays;

/** Bytes that grow in number. The buffer is a scratch buffer while there are any. */
final class Bytes {

  private static final byte[] NONE = {};

  private final ScratchBuffers buffers;
  private byte[] array = NONE;
  private int size;

  Bytes(ScratchBuffers buffers) {
    this.buffers = buffers;
  }

  byte[] array() {
    return array;
  }

  int size() {
    return size;
  }

  /** Drops what is behind this place. */
  void cut(int newSize) {
    size = newSize;
  }

  /** Drops all, and the buffer. */
  void clear() {
    if (array.length > 0) {
      buffers.giveBack(array);
      array = NONE;
    }
    size = 0;
  }

  /** Makes room for so many more. */
  void ensure(int more) {
    if (array.length == 0) {
      array = buffers.take();
    }
    if (array.length - size < more) {
      array = Arrays.copyOf(array, Math.max(2 * array.length, size + more));
    }
  }

  void add(int value) {
    ensure(1);
    array[size++] = (byte) value;
  }

  void addInt(int value) {
    ensure(4);
    put(size, value);
    size += 4;
  }

  /** Writes a number of four bytes over those at this place. */
  void put(int index, int value) {
    array[index] = (byte) (value >> 24);
    array[index + 1] = (byte) (value >> 16);
    array[index + 2] = (byte) (value >> 8);
    array[index + 3] = (byte) value;
  }

  void add(byte[] bytes, int offset, int length) {
    ensure(length);
    System.arraycopy(bytes, offset, array, size, length);
    size += length;
  }

  void add(byte[] bytes) {
    add(bytes, 0, bytes.length);
  }

  /** Adds the head of a frame. */
  void addFrame(int length, int type, int flags, int stream) {
    ensure(Frames.HEADER);
    put(size, (length << 8) | type);
    array[size + 4] = (byte) flags;
    put(size + 5, stream);
    size += Frames.HEADER;
  }
}
