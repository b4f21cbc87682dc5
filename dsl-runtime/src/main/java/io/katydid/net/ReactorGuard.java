package io.katydid.net;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * Checks every few milliseconds whether reactors have looked at their sockets, until all of them
 * are closed. It is a thread of the operating system, which needs no carrier.
 */
final class ReactorGuard implements Runnable {

  /**
   * How exactly the time is known at which a socket became ready, unless many are ready at once; to
   * look takes time from users.
   */
  static final long TICK = TimeUnit.MILLISECONDS.toNanos(5);

  /** At most one part in so many of the time is spent on looking. */
  private static final int SHARE = 100;

  /** However long a look took: the thread that looks may have waited for a processor. */
  private static final long LONGEST_PAUSE = 5 * TICK;

  private final List<ReactorCheck> checks;
  private final LongSupplier clock;

  ReactorGuard(List<Reactor> reactors, LongSupplier clock) {
    this.checks = reactors.stream().map(ReactorCheck::new).toList();
    this.clock = clock;
  }

  void start() {
    Thread.ofPlatform().daemon().name("katydid-reactor-guard").start(this);
  }

  @Override
  public void run() {
    long looked = 0;
    while (!checks.stream().allMatch(ReactorCheck::isOver)) {
      pause(pauseAfter(looked));
      long begin = System.nanoTime();
      checks.forEach(check -> check.check(clock.getAsLong()));
      looked = System.nanoTime() - begin;
    }
  }

  /**
   * For how long to pause after looks that took so long. The kernel names all sockets that are
   * ready, so that a look at many takes time from their users.
   */
  static long pauseAfter(long nanos) {
    return Math.clamp(nanos * SHARE, TICK, LONGEST_PAUSE);
  }

  /** Waits for about so long: the reactor's own time, which is not that of a run. */
  static void pause(long nanos) {
    LockSupport.parkNanos(nanos);
  }
}
