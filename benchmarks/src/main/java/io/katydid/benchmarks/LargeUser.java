package io.katydid.benchmarks;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

/** Makes {@link Case#LARGE}. */
@User
class LargeUser {

  @Task
  void get(Http http) {
    http.get("/16k");
  }
}
