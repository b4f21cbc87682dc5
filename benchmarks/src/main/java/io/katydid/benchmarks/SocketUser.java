package io.katydid.benchmarks;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.VirtualUser;
import io.katydid.api.WaitTime;
import java.io.IOException;

/** Waits, with a WebSocket open on which nothing comes. */
@User
@WaitTime("1h")
class SocketUser {

  @Task
  void arrive(Http http, VirtualUser user) throws IOException, InterruptedException {
    http.webSocket("/silent");
    Gathering.join(user);
  }
}
