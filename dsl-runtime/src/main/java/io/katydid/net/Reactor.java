package io.katydid.net;

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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Waits for the sockets of all users at once, and wakes up those users whose socket is ready.
 *
 * <p>The JDK would have each read that must wait tried in vain, registered with the kernel, and
 * tried again. Here a socket is registered once for as long as it is open, and a thread that waits
 * for it only publishes itself.
 *
 * <p>The reactor of Schmidt, "Reactor: an object behavioral pattern for demultiplexing and
 * dispatching handles for synchronous events", 1995; here the handlers are the stacks of virtual
 * threads. It is a virtual thread itself, and so needs a carrier, as its users do; {@link
 * ReactorGuard} looks in its place when it has none.
 *
 * <p>Thread-safe.
 */
final class Reactor {

  private static final String CLOSED = "Socket closed";

  private static final long UNKNOWN = Long.MIN_VALUE;

  /** After a failure, which is likely to come again at once. */
  private static final long REST = TimeUnit.MILLISECONDS.toNanos(1);

  /** Long enough not to be over before the thread is unmounted. */
  private static final long YIELD_NANOS = 1_000L;

  final Selector selector;
  private final LongSupplier clock;
  private final LongConsumer delays;
  private final Consumer<@Nullable Thread> waker;
  private final List<Watched> again = new ArrayList<>();
  private final AtomicLong lastTurn = new AtomicLong();

  /** When the sockets were looked at last; what was not seen then has become ready later. */
  private volatile long lookedAt;

  /** When what the look of now sees may have become ready first. */
  private long readySince;

  /** Since when it waits for a carrier, after something has become ready; or unknown. */
  private volatile long calledAt = UNKNOWN;

  private boolean waits;
  private boolean woke;
  private final AtomicLong looks = new AtomicLong();
  private volatile boolean looking;
  private volatile boolean closed;

  /**
   * One that runs until it is closed.
   *
   * @param clock the time, in nanoseconds
   * @param delays is given the time from when a socket was ready to when the thread that had waited
   *     for it ran again, by {@link Watched#reportDelay}; from any thread
   */
  Reactor(LongSupplier clock, LongConsumer delays) {
    this(clock, delays, LockSupport::unpark);
  }

