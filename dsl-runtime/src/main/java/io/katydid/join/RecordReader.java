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

  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final InputStream in;
  private final RecordCipher cipher;

  /** What has come and is not taken, from the length of a record on. */
  private ByteBuffer come = NOTHING;

  RecordReader(InputStream in, RecordCipher cipher) {
    this.in = in;
    this.cipher = cipher;
  }

  /** Room for one of the longest records, or for several. */
  static byte[] room() {
    return new byte[Integer.BYTES + LONGEST + RecordCipher.MOST_OVERHEAD];
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
      read(room());
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

  /**
   * Reads what there is, once, unless it has to wait for that; to be called when no record is
   * whole.
   *
   * @param room where what has come is until it is taken or {@linkplain #keep kept}; as of {@link
   *     #room}
   */
  void read(byte[] room) throws IOException {
    int left = come.remaining();
    come.get(room, 0, left);
    come = ByteBuffer.wrap(room, 0, left);
    int count = in.read(room, left, room.length - left);
    if (count < 0) {
      throw new EOFException("the connection was closed");
    }
    come.limit(left + count);
  }

  /** Keeps what has come apart from the room that it was read to, which others read to as well. */
  void keep() {
    come = come.hasRemaining() ? ByteBuffer.allocate(come.remaining()).put(come).flip() : NOTHING;
  }

  /** Whether {@link #read} gives more at once, which has come already and is not seen below. */
  boolean hasMore() throws IOException {
    return in.available() > 0;
  }
}
