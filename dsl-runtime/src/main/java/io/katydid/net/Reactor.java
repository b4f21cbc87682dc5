package io.katydid.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/**
 * Waits for the sockets of many users at once, and wakes up those users whose socket is ready.
 *
 * <p>The JDK would have each read that must wait tried in vain, registered with the kernel, and
 * tried again. Here a socket is registered once for as long as it is open, and a thread that waits
 * for it only publishes itself.
 *
 * <p>The reactor of Schmidt, "Reactor: an object behavioral pattern for demultiplexing and
 * dispatching handles for synchronous events", 1995; here the handlers are the stacks of virtual
 * threads, or an {@link Incoming}. It is a virtual thread itself, and so needs a carrier, as its
 * users do; {@link ReactorGuard} looks in its place when it has none.
 *
 * <p>Thread-safe.
 */
final class Reactor {

  static final String CLOSED = "Socket closed";

  /** After a failure, which is likely to come again at once. */
  private static final long REST = TimeUnit.MILLISECONDS.toNanos(1);

  /** Long enough not to be over before the thread is unmounted. */
  private static final long YIELD_NANOS = 1_000L;

  /** So many users are woken up at once that it pays to hold back what they send. */
  static final int MANY = WriteBatch.MOST / 2;

  final Selector selector;
  final Looks looks;
  final WriteBatch batch;
  private final LongConsumer delays;
  private final Consumer<Thread> waker;
  private final Thread thread;
  private final List<WatchedSocket> again = new ArrayList<>();

  /** What was called since it was last settled; some of it more than once. */
  private final Queue<ReadSide> called = new ConcurrentLinkedQueue<>();

  /** When the first of them was. */
  private volatile long calledAt;

  private boolean waits;
  private int woken;
  private volatile boolean closed;

  /**
   * One that runs until it is closed.
   *
   * @param clock the time, in nanoseconds
   * @param delays is given the time from when a socket was ready to when the thread that had waited
   *     for it ran again, by {@link WatchedSocket#reportDelay}; from any thread
   * @param waker schedules a thread
   */
  Reactor(LongSupplier clock, LongConsumer delays, Consumer<Thread> waker) {
    this.looks = new Looks(clock);
    this.batch = new WriteBatch(clock);
    this.delays = delays;
    this.waker = waker;
    try {
      this.selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException("no selector", e);
    }
    this.thread = Thread.ofVirtual().name("katydid-reactor").start(this::run);
  }

  /** Begins to watch a socket, which does not block from now on. */
  WatchedSocket watch(SocketChannel channel) throws IOException {
    channel.configureBlocking(false);
    try {
      WatchedSocket watched = new WatchedSocket(channel, this);
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
        selector.keys().forEach(key -> socket(key).unpark());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WatchedSocket socket(SelectionKey key) {
    return (WatchedSocket) key.attachment();
  }

  /**
   * A JVM that has no memory for it cannot schedule a thread. That must not end the reactor of all
   * others; a thread that is not woken up is found by the next look again.
   */
  private void turn() {
    try {
      look();
    } catch (IOException | RuntimeException | Error e) {
      looks.end();
      ReactorGuard.pause(REST);
    }
  }

  /**
   * Yields to the users between two looks as long as there are ready sockets. Where sockets are
   * ready and no thread waits for them, the thread that is to deal with them, as by closing them,
   * may have to be mounted from outside: the carrier is left.
   */
  private void look() throws IOException {
    begin(false);
    int ready = selector.selectNow(this::ready);
    wakeAgain();
    if (ready == 0) {
      looks.end();
      settle();
      begin(true);
      ready = selector.select(this::ready);
      wakeAgain();
    }
    looks.end();
    if (woken > 0) {
      yieldToUsers();
    } else if (ready > 0) {
      ReactorGuard.pause(YIELD_NANOS);
    }
    settleInTime();
  }

  /** Where there are many of them, what they send is sent together. */
  @SuppressWarnings("ThreadPriorityCheck")
  private void yieldToUsers() {
    if (woken < MANY) {
      Thread.yield();
      return;
    }
    batch.open();
    try {
      Thread.yield();
    } finally {
      batch.close();
    }
  }

  /** What comes meanwhile wakes up more users, whose messages can be sent with the others. */
  private void settleInTime() {
    if (!called.isEmpty() && looks.now() - calledAt > WriteBatch.LONGEST) {
      settle();
    }
  }

  /** Nothing more comes at once to what was called. */
  void settle() {
    for (ReadSide side = called.poll(); side != null; side = called.poll()) {
      side.settled();
    }
  }

  private void begin(boolean waits) {
    looks.begin();
    this.waits = waits;
    woken = 0;
  }

  private void wakeAgain() {
    try {
      for (WatchedSocket socket : again) {
        wake(socket);
      }
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
      looks.waited();
    }
    WatchedSocket socket = socket(key);
    socket.seen(looks.readyAt());
    long look = looks.count();
    if (socket.lastLook == look - 1) {
      again.add(socket);
    } else {
      wake(socket);
    }
    socket.lastLook = look;
  }

  private void wake(WatchedSocket socket) {
    if (socket.wake()) {
      woken++;
    }
  }

  /** Schedules a thread that has waited for a socket. */
  void schedule(Thread waiting) {
    waker.accept(waiting);
  }

  /** Notes that something was called now, which is to know when users have run. */
  void called(ReadSide side, long now) {
    if (called.isEmpty()) {
      calledAt = now;
    }
    called.add(side);
  }

  /** Reports for how long a user waited for a carrier whose socket was ready. */
  void delayed(long nanos) {
    delays.accept(nanos);
  }

  /** Whether its thread waits neither for the kernel nor for time to pass. */
  boolean isRunnable() {
    return thread.getState() == Thread.State.RUNNABLE;
  }

  boolean isClosed() {
    return closed;
  }

  /**
   * One look in place of the reactor, by another thread, which also has sent what is held back.
   *
   * @param wakes whether users are woken up; if not, it is only noted that their sockets are ready
   */
  void look(boolean wakes) throws IOException {
    batch.send();
    settle();
    long readyAt = looks.lookInstead();
    selector.selectNow(key -> {
      WatchedSocket socket = socket(key);
      socket.seen(readyAt);
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
}
