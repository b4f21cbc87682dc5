package io.katydid.http2;

import io.katydid.net.Outgoing;
import io.katydid.net.ScratchBuffers;
import io.katydid.net.Transport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Frames of one connection that are written and not sent. Who writes holds its lock.
 *
 * <p>Nobody waits for the socket: what it does not take is sent when it takes more. While the
 * reactor wakes up the users of many streams, what they send is held back, and sent together.
 */
final class SendBuffer implements Outgoing {

  static final int LARGEST_BATCH = 16 << 10;
  private static final int MOST_UNSENT = 1 << 20;
  private static final long LONGEST_HOLD = TimeUnit.MICROSECONDS.toNanos(200);

  /** So many requests in that time are worth holding back: their users do not compute. */
  private static final int MANY = 4;

  private final Lock lock = new ReentrantLock();
  private final Transport transport;
  private final LongSupplier clock;
  private final Bytes bytes;
  private final SendWindows windows;
  private final List<Http2Stream> unsent = new ArrayList<>(1);
  private volatile boolean isHeld;

  /** When the first of those that are not sent was written. */
  private long writtenAt;

  private volatile boolean isBlocked;
  private volatile @Nullable IOException broken;

  /**
   * Nothing as yet.
   *
   * @param windows whose streams may wait for the socket as well
   */
  SendBuffer(Transport transport, LongSupplier clock, ScratchBuffers buffers, SendWindows windows) {
    this.transport = transport;
    this.clock = clock;
    this.bytes = new Bytes(buffers);
    this.windows = windows;
  }

  /** What has to be held while this is used, but for where it is said. */
  Lock lock() {
    return lock;
  }

  /** What frames are written to. */
  Bytes bytes() {
    return bytes;
  }

  /** Now. */
  long now() {
    return clock.getAsLong();
  }

  /** A request is written now, and is told when it is sent. */
  void add(Http2Stream stream, long now) {
    if (unsent.isEmpty()) {
      writtenAt = now;
    }
    unsent.add(stream);
  }

  /** Whether the socket does not take what it was given. */
  boolean isBlocked() {
    return isBlocked;
  }

  /** Whether so much is written that it is worth sending. */
  boolean isLarge() {
    return bytes.size() >= LARGEST_BATCH;
  }

  /** Whether no more of a body should be written. */
  boolean isFull() {
    return isBlocked || bytes.size() >= 4 * LARGEST_BATCH;
  }

  /** A server that asks, and does not take the answers, must not fill the memory. */
  void sendAnswer() throws Violation {
    sendUnlessHeld();
    if (bytes.size() > MOST_UNSENT) {
      throw new Violation(ErrorCode.ENHANCE_YOUR_CALM, "it asks more than it takes answers");
    }
  }

  void sendUnlessHeld() {
    sendUnlessHeld(isHeld ? clock.getAsLong() : 0);
  }

  /**
   * Requests that were held back for so long are sent; those after them are held, if they are many.
   */
  void sendUnlessHeld(long now) {
    if (!isHeld || isLarge()) {
      send();
    } else if (!unsent.isEmpty() && now - writtenAt > LONGEST_HOLD) {
      isHeld = unsent.size() >= MANY;
      send();
    }
  }

  /** Sends it, as far as the socket takes it. */
  void send() {
    noteSent();
    if (isBlocked || bytes.size() == 0) {
      return;
    }
    try {
      transport.write(bytes.array(), 0, bytes.size());
    } catch (IOException e) {
      fail(e);
    }
    bytes.clear();
    isBlocked = !transport.isAllSent();
    if (isBlocked) {
      transport.wakeReader();
    }
  }

  /** What the socket does not take from here on is held back by the server, and not by us. */
  private void noteSent() {
    if (!unsent.isEmpty()) {
      long now = clock.getAsLong();
      for (Http2Stream stream : unsent) {
        stream.traffic().sent(now);
      }
      unsent.clear();
    }
  }

  /** Holds back what is sent from now on, unless it is held back already; takes the lock itself. */
  void hold() {
    if (isHeld) {
      return;
    }
    lock.lock();
    try {
      isHeld = true;
    } finally {
      lock.unlock();
    }
  }

  /** Sends what is held back, and holds nothing back from now on; takes the lock itself. */
  void release() {
    lock.lock();
    try {
      isHeld = false;
      send();
    } finally {
      lock.unlock();
    }
  }

  /** Sends what is held back and, unless the socket takes nothing, these last frames. */
  void release(Runnable last) {
    isHeld = false;
    if (!isBlocked) {
      last.run();
      send();
    }
  }

  /** The same as {@link #release()}, if something may be held back. */
  void releaseIfHeld() {
    if (isHeld) {
      release();
    }
  }

  /** Drops what was not sent, and what is written from now on. */
  void clear() {
    isBlocked = true;
    bytes.clear();
  }

  /** Asked when the socket has taken what it was left with. */
  @Override
  public boolean hasMore() {
    return isBlocked && broken == null;
  }

  @Override
  public void sendMore() {
    lock.lock();
    try {
      isBlocked = false;
      send();
      if (!isBlocked) {
        windows.wake();
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void fail(IOException e) {
    broken = e;
  }

  @Override
  public boolean isStopped() {
    return broken != null;
  }

  @Override
  public boolean isWhole() {
    return broken == null;
  }
}
