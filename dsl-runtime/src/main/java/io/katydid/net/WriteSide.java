package io.katydid.net;

import java.net.SocketException;
import java.nio.channels.SelectionKey;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The write side of a {@link WatchedSocket}, and the thread that waits for it, if one does. The
 * selector looks for it only meanwhile, as a socket can nearly always be written to.
 */
final class WriteSide {

  private final WatchedSocket socket;

  /** Also a thread that waits to read, if it waits to write as well. */
  private final AtomicReference<@Nullable Thread> waiting = new AtomicReference<>();

  WriteSide(WatchedSocket socket) {
    this.socket = socket;
  }

  void await() throws SocketException {
    Thread thread = Thread.currentThread();
    waiting.set(thread);
    try {
      InterestSet.arm(socket.key, SelectionKey.OP_WRITE);
      while (thread.equals(waiting.get())) {
        socket.park();
      }
    } finally {
      leave();
    }
  }

  /** Lets this thread, which waits to read, wait here as well, unless another does. */
  void join() {
    waiting.compareAndSet(null, Thread.currentThread());
  }

  /** This thread waits no longer. */
  void leave() {
    waiting.compareAndSet(Thread.currentThread(), null);
  }

  boolean isAwaitedBy(Thread thread) {
    return thread.equals(waiting.get());
  }

  /** Wakes up the thread that waits; returns whether there is one. */
  boolean wake() {
    Thread thread = waiting.get();
    if (thread != null) {
      waiting.set(null);
      try {
        socket.schedule(thread);
      } catch (RuntimeException | Error notScheduled) {
        waiting.set(thread);
        throw notScheduled;
      }
    } else {
      InterestSet.disarm(socket.key, SelectionKey.OP_WRITE);
      if (waiting.get() != null) {
        InterestSet.arm(socket.key, SelectionKey.OP_WRITE);
      }
    }
    return thread != null;
  }

  void unpark() {
    LockSupport.unpark(waiting.get());
  }
}
