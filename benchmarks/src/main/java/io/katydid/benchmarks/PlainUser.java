package io.katydid.benchmarks;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

/** Makes {@link Case#PLAIN}, and by another host {@link Case#TLS}. */
@User
class PlainUser {

  @Task
  void get(Http http) {
    http.get("/");
  }
}
