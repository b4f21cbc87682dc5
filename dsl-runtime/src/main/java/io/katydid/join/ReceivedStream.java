package io.katydid.join;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * The content of records as one stream. One thread adds, and does not wait. Another one reads, and
 * waits; or the same, to which what has not come is a {@link NothingYetException}.
 */
final class ReceivedStream extends InputStream {

  /** Who does not read is not sent more than this: of the longest records, 8 MB. */
  private static final int MOST_WAITING = 256;

  private static final byte[] NOTHING = {};

  private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();
  private final AtomicBoolean full = new AtomicBoolean();
  private final BooleanSupplier adds;
  private final Runnable room;
  private volatile boolean ended;
  private byte[] content = NOTHING;
  private int at;

  /**
   * Nothing as yet.
   *
   * @param adds whether the thread that asks is the one that adds
   * @param room called when much has been read after it was {@linkplain #isFull full}
   */
  ReceivedStream(BooleanSupplier adds, Runnable room) {
    this.adds = adds;
    this.room = room;
  }

  /** Adds what has come. */
  void add(byte[] record) {
    if (record.length > 0) {
      waiting.add(record);
    }
  }

  /** Whether so much is not read that no more is to be added until there is room. */
  boolean isFull() {
    full.set(true);
    if (waiting.size() < MOST_WAITING) {
      full.set(false);
    }
    return full.get();
  }

  /** Nothing more will be added. */
  void end() {
    ended = true;
    // Who waits is woken up.
    waiting.add(NOTHING);
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

  /** None, if to read would be to wait; the end counts as one. */
  @Override
  public int available() {
    return content.length - at + (waiting.isEmpty() ? 0 : 1);
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

  private byte[] next() throws IOException {
    try {
      byte[] next = waiting.poll();
      if (next == null && adds.getAsBoolean()) {
        throw new NothingYetException();
      }
      return next == null ? waiting.take() : next;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } finally {
      if (full.get() && waiting.size() <= MOST_WAITING / 2 && full.getAndSet(false)) {
        room.run();
      }
    }
  }
}
