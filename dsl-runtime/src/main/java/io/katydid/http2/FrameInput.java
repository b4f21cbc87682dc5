package io.katydid.http2;

import io.katydid.net.ScratchBuffers;
import io.katydid.net.Transport;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * What comes on one connection, frame by frame. It has a buffer only while there is something in
 * it. Not thread-safe.
 */
final class FrameInput {

  /** So that a whole frame has room. */
  static final int BUFFER = 2 * Frames.LARGEST;

  private static final byte[] NONE = {};
  private static final byte[] STATUS_LINE = {'H', 'T', 'T', 'P', '/'};

  private final Transport in;
  private final ScratchBuffers buffers;
  private byte[] buffer = NONE;
  private int from;
  private int to;
  private int length;
  private int type;
  private int flags;
  private int stream;
  private int payload;

  FrameInput(Transport in, ScratchBuffers buffers) {
    this.in = in;
    this.buffers = buffers;
  }

  /** Reads what has come; returns how many bytes, or -1 at the end. Does not wait. */
  int fill() throws IOException {
    if (buffer.length == 0) {
      buffer = buffers.take();
    } else if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
    }
    to -= from;
    from = 0;
    int read = in.readNow(buffer, to, buffer.length - to);
    to += Math.max(0, read);
    return read;
  }

  /** Whether more can be read that the socket does not show. */
  boolean hasTaken() {
    return in.hasTaken();
  }

  /** Gives the buffer back if there is nothing left in it. */
  void release() {
    if (from == to) {
      drop();
    }
  }

  /** Gives the buffer back, whatever is in it. */
  void drop() {
    if (buffer.length > 0) {
      buffers.giveBack(buffer);
      buffer = NONE;
      from = 0;
      to = 0;
    }
  }

  /** Whether what has come begins as a response of HTTP/1.1 does. */
  boolean isHttp1() {
    return ofStatusLine() == STATUS_LINE.length;
  }

  /**
   * Whether what has come begins neither as a frame that may be sent, which has less than 64 KiB,
   * nor as a response of HTTP/1.1.
   */
  boolean isForeign() {
    return from < to
        && buffer[from] != 0
        && ofStatusLine() < Math.min(to - from, STATUS_LINE.length);
  }

  /** How many of its first bytes are those of a status line. */
  private int ofStatusLine() {
    int same =
        Arrays.mismatch(
            buffer,
            from,
            Math.min(to, from + STATUS_LINE.length),
            STATUS_LINE,
            0,
            STATUS_LINE.length);
    return same < 0 ? STATUS_LINE.length : same;
  }

  /** Takes the next frame; returns whether a whole one is there. */
  boolean next() throws Violation {
    if (to - from < Frames.HEADER) {
      return false;
    }
    int lengthAndType = intAt(from);
    length = lengthAndType >>> 8;
    if (length > Frames.LARGEST) {
      throw new Violation(
          ErrorCode.FRAME_SIZE_ERROR,
          String.format(
              Locale.ROOT, "a frame has %d bytes, and may have %d", length, Frames.LARGEST));
    }
    if (to - from < Frames.HEADER + length) {
      return false;
    }
    type = lengthAndType & 0xFF;
    flags = buffer[from + 4];
    stream = intAt(from + 5) & Integer.MAX_VALUE;
    payload = from + Frames.HEADER;
    from = payload + length;
    return true;
  }

  private int intAt(int index) {
    return ((buffer[index] & 0xFF) << 24)
        | ((buffer[index + 1] & 0xFF) << 16)
        | ((buffer[index + 2] & 0xFF) << 8)
        | (buffer[index + 3] & 0xFF);
  }

  int type() {
    return type;
  }

  int stream() {
    return stream;
  }

  int length() {
    return length;
  }

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  /** The buffer that the payload is in. */
  byte[] bytes() {
    return buffer;
  }

  /** Where the payload begins. */
  int payload() {
    return payload;
  }

  /** A byte of the payload. */
  int byteAt(int index) {
    return buffer[payload + index] & 0xFF;
  }

  /** A number of four bytes in the payload. */
  int numberAt(int index) {
    return intAt(payload + index);
  }

  /**
   * Where the content of the payload begins that may be padded, behind so many bytes of its own.
   */
  int contentFrom(int own) throws Violation {
    int start = own + (has(Frames.PADDED) ? 1 : 0);
    if (start > length) {
      throw new Violation(ErrorCode.FRAME_SIZE_ERROR, "a frame is shorter than its fields");
    }
    return payload + start;
  }

  /** Where it ends. */
  int contentTo(int own) throws Violation {
    int contentFrom = contentFrom(own);
    int contentTo = payload + length - (has(Frames.PADDED) ? byteAt(0) : 0);
    if (contentTo < contentFrom) {
      throw new Violation(ErrorCode.PROTOCOL_ERROR, "a frame has more padding than bytes");
    }
    return contentTo;
  }

  /** Requires that the frame, which is called so, has so many bytes. */
  void requireLength(int bytes, String name) throws Violation {
    if (length() != bytes) {
      throw new Violation(
          ErrorCode.FRAME_SIZE_ERROR,
          String.format(Locale.ROOT, "a frame %s has %d bytes", name, length()));
    }
  }

  /** Requires that it is of no stream. */
  void requireConnection(String name) throws Violation {
    Violation.unless(stream() == 0, "a frame " + name + " is of a stream");
  }
}
