package io.katydid.benchmarks;

import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;

/** Waits, without ever having connected. */
@User
@WaitTime("1h")
class IdleUser {

  @Task
  void arrive() {
    WaitingUsers.arrived();
  }
}
