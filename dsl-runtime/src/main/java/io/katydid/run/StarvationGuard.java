package io.katydid.run;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Prevents starvation of users whom threads of the operating system wake up: those whose wait is
 * over, or who connect. A carrier looks for them only when none of the virtual threads that it has
 * woken up itself is left to run ({@code topLevelExec} of {@code ForkJoinPool}); users who are
 * always ready keep it from that for as long as they are.
 *
 * <p>A probe, a virtual thread that is woken up from outside now and then, shows whether carriers
 * still look. If it does not run, users who are free yield their carrier and come back from
 * outside, until it does.
 *
 * <p>Thread-safe, but for {@link #check}, which belongs to one thread.
 */
final class StarvationGuard implements Runnable {

  /** Long enough not to be over before the thread has left its carrier. */
  private static final long YIELD_NANOS = 1_000L;

  /**
   * To leave a carrier and to come back costs about 10 us of CPU time. The probe is woken up again
   * after this time for each user who has yielded: users spend no more than a fiftieth of a
   * processor on it.
   */
  private static final long REST = 500_000L;

  /**
   * The probe is woken up again after this time, however many users have yielded. Connecting is
   * among what waits outside: a rest that is longer than its time-outs would be reported as
   * failures of the target. More than 10,000 users who are always ready pay for that with a larger
   * part.
   */
  private static final long LONGEST_REST = 5_000_000_000L;

  private final Clock clock;
  private final Thread externalProbe =
      Thread.ofVirtual().name("katydid-starvation-probe").unstarted(this);
  private final AtomicInteger left = new AtomicInteger();
  private volatile long nextCall;
  private volatile boolean called;
  private volatile boolean overdue;
  private volatile boolean ended;

  StarvationGuard(Clock clock) {
    this.clock = clock;
    this.nextCall = clock.nanoTime();
  }

  /** From now on, users yield where others starve. */
  void start() {
    externalProbe.start();
  }

  /** Checks whether the probe has run, or wakes it up; to be called every few milliseconds. */
  void check() {
    long now = clock.nanoTime();
    if (called) {
      overdue = true;
    } else if (now >= nextCall) {
      overdue = false;
      called = true;
      LockSupport.unpark(externalProbe);
    }
  }

  @Override
  public void run() {
    while (!ended) {
      if (called) {
        nextCall = clock.nanoTime() + rest(left.getAndSet(0));
        called = false;
      }
      LockSupport.park(this);
    }
  }

  /** For how long the probe rests, after so many users have yielded. */
  static long rest(int left) {
    return Math.min(LONGEST_REST, REST * left);
  }

  /** Yields the carrier to threads outside, if they have waited since the last check. */
  boolean yieldToStarved() {
    if (!called || !overdue) {
      return false;
    }
    left.incrementAndGet();
    clock.parkUntil(clock.nanoTime() + YIELD_NANOS);
    return true;
  }

  /** Users need not yield any longer. */
  void end() {
    ended = true;
    called = false;
    LockSupport.unpark(externalProbe);
  }
}
