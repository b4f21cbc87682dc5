package com.example;

import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;

@User
@WaitTime("5ms")
class Guest {

  @Task
  void isGreeted(Http http) {
    http.get("/greetings/{name}", "Ada");
  }
}
