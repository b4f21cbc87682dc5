package io.katydid.run;

import java.util.concurrent.locks.LockSupport;

/**
 * The one clock, and the one way to wait. Times are nanoseconds since an origin that is not long
 * ago: they are not negative, never go back, and can be compared as any numbers. They mean nothing
 * to another JVM.
 */
public interface Clock {

  /** A time that never comes. */
  long NEVER = Long.MAX_VALUE;

  /** The clock of this machine, from when this JVM first read it. */
  Clock SYSTEM =
      new Clock() {
        private final long origin = System.nanoTime();
        private final TimerWheel timers = new TimerWheel(this).start();

        @Override
        public long nanoTime() {
          return System.nanoTime() - origin;
        }

        @Override
        public void parkUntil(long deadline) {
          long nanos = deadline - nanoTime();
          if (nanos > TimerWheel.TICK && Thread.currentThread().isVirtual()) {
            timers.await(deadline);
          } else if (nanos > 0) {
            LockSupport.parkNanos(nanos);
          }
        }
      };

  /**
   * The time that is so many nanoseconds after another, or {@link #NEVER} if that is beyond
   * counting.
   */
  static long later(long time, long nanos) {
    return nanos < NEVER - time ? time + nanos : NEVER;
  }

  /** The time now. */
  long nanoTime();

  /**
   * Waits until this time. May return early: when the thread is unparked or interrupted, or for no
   * reason. A virtual thread is woken up together with those that are due a little earlier, see
   * {@link TimerWheel}.
   *
   * @param deadline the time to wait for
   */
  void parkUntil(long deadline);
}
