package io.katydid.net;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Looks in place of a {@link Reactor} that waits for a carrier: so it is known when sockets have
 * become ready, however long users keep the carriers. It is a thread of the operating system, which
 * needs none.
 *
 * <p>If nobody runs at all, it wakes up the users itself, until the reactor is back. Before JDK 24,
 * a user who waits for a response inside {@code synchronized} keeps its carrier; when all are kept
 * so, only the responses can set them free.
 */
final class ReactorGuard implements Runnable {

  /**
   * How exactly the time is known at which a socket became ready; to look takes time from users.
   */
  private static final long TICK = TimeUnit.MILLISECONDS.toNanos(5);

  /** Users who compute for so long are rare. To wake up others meanwhile does them no harm. */
  private static final long STANDSTILL = TimeUnit.MILLISECONDS.toNanos(20);

  /**
   * Since then, a virtual thread that waits for the kernel has no carrier, and can be told from one
   * that waits for a carrier.
   */
  private static final boolean WAITS_WITHOUT_CARRIER = Runtime.version().feature() >= 24;

  private final Reactor reactor;
  private final Thread thread;
  private final LongSupplier clock;
  private long looks;
  private long since;
  private boolean takesOver;

  ReactorGuard(Reactor reactor, Thread thread, LongSupplier clock) {
    this.reactor = reactor;
    this.thread = thread;
    this.clock = clock;
  }

  @Override
  public void run() {
    while (!reactor.isClosed()) {
      pause(TICK);
      check(clock.getAsLong());
    }
  }

  /** Waits for about so long: the reactor's own time, which is not that of a run. */
  static void pause(long nanos) {
    LockSupport.parkNanos(nanos);
  }

  private void check(long now) {
    if (reactor.looks() != looks) {
      looks = reactor.looks();
      since = now;
      takesOver = false;
    } else if (reactor.isAbsent()) {
      takesOver |= now - Math.max(since, reactor.lastTurn()) >= STANDSTILL;
      look();
    } else if (WAITS_WITHOUT_CARRIER && thread.getState() == Thread.State.RUNNABLE) {
      reactor.called(now - TICK / 2);
    }
  }

  /** What goes wrong is tried again: there is nobody else to look. */
  private void look() {
    try {
      reactor.look(takesOver);
    } catch (IOException | RuntimeException | Error e) {
      takesOver = false;
    }
  }
}
