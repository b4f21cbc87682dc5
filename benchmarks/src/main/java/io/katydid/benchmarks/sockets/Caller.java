package io.katydid.benchmarks.sockets;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

/** Makes one request. */
@User
final class Caller {

  @Task
  void call(Http http) {
    http.get("/");
  }
}
