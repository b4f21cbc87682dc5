package io.katydid.run;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A time that passes as users wait, and as they say, and not otherwise. */
final class UsersClock implements Clock {

  private final AtomicLong now = new AtomicLong(1_000);

  @Override
  public long nanoTime() {
    return now.get();
  }

  @Override
  public void parkUntil(long deadline) {
    if (Thread.currentThread().isVirtual()) {
      now.accumulateAndGet(deadline, Math::max);
    } else {
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** So much time passes. */
  void pass(long nanos) {
    now.addAndGet(nanos);
  }
}
