package io.katydid.benchmarks;

import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime;
import java.io.IOException;

/** Waits, without ever having connected. */
@User
@WaitTime("1h")
class IdleUser {

  @Task
  void arrive(VirtualUser user) throws IOException, InterruptedException {
    Gathering.join(user);
  }
}
