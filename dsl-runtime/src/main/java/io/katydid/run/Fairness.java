package io.katydid.run;

import java.util.concurrent.locks.LockSupport;

/**
 * Lets those users have their turn, too, whom threads of the operating system wake up: those whose
 * wait is over, who connect, or whose response another poller has seen. A carrier looks for them
 * only when none of the virtual threads that it has woken up itself is left to run ({@code
 * topLevelExec} of {@code ForkJoinPool}); users who are always ready keep it from that for as long
 * as they are.
 *
 * <p>A virtual thread that is woken up from outside now and then shows whether carriers still look.
 * While they do not, users who are free leave their carrier and come back from outside.
 *
 * <p>Thread-safe.
 */
final class Fairness implements Runnable {

  /** Long enough not to be over before the thread has left. */
  private static final long A_MOMENT = 1_000L;

  private final Clock clock;
  private final Thread outsider = Thread.ofVirtual().name("katydid-outsider").unstarted(this);
  private volatile boolean called;
  private volatile boolean starving;
  private volatile boolean ended;

  Fairness(Clock clock) {
    this.clock = clock;
  }

  /** From now on, users give way. */
  void start() {
    outsider.start();
  }

  /**
   * Looks whether who was called at the last check has come; to be called every few milliseconds.
   */
  void check() {
    starving = called;
    called = true;
    LockSupport.unpark(outsider);
  }

  @Override
  public void run() {
    while (!ended) {
      called = false;
      starving = false;
      LockSupport.park(this);
    }
  }

  /** Leaves the carrier to those outside, if they have waited since the last check. */
  boolean giveWay() {
    if (!starving) {
      return false;
    }
    clock.parkUntil(clock.nanoTime() + A_MOMENT);
    return true;
  }

  /** Users need not give way any longer. */
  void end() {
    ended = true;
    starving = false;
    LockSupport.unpark(outsider);
  }
}
