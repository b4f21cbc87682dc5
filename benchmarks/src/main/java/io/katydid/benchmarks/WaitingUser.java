package io.katydid.benchmarks;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;

/** Makes {@link Case#WAIT}. */
@User
@WaitTime(min = "0ms", max = "100ms")
class WaitingUser {

  @Task
  void get(Http http) {
    http.get("/");
  }
}