  /**
   * The same.
   *
   * @param waker schedules a thread, if there is one
   */
  Reactor(LongSupplier clock, LongConsumer delays, Consumer<@Nullable Thread> waker) {
    this.clock = clock;
    this.delays = delays;
    this.waker = waker;
    this.lookedAt = clock.getAsLong();
    try {
      this.selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException("no selector", e);
    }
    Thread thread = Thread.ofVirtual().name("katydid-reactor").start(this::run);
    ReactorGuard guard = new ReactorGuard(this, thread, clock);
    Thread.ofPlatform().daemon().name("katydid-reactor-guard").start(guard);
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

  /** However it ends, no thread goes on waiting. */
  private void run() {
    try (selector) {
      try {
        while (!closed) {
          turn();
        }
      } finally {
        closed = true;
        selector.keys().forEach(key -> ((Watched) key.attachment()).unpark());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A JVM that has no memory for it cannot schedule a thread. That must not end the reactor of all
   * others; a thread that is not woken up is found by the next look again.
   */
  private void turn() {
    try {
      look();
    } catch (IOException | RuntimeException | Error e) {
      looking = false;
      ReactorGuard.pause(REST);
    }
  }

  /**
   * Yields to the users between two looks as long as there are ready sockets. Where sockets are
   * ready and no thread waits for them, the thread that is to deal with them, as by closing them,
   * may have to be mounted from outside: the carrier is left.
   */
  @SuppressWarnings("ThreadPriorityCheck")
  private void look() throws IOException {
    begin(false);
    int ready = selector.selectNow(this::ready);
    wakeAgain();
    if (ready == 0) {
      begin(true);
      ready = selector.select(this::ready);
      wakeAgain();
    }
    looking = false;
    if (woke) {
      Thread.yield();
    } else if (ready > 0) {
      ReactorGuard.pause(YIELD_NANOS);
    }
  }

  private void begin(boolean waits) {
    looking = true;
    looks.setRelease(looks.getPlain() + 1);
    this.waits = waits;
    woke = false;
    calledAt = UNKNOWN;
    readySince = lookedAt;
    lookedAt = clock.getAsLong();
  }

  private void wakeAgain() {
    try {
      again.forEach(Watched::wake);
    } finally {
      again.clear();
    }
  }

  /**
   * The kernel names those first that it has named the last time. They have waited for less long
   * than the others, and let these go first.
   */
  private void ready(SelectionKey key) {
    if (waits) {
      waits = false;
      lookedAt = clock.getAsLong();
      readySince = calledAt == UNKNOWN ? lookedAt : calledAt;
    }
    Watched socket = (Watched) key.attachment();
    socket.seen(readySince);
    long look = looks.getPlain();
    woke |= socket.waiting != null;
    if (socket.lastLook == look - 1) {
      again.add(socket);
    } else {
      socket.wake();
    }
    socket.lastLook = look;
  }

  /** Whether the reactor is about to look, and will not for want of a carrier. */
  boolean isAbsent() {
    return !looking;
  }

  /** Says since when it has waited for a carrier in the look of now, if it does. */
  void called(long since) {
    if (calledAt == UNKNOWN) {
      calledAt = since;
    }
  }

  /** Whether it is known since when it has waited for a carrier. */
  boolean isCalled() {
    return calledAt != UNKNOWN;
  }

  boolean isClosed() {
    return closed;
  }

  /** How many times the reactor itself has looked. */
  long looks() {
    return looks.getAcquire();
  }

  /** When a user ran last that had waited for a socket. */
  long lastTurn() {
    return lastTurn.getOpaque();
  }

  /**
   * One look in place of the reactor, by another thread.
   *
   * @param wakes whether users are woken up; if not, it is only noted that their sockets are ready
   */
  void look(boolean wakes) throws IOException {
    long since = lookedAt;
    lookedAt = clock.getAsLong();
    selector.selectNow(key -> {
      Watched socket = (Watched) key.attachment();
      socket.seen(since);
      if (wakes) {
        socket.wake();
      }
    });
  }

  /**
   * Wakes up no thread any more. Does not wait for it to end, which it cannot as long as users keep
   * all carriers.
   */
  void close() {
    closed = true;
    selector.wakeup();
  }

  /**
   * One socket, and the thread that waits for it, if one does.
   *
   * <p>A thread publishes that it waits before it checks the interest set. The reactor, when it
   * finds no thread waiting, clears the interest set before it checks again. So one of them sees
   * the other, as in Dekker's algorithm.
   */
  final class Watched {

    private final SocketChannel channel;
    private final SelectionKey key;
    private long lastLook = -1;
    private volatile int wanted = SelectionKey.OP_READ;

    /** Each write of it publishes the fields below. */
    private volatile @Nullable Thread waiting;

    /** Whether a thread was woken up that has not run yet; to see an old value costs one look. */
    private boolean called;

    /** About when the socket has become ready that is waited for. */
    private long readyAt = UNKNOWN;

    /** Of the waits that have not been reported; or unknown, if there are none. */
    private long delay = UNKNOWN;

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
      long notBefore = lookedAt;
      if (wanted != operation) {
        wanted = operation;
      }
      readyAt = UNKNOWN;
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
        long now = clock.getAsLong();
        lastTurn.setOpaque(now);
        delay = Math.max(0, delay) + now - Math.max(readyAt, notBefore);
      } catch (CancelledKeyException e) {
        throw new SocketException(CLOSED);
      } finally {
        called = false;
      }
    }

    /**
     * Reports the delay of the waits since the last report, if there were any. Apart from the wait,
     * as it adds to counters that all users share: that costs several times more just after a
     * thread was resumed than after the system call that reads.
     */
    void reportDelay() {
      if (delay != UNKNOWN) {
        delays.accept(delay);
        delay = UNKNOWN;
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
     * Notes that it is ready, which it was not at the look before: since about the middle between
     * the two.
     */
    private void seen(long since) {
      if (waiting != null && readyAt == UNKNOWN) {
        long now = lookedAt;
        readyAt = now - Math.max(0, now - since) / 2;
      }
    }

    /**
     * If no thread waits for what is there, the interest is cleared until one does. A thread that
     * has just been woken up is about to take it, and has until the next look: no longer, as the
     * reactor would else be all that its carrier does, if that thread waits for a carrier
     * elsewhere.
     */
    private void wake() {
      Thread thread = waiting;
      if (thread != null) {
        called = true;
        waiting = null;
        schedule(thread);
      } else if (called) {
        called = false;
      } else if (key.isValid()) {
        rest();
      }
    }

    private void schedule(Thread thread) {
      try {
        waker.accept(thread);
      } catch (RuntimeException | Error notScheduled) {
        waiting = thread;
        throw notScheduled;
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
