package io.katydid.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the sockets of all users at once, and wakes up those users whose socket is ready.
 *
 * <p>The JDK would have each read that must wait tried in vain, registered with the kernel, and
 * tried again. Here a socket is registered once for as long as it is open, and who waits for it
 * only says so.
 *
 * <p>The reactor of Schmidt, "Reactor: an object behavioral pattern for demultiplexing and
 * dispatching handles for synchronous events", 1995; here the handlers are the stacks of virtual
 * threads.
 *
 * <p>Thread-safe.
 */
final class Reactor {

  private static final String CLOSED = "Socket closed";

  final Selector selector;
  private final List<Watched> again = new ArrayList<>();
  private long looks;
  private volatile boolean closed;

  /** One that runs until it is closed. */
  Reactor() {
    try {
      this.selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException("no selector", e);
    }
    Thread.ofVirtual().name("katydid-reactor").start(this::run);
  }

  /** Begins to watch a socket, which does not block from now on. */
  Watched watch(SocketChannel channel) throws IOException {
    channel.configureBlocking(false);
    try {
      Watched watched = new Watched(channel);
      watched.requireOpen();
      return watched;
    } catch (ClosedSelectorException e) {
      throw new SocketException(CLOSED);
    }
  }

  /** However it ends, nobody goes on waiting. */
  private void run() {
    try (selector) {
      try {
        loop();
      } finally {
        closed = true;
        selector.keys().forEach(key -> ((Watched) key.attachment()).unpark());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * As long as there is something to do, users are let run in between, and come back to their own
   * sockets before those are looked at again.
   */
  @SuppressWarnings("ThreadPriorityCheck")
  private void loop() throws IOException {
    while (!closed) {
      if (wakeReady(selector.selectNow(this::ready))) {
        Thread.yield();
      } else {
        wakeReady(selector.select(this::ready));
      }
    }
  }

  private boolean wakeReady(int ready) {
    again.forEach(Watched::wake);
    again.clear();
    looks++;
    return ready > 0;
  }

  /**
   * The kernel names those first that it has named the last time. They have waited for less long
   * than the others, and let these go first.
   */
  private void ready(SelectionKey key) {
    Watched socket = (Watched) key.attachment();
    if (socket.lastLook == looks - 1) {
      again.add(socket);
    } else {
      socket.wake();
    }
    socket.lastLook = looks;
  }

  /**
   * Wakes up nobody any more. Does not wait for it to end, which it cannot as long as users keep
   * all carriers.
   */
  void close() {
    closed = true;
    selector.wakeup();
  }

  /**
   * One socket, and the thread that waits for it, if one does.
   *
   * <p>Who waits says so before it looks whether the socket is asked for; who finds nobody waiting
   * stops asking for it before it looks again. So one of them sees the other.
   */
  final class Watched {

    private final SocketChannel channel;
    private final SelectionKey key;
    private long lastLook = -1;
    private volatile int wanted = SelectionKey.OP_READ;
    private volatile @Nullable Thread waiting;
    private volatile boolean called;

    private Watched(SocketChannel channel) throws IOException {
      this.channel = channel;
      this.key = channel.register(selector, 0, this);
      want();
    }

    /**
     * Waits until the socket is ready for this operation, which includes that it has ended.
     *
     * @throws SocketException if it is closed, or the thread interrupted
     */
    void await(int operation) throws SocketException {
      wanted = operation;
      waiting = Thread.currentThread();
      try {
        want();
        while (waiting != null) {
          requireOpen();
          if (Thread.currentThread().isInterrupted()) {
            throw new SocketException("Closed by interrupt");
          }
          LockSupport.park(this);
        }
      } catch (CancelledKeyException e) {
        throw new SocketException(CLOSED);
      } finally {
        called = false;
      }
    }

    private void requireOpen() throws SocketException {
      if (closed || !channel.isOpen()) {
        throw new SocketException(CLOSED);
      }
    }

    private void want() {
      if (key.interestOps() != wanted) {
        key.interestOps(wanted);
        selector.wakeup();
      }
    }

    /**
     * If nobody waits for what is there, it is not asked for until somebody does. Who has just been
     * called is about to take it, and has one more look to do so: no more, as the reactor would
     * else be all that its carrier does, if who was called waits for a carrier elsewhere.
     */
    private void wake() {
      Thread thread = waiting;
      if (thread != null) {
        called = true;
        waiting = null;
        LockSupport.unpark(thread);
      } else if (called) {
        called = false;
      } else if (key.isValid()) {
        rest();
      }
    }

    private void rest() {
      try {
        key.interestOps(0);
        if (waiting != null) {
          key.interestOps(wanted);
        }
      } catch (CancelledKeyException e) {
        // It has been closed.
      }
    }

    /** Closes the socket, and ends the wait for it. */
    void close() {
      try {
        channel.close();
      } catch (IOException e) {
        // There is nothing left to close.
      }
      unpark();
      selector.wakeup();
    }

    private void unpark() {
      LockSupport.unpark(waiting);
    }
  }
}
