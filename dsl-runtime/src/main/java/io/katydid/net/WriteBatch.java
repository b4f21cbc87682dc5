package io.katydid.net;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Messages of users whom a {@link Reactor} has woken up together, and which are sent one directly
 * after the other. A server that is faster than we are would else have answered each before the
 * next one comes, and go to sleep: to wake it up again costs us more than to send. What the kernel
 * needs for sending stays in the processor's cache meanwhile.
 *
 * <p>A message is held back until there are {@link #MOST}, or all of those users have run. Where
 * that takes longer than {@link #LONGEST}, as users compute, no more are held back until the next
 * {@link #open}. How long each was held back is reported to its sender: the time of its response
 * begins after it.
 *
 * <p>Thread-safe.
 */
final class WriteBatch {

  /** Most of what is to be won by holding back any number. */
  static final int MOST = 16;

  /** Several times what as many users take who do not compute. */
  static final long LONGEST = TimeUnit.MICROSECONDS.toNanos(200);

  /** Larger messages are few, and are not worth a copy. */
  static final int LARGEST = 4 << 10;

  private final LongSupplier clock;
  private final Lock lock = new ReentrantLock();
  private final List<ChannelTransport> senders = new ArrayList<>(MOST);
  private final int[] ends = new int[MOST];
  private final long[] since = new long[MOST];
  private final ByteBuffer bytes = ByteBuffer.allocateDirect(MOST * LARGEST);
  private boolean isOpen;

  WriteBatch(LongSupplier clock) {
    this.clock = clock;
  }

  /** Holds messages back from now on. */
  void open() {
    lock.lock();
    try {
      isOpen = true;
    } finally {
      lock.unlock();
    }
  }

  /** Sends what is held back, and holds nothing back from now on. */
  void close() {
    lock.lock();
    try {
      isOpen = false;
      sendAll();
    } finally {
      lock.unlock();
    }
  }

  /** Sends what is held back. */
  void send() {
    lock.lock();
    try {
      sendAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes a message that is to be sent by this transport, unless it is to be sent at once.
   *
   * @return whether it was taken; it is sent by {@link ChannelTransport#sendHeld}
   */
  boolean take(ChannelTransport sender, byte[] message, int offset, int length) {
    if (length > LARGEST || !lock.tryLock()) {
      return false;
    }
    try {
      boolean taken = isOpen;
      if (taken) {
        add(sender, message, offset, length);
      }
      return taken;
    } finally {
      lock.unlock();
    }
  }

  private void add(ChannelTransport sender, byte[] message, int offset, int length) {
    bytes.put(message, offset, length);
    ends[senders.size()] = bytes.position();
    since[senders.size()] = clock.getAsLong();
    isOpen = since[senders.size()] - since[0] <= LONGEST;
    senders.add(sender);
    sender.hold();
    if (senders.size() == MOST || !isOpen) {
      sendAll();
    }
  }

  /** Each as far as its socket takes it; the rest is its sender's. */
  private void sendAll() {
    bytes.position(0);
    for (int i = 0; i < senders.size(); i++) {
      bytes.limit(ends[i]);
      send(senders.get(i), clock.getAsLong() - since[i]);
      bytes.position(ends[i]);
    }
    senders.clear();
    bytes.clear();
  }

  /**
   * A JVM that has no memory for it cannot schedule the thread that is to send the rest. That must
   * not keep back the messages of others.
   */
  @SuppressWarnings("EmptyCatch")
  private void send(ChannelTransport sender, long nanos) {
    try {
      sender.sendHeld(bytes, nanos);
    } catch (RuntimeException | Error notScheduled) {
      // See above; the time-out of the request ends its wait.
    }
  }
}
