package io.katydid.benchmarks;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

@User
class PlainUser {

  @Task
  void get(Http http) {
    http.get("/");
  }
}
