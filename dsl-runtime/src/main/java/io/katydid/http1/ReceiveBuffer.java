package io.katydid.http1;

import io.katydid.message.Ascii;
import io.katydid.message.ResponseHead;
import io.katydid.net.ByteSource;
import io.katydid.net.Failure;
import io.katydid.net.ScratchBuffers;
import java.io.IOException;
import java.util.Arrays;

/**
 * What comes on one connection, byte after byte, buffered. It has a buffer only as long as there is
 * something in it. Not thread-safe.
 */
final class ReceiveBuffer {

  /**
   * Where bytes go that nobody wants. All users write to it, and nobody reads it: so it stays in
   * the processor's cache, and costs no memory for each.
   */
  private static final byte[] NOWHERE = new byte[16 << 10];

  private static final byte[] NONE = {};

  private final ByteSource in;
  private final ScratchBuffers buffers;
  private byte[] buffer = NONE;
  private int from;
  private int to;
  private boolean any;

  ReceiveBuffer(ByteSource in, ScratchBuffers buffers) {
    this.in = in;
    this.buffers = buffers;
  }

  /** Begins to look for an answer. */
  void next() {
    any = false;
  }

  /** Whether anything has been received since {@link #next}. */
  boolean isAny() {
    return any;
  }

  /** What was received that nobody took. */
  Unasked leftovers() {
    return from < to ? Unasked.of(buffer[from] & 0xFF) : Unasked.NOTHING;
  }

  /**
   * Takes the lines up to the next empty one, which is left out.
   *
   * @param most how many bytes there may be
   * @param what these are, for the complaint
   */
  byte[] takeLines(int most, String what) throws IOException, Failure {
    int end = emptyLineEnd(from);
    while (end < 0) {
      int scanned = to - from;
      fill(most, what);
      end = emptyLineEnd(from + Math.max(0, scanned - 3));
    }
    int lastLineEnd = end - (buffer[end - 2] == Ascii.CR ? 2 : 1);
    byte[] lines = Arrays.copyOfRange(buffer, from, lastLineEnd);
    from = end;
    return lines;
  }

  /** Where the empty line after another one ends, or -1. */
  private int emptyLineEnd(int start) {
    for (int i = start; i < to; i++) {
      if (buffer[i] == Ascii.LF
          && (isLineFeed(i + 1) || (isAt(i + 1, Ascii.CR) && isLineFeed(i + 2)))) {
        return i + (isLineFeed(i + 1) ? 2 : 3);
      }
    }
    return -1;
  }

  private boolean isLineFeed(int index) {
    return isAt(index, Ascii.LF);
  }

  private boolean isAt(int index, byte expected) {
    return index < to && buffer[index] == expected;
  }

  /** Takes a line, and leaves its end out. */
  String takeLine(int most, String what) throws IOException, Failure {
    int end = from;
    while (!isLineFeed(end)) {
      if (end < to) {
        end++;
      } else {
        int length = end - from;
        fill(most, what);
        end = from + length;
      }
    }
    int textEnd = end > from && buffer[end - 1] == Ascii.CR ? end - 1 : end;
    String line = Ascii.string(buffer, from, textEnd);
    from = end + 1;
    return line;
  }

  /** Receives more bytes behind those that are kept, which may not become more than this. */
  private void fill(int most, String what) throws IOException, Failure {
    if (to - from >= most) {
      throw new Failure(ResponseHead.MALFORMED, what + " is too long");
    }
    makeRoom();
    int read = in.read(buffer, to, buffer.length - to);
    if (read < 0) {
      throw new Failure(
          Failure.CLOSED, "the server closed it " + (any ? "in " + what : "before its response"));
    }
    any = true;
    to += read;
  }

  private void makeRoom() throws IOException {
    if (from == to) {
      release();
      in.awaitRead();
      buffer = buffers.take();
    } else if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
    } else if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
  }

  /** Takes what was received and nobody took. */
  byte[] takeRest() {
    byte[] rest = Arrays.copyOfRange(buffer, from, to);
    from = to;
    release();
    return rest;
  }

  /** Gives the buffer back if there is nothing left in it. */
  void release() {
    if (from == to && buffer.length > 0) {
      buffers.giveBack(buffer);
      buffer = NONE;
      from = 0;
      to = 0;
    }
  }

  /** Takes as many bytes as there are places, from this one on, or as there are to the end. */
  int take(byte[] bytes, int offset, int length) throws IOException {
    int buffered = Math.min(to - from, length);
    System.arraycopy(buffer, from, bytes, offset, buffered);
    from += buffered;
    release();
    int taken = buffered;
    for (int read = 0; taken < length && read >= 0; taken += Math.max(0, read)) {
      read = in.read(bytes, offset + taken, length - taken);
    }
    return taken;
  }

  /** Takes what has come, at most so much; waits as long as nothing has. -1: nothing follows. */
  int takeSome(byte[] bytes, int offset, int length) throws IOException {
    if (from == to) {
      makeRoom();
      to += Math.max(0, in.read(buffer, to, buffer.length - to));
    }
    int taken = Math.min(to - from, length);
    System.arraycopy(buffer, from, bytes, offset, taken);
    from += taken;
    release();
    return taken == 0 ? -1 : taken;
  }

  /** Takes so many bytes to nowhere, or as many as there are to the end. */
  long skip(long bytes) throws IOException {
    long skipped = Math.min(to - from, bytes);
    from += (int) skipped;
    release();
    while (skipped < bytes) {
      int read = in.read(NOWHERE, 0, (int) Math.min(NOWHERE.length, bytes - skipped));
      if (read < 0) {
        return skipped;
      }
      skipped += read;
    }
    return skipped;
  }
}
