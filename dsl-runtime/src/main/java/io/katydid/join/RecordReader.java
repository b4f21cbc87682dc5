package io.katydid.join;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** Receives what {@link RecordWriter} sends. Not thread-safe. */
final class RecordReader {

  /** The most bytes that a record brings. */
  static final int LONGEST = 1 << 15;

  /** In place of a length: the other side could not accept what it got. */
  static final int REFUSAL = -1;

  private final InputStream in;
  private final RecordCipher cipher;

  RecordReader(InputStream in, RecordCipher cipher) {
    this.in = new BufferedInputStream(in, Integer.BYTES + LONGEST + cipher.overhead());
    this.cipher = cipher;
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
    int length = ByteBuffer.wrap(bytes(Integer.BYTES)).getInt();
    if (length == REFUSAL) {
      throw new RefusedException("it could not accept what this side sent");
    }
    if (length < cipher.overhead() || length > longest + cipher.overhead()) {
      throw new RefusedException("what it sent is no record of a worker");
    }
    return cipher.opened(bytes(length));
  }

  private byte[] bytes(int count) throws IOException {
    byte[] bytes = new byte[count];
    if (in.readNBytes(bytes, 0, count) < count) {
      throw new EOFException("the connection was closed");
    }
    return bytes;
  }
}
