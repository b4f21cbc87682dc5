package io.katydid.net;

import static java.nio.channels.SelectionKey.OP_READ;
import static java.nio.channels.SelectionKey.OP_WRITE;

import java.io.IOException;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A socket that a {@link Reactor} watches. It has a read side and a write side: one thread may wait
 * to read while another waits to write.
 *
 * <p>A thread publishes that it waits before it checks the interest set. The reactor, when it finds
 * no thread waiting on a side, clears the interest in it before it checks again. So one of them
 * sees the other, as in Dekker's algorithm.
 *
 * <p>In place of a thread, a {@link ReadSide} may be called when it can be read from.
 *
 * <p>The interest in reads is kept from one wait to the next, so that a request needs no system
 * call to change it. The read side is part of this object, as each request touches it.
 */
final class WatchedSocket {

  /** As the JDK says of its own sockets. */
  static final String INTERRUPTED = "Closed by interrupt";

  final SelectionKey key;
  private final Reactor reactor;
  private final Looks looks;
  private final SocketChannel channel;
  private final WriteSide writes = new WriteSide(this);

  /** The number of the look that found it ready last; the reactor's own. */
  long lastLook = -1;

  /** The thread that waits to read. Each write of it publishes the fields below. */
  private volatile @Nullable Thread reader;

  /** Whether a thread has ever waited to write: else the socket is ready for nothing but reads. */
  private volatile boolean hasWaitedToWrite;

  /** Whether a reader was woken up that has not run yet; to see an old value costs one look. */
  private boolean called;

  /** About when the socket has become ready that the reader waits for. */
  private long readyAt = Looks.UNKNOWN;

  /** Of the waits of the reader that have not been reported; or unknown, if there are none. */
  private long delay = Looks.UNKNOWN;

  /** Whether the reader is to look after what is left to send before it waits. */
  private volatile boolean interrupted;

  /** Null as long as threads wait to read. */
  private volatile @Nullable ReadSide readSide;

  WatchedSocket(SocketChannel channel, Reactor reactor) throws IOException {
    this.reactor = reactor;
    this.looks = reactor.looks;
    this.channel = channel;
    this.key = channel.register(reactor.selector, 0, this);
    InterestSet.arm(key, OP_READ);
  }

  /**
   * Waits until something can be read, or the socket has ended. May return early now and then.
   *
   * @throws SocketException if it is closed, or the thread interrupted
   */
  void awaitRead() throws SocketException {
    await(OP_READ);
  }

  /**
   * The same, or until something can be written: for a thread that does both. While another thread
   * waits to write, this one waits to read only.
   */
  void awaitReadOrWrite() throws SocketException {
    try {
      await(OP_READ | OP_WRITE);
    } finally {
      writes.leave();
    }
  }

  /** Has this called from now on, in place of a thread that waits to read; and once at once. */
  void receive(Incoming incoming) {
    ReadSide side = new ReadSide(incoming);
    readSide = side;
    InterestSet.arm(key, OP_READ);
    call(side);
  }

  private static void call(ReadSide side) {
    side.call();
    side.settled();
  }

  /**
   * Reads what has come, without waiting.
   *
   * @throws SocketException if it is closed
   */
  int read(ByteBuffer target) throws IOException {
    try {
      return channel.read(target);
    } catch (ClosedChannelException e) {
      throw closed(e);
    }
  }

  /**
   * Writes what can be taken now, without waiting.
   *
   * @throws SocketException if it is closed
   */
  int write(ByteBuffer source) throws IOException {
    if (readSide != null) {
      // No thread that waits for the socket shows that users run.
      looks.resumed();
    }
    try {
      return channel.write(source);
    } catch (ClosedChannelException e) {
      throw closed(e);
    }
  }

  /** As a wait is ended by the close: TLS takes any other exception for a fault of the peer. */
  private static IOException closed(ClosedChannelException e) {
    if (e instanceof ClosedByInterruptException) {
      return e;
    }
    SocketException closed = new SocketException(Reactor.CLOSED);
    closed.initCause(e);
    return closed;
  }

  /**
   * For what came before it waits the thread was not delayed: the last look may have been long
   * before that.
   */
  private void await(int operations) throws SocketException {
    long since = looks.now();
    readyAt = Looks.UNKNOWN;
    reader = Thread.currentThread();
    if (operations != OP_READ) {
      hasWaitedToWrite = true;
      writes.join();
    }
    try {
      InterestSet.arm(key, operations);
      boolean isReady = true;
      while (reader != null) {
        isReady = parksUnlessInterrupted();
      }
      long now = looks.resumed();
      if (isReady) {
        delay = Math.max(0, delay) + now - Math.max(readyAt, since);
      }
    } finally {
      called = false;
    }
  }

