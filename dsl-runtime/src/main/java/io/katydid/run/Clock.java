package io.katydid.run;

import java.util.concurrent.locks.LockSupport;

/**
 * The one clock, and the one way to wait. Times are nanoseconds since an arbitrary origin; they
 * never go back.
 */
public interface Clock {

  /** The clock of this machine. */
  Clock SYSTEM =
      new Clock() {
        private final Alarm alarm = new Alarm(this).start();

        @Override
        public long nanoTime() {
          return System.nanoTime();
        }

        @Override
        public void parkUntil(long deadline) {
          long nanos = deadline - System.nanoTime();
          if (nanos > Alarm.TICK && Thread.currentThread().isVirtual()) {
            alarm.await(deadline);
          } else if (nanos > 0) {
            LockSupport.parkNanos(nanos);
          }
        }
      };

  /** The time now. */
  long nanoTime();

  /**
   * Waits until this time. May return early: when the thread is unparked or interrupted, or for no
   * reason. A virtual thread is woken up together with those that are due a little earlier, see
   * {@link Alarm}.
   *
   * @param deadline the time to wait for
   */
  void parkUntil(long deadline);
}
