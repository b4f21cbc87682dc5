package io.katydid.examples.s3;

import io.katydid.api.Measure;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import java.time.Duration;

/** Does what takes 1 ms, without a network; one in a thousand fails on purpose. */
@User
class SimulatingUser {

  private static final Duration OPERATION = Duration.ofMillis(1);

  private final Share share;

  SimulatingUser(VirtualUser user) {
    share = new Share(user);
  }

  @Task
  void operate(Measure measure) throws InterruptedException {
    int number = share.next();
    measure.run("operation", () -> simulate(number));
  }

  private static void simulate(int number) throws InterruptedException {
    Thread.sleep(OPERATION);
    if (number % 1000 == 0) {
      throw new AssertionError("failed on purpose");
    }
  }
}
