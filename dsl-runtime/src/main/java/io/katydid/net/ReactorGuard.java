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
   * How exactly the time is known at which a socket became ready; to look takes time from users.
   */
  static final long TICK = TimeUnit.MILLISECONDS.toNanos(5);

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
    while (!checks.stream().allMatch(ReactorCheck::isOver)) {
      pause(TICK);
      checks.forEach(check -> check.check(clock.getAsLong()));
    }
  }

  /** Waits for about so long: the reactor's own time, which is not that of a run. */
  static void pause(long nanos) {
    LockSupport.parkNanos(nanos);
  }
}
