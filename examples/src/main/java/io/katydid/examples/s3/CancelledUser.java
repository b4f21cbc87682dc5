package io.katydid.examples.s3;

import io.katydid.api.Measure;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts what takes an hour. The last user to do so ends the run, which cancels them all. */
@User
class CancelledUser {

  private static final AtomicInteger STARTED = new AtomicInteger();
  private static final Duration OPERATION = Duration.ofHours(1);

  @Task
  void start(Measure measure, VirtualUser user) throws InterruptedException {
    if (STARTED.incrementAndGet() % user.userCount() == 0) {
      user.stopRun("all have started");
    }
    measure.run("operation", () -> Thread.sleep(OPERATION));
  }
}
