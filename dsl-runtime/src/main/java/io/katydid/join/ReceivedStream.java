package io.katydid.join;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BooleanSupplier;

/**
 * The content of records as one stream. One thread adds; another one reads, or the same: that
 * receives then what it is to read.
 */
final class ReceivedStream extends InputStream {

  /** Who does not read is not sent more than this: of the longest records, 8 MB. */
  private static final int MOST_WAITING = 256;

  private static final byte[] NOTHING = {};

  private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final BooleanSupplier receive;
  private volatile boolean ended;
  private byte[] content = NOTHING;
  private int at;

  /**
   * Nothing as yet.
   *
   * @param receive called by who reads and finds nothing: has the next record added, or the end,
   *     and returns true, if that is the thread that adds
   */
  ReceivedStream(BooleanSupplier receive) {
    this.receive = receive;
  }

  /** Adds what has come; waits if too much of it is not read. */
  void add(byte[] record) throws InterruptedException {
    if (record.length > 0) {
      waiting.put(record);
    }
  }

  /** Nothing more will be added. */
  void end() {
    ended = true;
    // Only one who waits must be woken up, and then there is room.
    boolean unused = waiting.offer(NOTHING);
  }

  @Override
  public int read() throws IOException {
    return isThereMore() ? content[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, bytes.length);
    if (length == 0) {
      return 0;
    }
    if (!isThereMore()) {
      return -1;
    }
    int count = Math.min(length, content.length - at);
    System.arraycopy(content, at, bytes, from, count);
    at += count;
    return count;
  }

  private boolean isThereMore() throws IOException {
    while (at == content.length) {
      if (ended && waiting.isEmpty()) {
        return false;
      }
      content = next();
      at = 0;
    }
    return true;
  }

  private byte[] next() throws InterruptedIOException {
    try {
      byte[] next = waiting.poll();
      while (next == null && receive.getAsBoolean()) {
        next = ended ? NOTHING : waiting.poll();
      }
      return next == null ? waiting.take() : next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
