package io.katydid.examples.s3;

import io.katydid.api.Measure;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Starts what takes an hour. The last user to do so ends the run, which cancels them all. */
@User
class CancelledUser {

  private static final AtomicLong STARTED = new AtomicLong();
  private static final AtomicLong CANCELLED = new AtomicLong();
  private static final Duration OPERATION = Duration.ofHours(1);

  /** How many operations of all runs so far were cancelled. */
  static long cancelled() {
    return CANCELLED.get();
  }

  @Task
  void start(Measure measure, VirtualUser user) throws InterruptedException {
    measure.run("operation", () -> operate(user));
  }

  private static void operate(VirtualUser user) throws InterruptedException {
    if (STARTED.incrementAndGet() % user.userCount() == 0) {
      user.stopRun("all have started");
    }
    try {
      Thread.sleep(OPERATION);
    } catch (InterruptedException e) {
      CANCELLED.incrementAndGet();
      throw e;
    }
  }
}
