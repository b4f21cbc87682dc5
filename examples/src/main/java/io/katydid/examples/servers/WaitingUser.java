package io.katydid.examples.servers;

import io.katydid.api.Body;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;
import io.katydid.api.WaitTime;

/** Waits about as long as a person does between two clicks; many of them need many connections. */
@User
@WaitTime(min = "300ms", max = "700ms")
class WaitingUser {

  @Task
  void echo(Http http) {
    http.post("/echo", Body.text("Moby-Dick"));
  }

  @Task
  void small(Http http) {
    http.get("/small");
  }
}
