package io.katydid.join;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Receives what {@link RecordWriter} sends. Not thread-safe. */
final class RecordReader {

  /** The most bytes that a record brings. */
  static final int LONGEST = 1 << 15;

  /** In place of a length: the other side could not accept what it got. */
  static final int REFUSAL = -1;

  private final InputStream in;
  private final RecordCipher cipher;

  /** What has come, from the length of a record on: one of the longest, or several. */
  private final ByteBuffer come;

  RecordReader(InputStream in, RecordCipher cipher) {
    this.in = in;
    this.cipher = cipher;
    this.come = ByteBuffer.allocate(Integer.BYTES + LONGEST + cipher.overhead()).flip();
  }

  /**
   * Waits for the next record.
   *
   * @return its content, of no bytes if it only shows that the other side is there
   * @throws EOFException if there is none; the other side may have been cut off
   * @throws RefusedException if it was not sealed by the same key, or is none; or if the other side
   *     has {@linkplain RecordWriter#refuse refused} what it got
   */
  byte[] next() throws IOException {
    return next(LONGEST);
  }

  /** The same of at most so many bytes. */
  byte[] next(int longest) throws IOException {
    byte[] record = taken(longest);
    while (record == null) {
      read();
      record = taken(longest);
    }
    return record;
  }

  /** The next record of those that have come; null if it is not there, or not to its end. */
  byte @Nullable [] taken() throws IOException {
    return taken(LONGEST);
  }

  private byte @Nullable [] taken(int longest) throws IOException {
    if (come.remaining() < Integer.BYTES) {
      return null;
    }
    int length = come.getInt(come.position());
    if (length == REFUSAL) {
      throw new RefusedException("it could not accept what this side sent");
    }
    if (length < cipher.overhead() || length > longest + cipher.overhead()) {
      throw new RefusedException("what it sent is no record of a worker");
    }
    if (come.remaining() < Integer.BYTES + length) {
      return null;
    }
    int from = come.position() + Integer.BYTES;
    come.position(from + length);
    return cipher.opened(come.array(), from, length);
  }

  /** Reads what there is, once, unless it has to wait for that; to be called when none is whole. */
  void read() throws IOException {
    come.compact();
    try {
      int count = in.read(come.array(), come.position(), come.remaining());
      if (count < 0) {
        throw new EOFException("the connection was closed");
      }
      come.position(come.position() + count);
    } finally {
      come.flip();
    }
  }

  /** Whether {@link #read} gives more at once, which has come already and is not seen below. */
  boolean hasMore() throws IOException {
    return in.available() > 0;
  }
}
