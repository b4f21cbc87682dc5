package io.katydid.benchmarks;

import io.katydid.api.Client;
import io.katydid.api.Connections;
import io.katydid.api.Http;
import io.katydid.api.Task;
import io.katydid.api.User;

/** Makes {@link Case#PLAIN} by Apache HttpClient as we set it up. */
@User
@Connections(client = Client.APACHE)
class ApacheUser {

  @Task
  void get(Http http) {
    http.get("/");
  }
}
