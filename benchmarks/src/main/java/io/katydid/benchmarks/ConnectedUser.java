package io.katydid.benchmarks;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;

/** Waits, with the connection of its first request open. */
@User
@WaitTime("1h")
class ConnectedUser {

  @Task
  void arrive(Http http) {
    http.get("/");
    WaitingUsers.arrived();
  }
}
