package io.katydid.websocket;

import io.katydid.net.Failure;
import io.katydid.net.ScratchBuffers;
import io.katydid.net.Transport;
import java.io.IOException;
import java.util.Arrays;

/**
 * Reads the frames that come from a server, each strictly (RFC 6455, section 5.2). It has a buffer
 * only as long as there is something in it. Not thread-safe.
 */
final class FrameReader {

  private static final int FINAL = 0x80;
  private static final int COMPRESSED = 0x40;
  private static final int RESERVED = 0x30;
  private static final int MASKED = 0x80;
  private static final int SHORT_LENGTH = 126;
  private static final int LONG_LENGTH = 127;
  private static final int LARGEST_CONTROL = 125;

  /** Room that is made for what is announced and has not come. */
  private static final int LARGEST_FIRST = 64 << 10;

  private static final byte[] NONE = {};

  private final Transport in;
  private final ScratchBuffers buffers;
  private final boolean mayBeCompressed;
  private byte[] buffer;
  private int from;
  private int to;
  private int first;
  private long length;
  private long received;

  /**
   * Reads from this transport.
   *
   * @param rest what came before, with the response to the handshake
   * @param mayBeCompressed whether that was agreed upon
   */
  FrameReader(Transport in, byte[] rest, ScratchBuffers buffers, boolean mayBeCompressed) {
    this.in = in;
    this.buffers = buffers;
    this.mayBeCompressed = mayBeCompressed;
    this.buffer = rest;
    this.to = rest.length;
  }

  /** Reads the header of the next frame; returns false at the end of the stream. */
  boolean next() throws IOException, Failure {
    if (!fill(2)) {
      return false;
    }
    first = buffer[from] & 0xFF;
    int second = buffer[from + 1] & 0xFF;
    from += 2;
    requireAllowed(second);
    length = second & ~MASKED;
    if (length >= SHORT_LENGTH) {
      readLength(length == LONG_LENGTH ? Long.BYTES : Short.BYTES);
    }
    return true;
  }

  private void requireAllowed(int second) throws Failure {
    require((first & RESERVED) == 0, "a reserved bit is set");
    require(Opcode.isKnown(opcode()), "a frame is of the unknown kind " + opcode());
    require((second & MASKED) == 0, "a frame of the server is masked");
    require(
        !isCompressed()
            || (mayBeCompressed && (opcode() == Opcode.TEXT || opcode() == Opcode.BINARY)),
        "a frame is marked as compressed, which was not agreed upon");
    if (Opcode.isControl(opcode())) {
      require(isFinal(), "a control frame is in several parts");
      require(second <= LARGEST_CONTROL, "a control frame has more than 125 bytes");
    }
  }

  private void readLength(int bytes) throws IOException, Failure {
    requireMore(fill(bytes));
    length = 0;
    for (int i = 0; i < bytes; i++) {
      length = (length << Byte.SIZE) | (buffer[from++] & 0xFF);
    }
    boolean isShortest = bytes == Short.BYTES ? length >= SHORT_LENGTH : length >>> Short.SIZE != 0;
    require(isShortest && length >= 0, "the length of a frame is not written as it must be");
  }

  private static void require(boolean condition, String complaint) throws Failure {
    if (!condition) {
      throw Violation.PROTOCOL.of(complaint);
    }
  }

  int opcode() {
    return first & 0xF;
  }

  /** Whether it is the last of its message. */
  boolean isFinal() {
    return (first & FINAL) != 0;
  }

  boolean isCompressed() {
    return (first & COMPRESSED) != 0;
  }

  /** How long the content is. */
  long length() {
    return length;
  }

  /** How many bytes were read in all. */
  long received() {
    return received;
  }

  /**
   * The first of these bytes, and the content of the frame behind them; there may be room at the
   * end, unless the frame is the last of its message.
   */
  byte[] append(byte[] before, int first) throws IOException, Failure {
    int end = first + (int) length;
    byte[] bytes = before;
    for (int size = first; size < end; ) {
      if (size == bytes.length) {
        bytes = Arrays.copyOf(bytes, grown(size, end));
      }
      size += take(bytes, size, Math.min(end, bytes.length) - size);
    }
    releaseIfEmpty();
    return bytes;
  }

  /** Twice as much where more frames follow: each byte is moved a few times, however many. */
  private int grown(int size, int end) {
    int next = Math.max(2 * size, Math.min(end, size + LARGEST_FIRST));
    return isFinal() ? Math.min(end, next) : next;
  }

  private int take(byte[] bytes, int offset, int most) throws IOException, Failure {
    if (from < to) {
      int buffered = Math.min(to - from, most);
      System.arraycopy(buffer, from, bytes, offset, buffered);
      from += buffered;
      return buffered;
    }
    int read = in.read(bytes, offset, most);
    requireMore(read >= 0);
    received += read;
    return read;
  }

  private static void requireMore(boolean more) throws Failure {
    if (!more) {
      throw new CloseReason(CloseReason.ABNORMAL, "within a frame").failure();
    }
  }

  /** Has so many bytes in the buffer; returns false if the stream ends before. */
  private boolean fill(int bytes) throws IOException {
    while (to - from < bytes) {
      makeRoom(bytes);
      int read = in.read(buffer, to, buffer.length - to);
      if (read < 0) {
        return false;
      }
      to += read;
      received += read;
    }
    return true;
  }

  private void makeRoom(int bytes) throws IOException {
    if (from == to) {
      releaseIfEmpty();
      in.awaitNext();
      buffer = buffers.take();
    } else if (buffer.length - from < bytes || to == buffer.length) {
      byte[] roomy = buffer.length >= 2 * bytes ? buffer : new byte[LARGEST_CONTROL];
      System.arraycopy(buffer, from, roomy, 0, to - from);
      buffer = roomy;
      to -= from;
      from = 0;
    }
  }

  private void releaseIfEmpty() {
    if (from == to && buffer.length > 0) {
      buffers.giveBack(buffer);
      buffer = NONE;
      from = 0;
      to = 0;
    }
  }
}