  /**
   * Either the one who interrupts sees the reader, or the reader sees that it is interrupted: its
   * socket was ready for nothing then, and it was not delayed.
   */
  private boolean parksUnlessInterrupted() throws SocketException {
    if (interrupted) {
      interrupted = false;
      reader = null;
      return false;
    }
    park();
    return true;
  }

  /**
   * Ends the wait of the thread that reads, or else its next one; or has what takes its place
   * called when the socket can be written to.
   */
  void interruptRead() {
    if (readSide != null) {
      hasWaitedToWrite = true;
      InterestSet.arm(key, OP_WRITE);
      return;
    }
    interrupted = true;
    Thread waiting = reader;
    if (waiting != null) {
      reactor.schedule(waiting);
    }
  }

  /**
   * Waits until something can be written, or the socket has ended. May return early now and then.
   *
   * @throws SocketException if it is closed, or the thread interrupted
   */
  void awaitWrite() throws SocketException {
    hasWaitedToWrite = true;
    writes.await();
    looks.resumed();
  }

  void park() throws SocketException {
    requireOpen();
    if (Thread.currentThread().isInterrupted()) {
      throw new SocketException(INTERRUPTED);
    }
    LockSupport.park(this);
  }

  void requireOpen() throws SocketException {
    if (reactor.isClosed() || !channel.isOpen()) {
      throw new SocketException(Reactor.CLOSED);
    }
  }

  /**
   * Reports the delay of the reader's waits since the last report, if there were any. Apart from
   * the wait, as it adds to counters that all users share: that costs several times more just after
   * a thread was resumed than after the system call that reads.
   *
   * @param held for how long the message was held back that is answered, which is a delay, too
   */
  void reportDelay(long held) {
    if (delay != Looks.UNKNOWN) {
      reactor.delayed(delay + held);
      delay = Looks.UNKNOWN;
    }
  }

  /** Notes since about when it is ready for its reader, if it was not so at the look before. */
  void seen(long since) {
    Thread thread = reader;
    if (readyAt == Looks.UNKNOWN
        && (readSide != null
            || (thread != null && ((ready() & OP_READ) != 0 || writes.isAwaitedBy(thread))))) {
      readyAt = since;
    }
  }

  private int ready() {
    return hasWaitedToWrite ? InterestSet.ready(key) : OP_READ;
  }

  /**
   * Wakes up the threads that wait for what it is ready for, or has what takes their place called;
   * returns whether there are any.
   */
  boolean wake() {
    ReadSide side = readSide;
    if (side != null) {
      take(side);
      return true;
    }
    int ready = ready();
    boolean woken = (ready & OP_READ) != 0 && wakeReader();
    return ((ready & OP_WRITE) != 0 && writes.wake()) || woken;
  }

  /**
   * The interest in writes is cleared: what has more to send sets it again. What another thread
   * settles meanwhile is not what is taken here.
   */
  private void take(ReadSide side) {
    if ((ready() & OP_WRITE) != 0) {
      InterestSet.disarm(key, OP_WRITE);
    }
    long since = readyAt;
    readyAt = Looks.UNKNOWN;
    long now = looks.resumed();
    try {
      side.call();
    } finally {
      reactor.called(side, now);
    }
    if (since != Looks.UNKNOWN) {
      reactor.delayed(now - since);
    }
  }

  /**
   * If no thread waits for what is there, the interest is cleared until one does. A thread that has
   * just been woken up is about to take it, and has until the next look: no longer, as the reactor
   * would else be all that its carrier does, if that thread waits for a carrier elsewhere.
   */
  private boolean wakeReader() {
    Thread thread = reader;
    if (thread != null) {
      called = true;
      reader = null;
      try {
        reactor.schedule(thread);
      } catch (RuntimeException | Error notScheduled) {
        reader = thread;
        throw notScheduled;
      }
    } else if (called) {
      called = false;
    } else {
      InterestSet.disarm(key, OP_READ);
      if (reader != null || readSide != null) {
        InterestSet.arm(key, OP_READ);
      }
    }
    return thread != null;
  }

  /** Schedules a thread that waits to write, or for either. */
  void schedule(Thread writer) {
    if (writer.equals(reader)) {
      wakeReader();
    } else {
      reactor.schedule(writer);
    }
  }

  /** Closes the socket, and ends the waits for it. */
  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // There is nothing left to close.
    }
    unpark();
    reactor.selector.wakeup();
  }

  void unpark() {
    LockSupport.unpark(reader);
    writes.unpark();
    ReadSide side = readSide;
    if (side != null) {
      call(side);
    }
  }
}
