package io.katydid.join;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Sends records: their length in 4 bytes, and what is sealed. Thread-safe: they do not mix. */
final class RecordWriter {

  private static final byte[] NOTHING = {};

  private final OutputStream out;
  private final RecordCipher cipher;
  private final Lock lock = new ReentrantLock();
  private boolean sent;

  RecordWriter(OutputStream out, RecordCipher cipher) {
    this.out = out;
    this.cipher = cipher;
  }

  /** Sends this content, in as many records as it takes; of none, none. */
  void send(byte[] content, int from, int length) throws IOException {
    lock.lock();
    try {
      for (int at = from; at < from + length; at += RecordReader.LONGEST) {
        int end = Math.min(from + length, at + RecordReader.LONGEST);
        write(Arrays.copyOfRange(content, at, end));
        sent = true;
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Sends that what came was not accepted. It is not sealed, as the other side may not have the
   * key.
   */
  void refuse() throws IOException {
    lock.lock();
    try {
      out.write(ByteBuffer.allocate(Integer.BYTES).putInt(RecordReader.REFUSAL).array());
      out.flush();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Sends an empty record if nothing else was sent since the last call of this, unless another
   * thread sends just now: that shows the same.
   */
  void beat() throws IOException {
    if (!lock.tryLock()) {
      return;
    }
    try {
      if (!sent) {
        write(NOTHING);
      }
      sent = false;
    } finally {
      lock.unlock();
    }
  }

  private void write(byte[] content) throws IOException {
    byte[] sealed = cipher.sealed(content);
    out.write(
        ByteBuffer.allocate(Integer.BYTES + sealed.length)
            .putInt(sealed.length)
            .put(sealed)
            .array());
    out.flush();
  }
}
