package io.katydid.benchmarks;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime;
import java.io.IOException;

/** Waits, with the connection of its first request open. */
@User
@WaitTime("1h")
class ConnectedUser {

  @Task
  void arrive(Http http, VirtualUser user) throws IOException, InterruptedException {
    http.get("/");
    Gathering.join(user);
  }
}
